package dev.gongxu.matcher.text;

import java.util.List;

/**
 * Writes the words of one section as tokens, and drops what stop words cover. Used by one thread
 * for one section.
 */
final class TokenWriter {

  private final String text;
  private final List<Word> words;
  private final TokenSink tokens;

  TokenWriter(String text, List<Word> words, TokenSink tokens) {
    this.text = text;
    this.words = words;
    this.tokens = tokens;
  }

  void words() {
    for (Word word : words) {
      if (!word.stop()) {
        tokens.add(Piece.WORD, word.start(), word.end(), false);
        for (Span inner : word.inner()) {
          tokens.add(Piece.WORD, inner.start(), inner.end(), true);
        }
      }
    }
  }

  void bigrams(List<Run> runs) {
    StopCursor stops = new StopCursor();
    for (Run run : runs) {
      if (!run.han()) {
        addUnlessStopped(Piece.BIGRAM, run.start(), run.end(), stops);
        continue;
      }
      int first = run.start();
      int second = next(first);
      if (second == run.end()) {
        addUnlessStopped(Piece.BIGRAM, first, second, stops);
      }
      while (second < run.end()) {
        int end = next(second);
        addUnlessStopped(Piece.BIGRAM, first, end, stops);
        first = second;
        second = end;
      }
    }
  }

  void characters(List<Run> runs) {
    StopCursor stops = new StopCursor();
    for (Run run : runs) {
      for (int at = run.start(); run.han() && at < run.end(); at = next(at)) {
        addUnlessStopped(Piece.CHARACTER, at, next(at), stops);
      }
    }
  }

  /** Normalised text has no half of a pair without the other. */
  private int next(int at) {
    return Character.isHighSurrogate(text.charAt(at)) ? at + 2 : at + 1;
  }

  private void addUnlessStopped(Piece piece, int start, int end, StopCursor stops) {
    if (!stops.cover(start, end)) {
      tokens.add(piece, start, end, false);
    }
  }

  /** Answers whether a stop word covers a span, for spans that begin later and later. */
  private final class StopCursor {

    private int word;

    boolean cover(int start, int end) {
      while (word < words.size() && words.get(word).end() <= start) {
        word++;
      }
      if (word == words.size()) {
        return false;
      }
      Word at = words.get(word);
      return at.stop() && at.start() <= start && end <= at.end();
    }
  }
}
