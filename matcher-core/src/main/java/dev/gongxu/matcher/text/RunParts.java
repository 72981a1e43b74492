package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parts of a word run that are worth finding on their own.
 *
 * <p>A run is split at its joiners and comparison signs; a full stop or colon between two digits
 * does not split. Parts of two or more UTF-16 units count: HTR-10 gives htr and 10, RTK/GNSS gives
 * rtk and gnss, m³/d gives m3, ≥3% gives 3%. A run or part that changes between digits and letters
 * is split there as well if every piece has two or more units: 10kV gives 10 and kv, HTR10 gives
 * htr and 10, PM2.5 gives pm and 2.5, while LiFePO4, 5G, CO2 and H1N1 have no parts.
 */
final class RunParts {

  private static final int MIN_LENGTH = 2;

  private final String text;
  private final Run run;
  private final List<Span> parts = new ArrayList<>();

  private RunParts(String text, Run run) {
    this.text = text;
    this.run = run;
  }

  /** The parts of a word run, as inner spans, by increasing start and then decreasing end. */
  static List<Span> of(String normalized, Run run) {
    if (run.end() - run.start() <= MIN_LENGTH) {
      return List.of();
    }
    RunParts finder = new RunParts(normalized, run);
    finder.split();
    return finder.parts;
  }

  private void split() {
    int from = run.start();
    for (int at = run.start(); at < run.end(); at++) {
      if (splitsAt(at)) {
        addPart(from, at);
        from = at + 1;
      }
    }
    addPart(from, run.end());
  }

  private boolean splitsAt(int at) {
    char c = text.charAt(at);
    if (Characters.isComparison(c) || c == '#') {
      return true;
    }
    return Characters.isJoiner(c) && !(c == '.' && isBetweenDigits(at));
  }

  private boolean isBetweenDigits(int at) {
    return at > run.start()
        && at + 1 < run.end()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private void addPart(int from, int to) {
    if (to - from < MIN_LENGTH) {
      return;
    }
    if (to - from < run.end() - run.start()) {
      parts.add(new Span(from, to, true));
    }
    addBlocks(from, to);
  }

  private void addBlocks(int from, int to) {
    List<Span> blocks = new ArrayList<>();
    int start = from;
    for (int at = from + 1; at <= to; at++) {
      if (at == to || isNumeric(at) != isNumeric(at - 1)) {
        if (at - start < MIN_LENGTH) {
          return;
        }
        blocks.add(new Span(start, at, true));
        start = at;
      }
    }
    if (blocks.size() > 1) {
      parts.addAll(blocks);
    }
  }

  private boolean isNumeric(int at) {
    char c = text.charAt(at);
    return Character.isDigit(c) || ((c == '.' || c == ':') && isBetweenDigits(at));
  }
}
