package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the words of normalised text: word runs as they stand, Han runs as the segmenter cuts them,
 * then neighbours joined where together they are a word of the lexicon or a stop word. Immutable
 * and thread-safe.
 *
 * <p>Joining goes from left to right and takes the longest word that begins and ends at a boundary
 * the segmenter drew, so it never cuts a word the segmenter saw; of two of one length the lexicon's
 * comes before the stop word. A lexicon word may reach over a sign between its parts (β-胡萝卜素).
 */
final class WordFinder {

  private static final Comparator<Span> BY_START_THEN_LONGEST =
      Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

  private final Segmenter segmenter;
  private final WordTrie lexicon;
  private final WordTrie stopWords;

  WordFinder(Segmenter segmenter, WordTrie lexicon, WordTrie stopWords) {
    this.segmenter = segmenter;
    this.lexicon = lexicon;
    this.stopWords = stopWords;
  }

  /** The words of the runs of a text, in order. */
  List<Word> find(String text, List<Run> runs) {
    List<Word> atoms = new ArrayList<>();
    List<Span> known = new ArrayList<>();
    for (Run run : runs) {
      if (run.han()) {
        addHan(text, run, atoms, known);
      } else {
        atoms.add(new Word(run.start(), run.end(), false, RunParts.of(text, run)));
      }
    }
    return join(text, atoms, known);
  }

  private void addHan(String text, Run run, List<Word> atoms, List<Span> known) {
    String han = text.substring(run.start(), run.end());
    List<Span> offered = lexiconWords(han);
    List<Span> spans = segmenter.segment(han, offered);
    for (int i = 0; i < spans.size(); ) {
      Span outer = spans.get(i++);
      int firstInner = i;
      while (i < spans.size() && spans.get(i).inner()) {
        i++;
      }
      atoms.add(
          new Word(
              run.start() + outer.start(),
              run.start() + outer.end(),
              false,
              moved(spans, firstInner, i, run.start())));
    }
    known.addAll(moved(offered, 0, offered.size(), run.start()));
  }

  /** Every occurrence of a lexicon word of two characters or more, also of those that overlap. */
  private List<Span> lexiconWords(String han) {
    List<Span> found = new ArrayList<>(0);
    for (int start = 0; start + 1 < han.length(); start++) {
      if (!lexicon.mayBegin(han.charAt(start), han.charAt(start + 1))) {
        continue;
      }
      int node = lexicon.child(WordTrie.ROOT, han.charAt(start));
      for (int end = start + 1; node != WordTrie.NONE; end++) {
        if (lexicon.isWord(node) && isLong(han, start, end)) {
          found.add(new Span(start, end, false));
        }
        node = end < han.length() ? lexicon.child(node, han.charAt(end)) : WordTrie.NONE;
      }
    }
    return found;
  }

  private List<Word> join(String text, List<Word> atoms, List<Span> known) {
    List<Word> words = new ArrayList<>(atoms.size());
    int firstKnown = 0;
    for (int i = 0; i < atoms.size(); ) {
      int start = atoms.get(i).start();
      int lexiconEnd = longest(lexicon, text, atoms, i);
      int stopEnd = longest(stopWords, text, atoms, i);
      boolean stop = stopEnd > lexiconEnd;
      int next = Math.max(i + 1, Math.max(lexiconEnd, stopEnd));
      while (firstKnown < known.size() && known.get(firstKnown).start() < start) {
        firstKnown++;
      }
      int end = atoms.get(next - 1).end();
      boolean knows = firstKnown < known.size() && known.get(firstKnown).start() < end;
      if (next == i + 1 && atoms.get(i).inner().isEmpty() && !knows) {
        words.add(stop ? new Word(start, end, true, List.of()) : atoms.get(i));
      } else {
        List<Word> parts = atoms.subList(i, next);
        List<Span> inner = stop ? List.of() : inner(text, parts, known, firstKnown);
        words.add(new Word(start, end, stop, inner));
      }
      i = next;
    }
    return words;
  }

  /**
   * The index after the last of the words that, joined from {@code first} on, are the longest word
   * of the trie; 0 if there is none.
   */
  private static int longest(WordTrie trie, String text, List<Word> atoms, int first) {
    int found = 0;
    int node = WordTrie.ROOT;
    int at = atoms.get(first).start();
    for (int i = first; i < atoms.size(); i++) {
      int end = atoms.get(i).end();
      while (at < end && node != WordTrie.NONE) {
        node = trie.child(node, text.charAt(at++));
      }
      if (node == WordTrie.NONE) {
        break;
      }
      if (trie.isWord(node)) {
        found = i + 1;
      }
    }
    return found;
  }

  private List<Span> inner(String text, List<Word> parts, List<Span> known, int firstKnown) {
    int start = parts.getFirst().start();
    int end = parts.getLast().end();
    if (end - start == 1) {
      return List.of();
    }
    List<Span> all = new ArrayList<>();
    for (Word part : parts) {
      all.add(new Span(part.start(), part.end(), true));
      all.addAll(part.inner());
    }
    for (int i = firstKnown; i < known.size() && known.get(i).start() < end; i++) {
      // Those inside one word are the segmenter's to tell, which knows what is a word of its own.
      if (known.get(i).end() <= end && fitsBetween(known.get(i), parts)) {
        all.add(new Span(known.get(i).start(), known.get(i).end(), true));
      }
    }
    all.removeIf(
        span ->
            span.length() == end - start
                || !isLong(text, span.start(), span.end())
                || isStopWord(text, span));
    if (all.size() < 2) {
      return List.copyOf(all);
    }
    return all.stream().distinct().sorted(BY_START_THEN_LONGEST).toList();
  }

  /** Whether a span begins where one of the words begins, and ends where one ends. */
  private static boolean fitsBetween(Span span, List<Word> words) {
    return words.stream().anyMatch(word -> word.start() == span.start())
        && words.stream().anyMatch(word -> word.end() == span.end());
  }

  private boolean isStopWord(String text, Span span) {
    int node = WordTrie.ROOT;
    for (int at = span.start(); at < span.end() && node != WordTrie.NONE; at++) {
      node = stopWords.child(node, text.charAt(at));
    }
    return node != WordTrie.NONE && stopWords.isWord(node);
  }

  /** Whether this is more than one character: one alone says too little to be found by. */
  private static boolean isLong(String text, int start, int end) {
    return end - start > 2 || (end - start == 2 && !Character.isHighSurrogate(text.charAt(start)));
  }

  private static List<Span> moved(List<Span> spans, int from, int to, int by) {
    if (from == to) {
      return List.of();
    }
    List<Span> moved = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      Span span = spans.get(i);
      moved.add(new Span(span.start() + by, span.end() + by, span.inner()));
    }
    return moved;
  }
}
