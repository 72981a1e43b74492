package dev.gongxu.matcher.text.hanlp;

import dev.gongxu.matcher.text.Segmenter;
import dev.gongxu.matcher.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts Han text along the cheapest way through the words of HanLP's core dictionary and those the
 * caller offers; the dictionary words and offered words inside a longer word are its inner words.
 * Immutable and thread-safe.
 *
 * <p>An offered word is left out where one of its ends lies inside a longer dictionary word (干扰 in
 * 干扰素). Neighbouring characters that no dictionary word has in this place are taken together as
 * one.
 */
/*
 * Why the way is computed here and not by HanLP's ViterbiSegment, which computes the same one from
 * the same dictionary, counts and formula (with recognisers, tagging and custom dictionary off):
 * HanLP cannot be offered words for one call. A custom dictionary belongs to a segmenter, and its
 * words either join pieces of the finished way, which is too late where the way runs across the
 * word, or are forced into the lattice at next to no cost, which breaks words of the general
 * language (和服 in 商品和服务). Without it there is no switch to set and no state to share.
 */
final class HanlpSegmenter implements Segmenter {

  private static final Comparator<Span> BY_START_THEN_LONGEST =
      Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

  /** From how many UTF-16 units on a word has the dictionary's words inside. */
  private static final int SHORTEST_WITH_INNER = 4;

  /** How many UTF-16 units without a dictionary word make one word, but for the half of a pair. */
  private static final int MAX_UNKNOWN = 8;

  private final CoreModel model;

  HanlpSegmenter(CoreModel model) {
    this.model = model;
  }

  @Override
  public String version() {
    return "HanLP core dictionary, shortest path 2, " + model.version();
  }

  @Override
  public boolean isCommon(String word) {
    return model.isCommon(word);
  }

  @Override
  public List<Span> segment(String run, List<Span> offered) {
    Lattice lattice = new Lattice(run.length());
    int[] longest = new int[run.length()];
    int reach = 0;
    for (int start = 0; start < longest.length; start++) {
      longest[start] = model.addWords(run, start, lattice);
      reach = Math.max(reach, longest[start]);
    }
    addUnknown(run, longest, lattice);
    for (Span word : offered) {
      if (!cutsLongerWord(word, longest, reach)) {
        lattice.add(word.start(), word.end() - word.start(), CoreModel.OFFERED);
      }
    }
    return spans(lattice, offered);
  }

  /** Gives every position where no dictionary word begins a word, so that no way ends there. */
  private static void addUnknown(String run, int[] longest, Lattice lattice) {
    int covered = 0;
    for (int start = 0; start < run.length(); start++) {
      if (longest[start] == 0) {
        int end = start < covered ? start + 1 : endOfUnknown(run, start, longest);
        lattice.add(start, end - start, CoreModel.UNKNOWN);
      }
      covered = Math.max(covered, start + longest[start]);
    }
  }

  /** Where the characters end that neither begin nor continue a dictionary word. */
  private static int endOfUnknown(String run, int start, int[] longest) {
    int limit = Math.min(run.length(), start + MAX_UNKNOWN);
    int end = start + 1;
    while (end < limit && longest[end] == 0) {
      end++;
    }
    boolean insidePair = end < run.length() && Character.isLowSurrogate(run.charAt(end));
    return insidePair ? end + 1 : end;
  }

  /** Whether a dictionary word that is longer than this one goes across one of its ends. */
  private static boolean cutsLongerWord(Span word, int[] longest, int reach) {
    int length = word.end() - word.start();
    for (int start = Math.max(0, word.start() - reach + 1); start < word.end(); start++) {
      int end = start + longest[start];
      boolean across = start < word.start() ? end > word.start() : end > word.end();
      if (across && longest[start] > length) {
        return true;
      }
    }
    return false;
  }

  private List<Span> spans(Lattice lattice, List<Span> offered) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    int first = 0;
    for (int word : lattice.cheapestPath(model)) {
      int end = start + lattice.length(word);
      spans.add(new Span(start, end, false));
      while (first < offered.size() && offered.get(first).start() < start) {
        first++;
      }
      addInner(lattice, start, end, offered, first, spans);
      start = end;
    }
    return spans;
  }

  /**
   * Two characters inside a dictionary word of three are left to the bigrams, whether dictionary or
   * lexicon has them: as words they mislead more than they find, as 干扰 in 干扰素 and 不知 in 不知火 do.
   */
  private static void addInner(
      Lattice lattice, int start, int end, List<Span> offered, int firstOffered, List<Span> spans) {
    if (end - start <= 2) {
      return;
    }
    List<Span> inner = new ArrayList<>(0);
    for (int i = firstOffered; i < offered.size() && offered.get(i).start() < end; i++) {
      Span word = offered.get(i);
      boolean inside = word.end() <= end && word.end() - word.start() < end - start;
      if (inside && !isInsideOfThree(lattice, word.start(), word.end(), start, end)) {
        inner.add(new Span(word.start(), word.end(), true));
      }
    }
    boolean deep = end - start >= SHORTEST_WITH_INNER;
    if (inner.isEmpty()) {
      if (deep) {
        addKnown(lattice, start, end, spans);
      }
      return;
    }
    if (deep) {
      addKnown(lattice, start, end, inner);
    }
    inner.stream().distinct().sorted(BY_START_THEN_LONGEST).forEach(spans::add);
  }

  private static void addKnown(Lattice lattice, int start, int end, List<Span> inner) {
    for (int at = start; at < end - 1; at++) {
      for (int word = lattice.latest(at); word != Lattice.NONE; word = lattice.earlier(word)) {
        int length = lattice.length(word);
        boolean inside = at + length <= end && length < end - start;
        if (lattice.isKnown(word)
            && length > 1
            && inside
            && !isInsideOfThree(lattice, at, at + length, start, end)) {
          inner.add(new Span(at, at + length, true));
        }
      }
    }
  }

  /** Whether two characters are a part of a dictionary word of three within the bounds. */
  private static boolean isInsideOfThree(Lattice lattice, int from, int to, int start, int end) {
    if (to - from != 2) {
      return false;
    }
    return (from > start && isKnownOfThree(lattice, from - 1))
        || (from + 3 <= end && isKnownOfThree(lattice, from));
  }

  private static boolean isKnownOfThree(Lattice lattice, int at) {
    for (int word = lattice.latest(at); word != Lattice.NONE; word = lattice.earlier(word)) {
      if (lattice.length(word) == 3 && lattice.isKnown(word)) {
        return true;
      }
    }
    return false;
  }
}
