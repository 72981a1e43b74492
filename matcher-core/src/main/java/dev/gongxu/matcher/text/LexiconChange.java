package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words by which two lexicons differ, and with them the texts that can be read otherwise: those
 * that hold one of the words. Immutable; may be shared between threads.
 */
/*
 * Why no other text is read otherwise. A text is read section by section, and where sections end,
 * how they are normalised and what their runs are does not ask the lexicon. WordFinder asks it two
 * things of a section: where in a Han run its words stand, which is all that the segmenter is told
 * and all that inner words come from; and whether words that were cut spell one of its words when
 * they are joined. Both are answered by the places in the section's text where a word of the lexicon
 * stands. Two lexicons with the same places in a section therefore give the same words, and so the
 * same pairs and characters. The places differ only where a word stands that one of the two lacks.
 *
 * Why a word of one piece, a single Han character or one run of letters and digits, changes nothing
 * unless it is a stop word: it is not offered to the segmenter, joining it to nothing leaves it as
 * it is, and the one thing left that WordFinder does by it is to prefer it to a stop word that
 * stands in the same place. A run of letters and digits is one word or several only when it is
 * longer than any word may be.
 *
 * Why a text that holds a word where that matters is indexed under the word's traces. Han runs leave
 * every pair of neighbours, and other runs themselves, but what a stop word covers. A run at an end
 * of the word may go on in the text: then its pairs are there all the same, and a run of letters
 * that goes on is no part of the word, which begins and ends where words do. One Han character
 * leaves no pair of its own but itself. What is a part of some stop word is no trace.
 */
public final class LexiconChange {
  private final int size;
  private final List<Changed> words;
  private final WordTrie trie;

  /**
   * A word that one lexicon has and the other has not.
   *
   * @param word normalised
   * @param traces terms under all of which every posting that holds the word is indexed by either
   *     lexicon; none where stop words could cover them all
   */
  public record Changed(String word, List<Trace> traces) {}

  /**
   * A term of the index.
   *
   * @param piece the kind of piece
   * @param term normalised
   */
  public record Trace(Piece piece, String term) {}

  LexiconChange(Set<String> before, Set<String> after, Collection<String> stopWords) {
    Set<String> changed = new TreeSet<>();
    before.stream().filter(word -> !after.contains(word)).forEach(changed::add);
    after.stream().filter(word -> !before.contains(word)).forEach(changed::add);
    size = changed.size();
    changed.removeIf(word -> isOnePiece(word) && !stopWords.contains(word));
    words = changed.stream().map(word -> new Changed(word, traces(word, stopWords))).toList();
    trie = WordTrie.of(changed);
  }

  private static boolean isOnePiece(String word) {
    List<Run> runs = Runs.of(word);
    return runs.size() == 1
        && (!runs.getFirst().han() || word.codePointCount(0, word.length()) == 1);
  }

  private static List<Trace> traces(String word, Collection<String> stopWords) {
    Set<String> seen = new TreeSet<>();
    List<Trace> traces = new ArrayList<>();
    for (Run run : Runs.of(word)) {
      String text = word.substring(run.start(), run.end());
      int[] characters = text.codePoints().toArray();
      if (!run.han()) {
        add(Piece.BIGRAM, text, stopWords, seen, traces);
      } else if (characters.length == 1) {
        add(Piece.CHARACTER, text, stopWords, seen, traces);
      }
      for (int i = 1; run.han() && i < characters.length; i++) {
        add(Piece.BIGRAM, new String(characters, i - 1, 2), stopWords, seen, traces);
      }
    }
    return List.copyOf(traces);
  }

  private static void add(
      Piece piece,
      String term,
      Collection<String> stopWords,
      Set<String> seen,
      List<Trace> traces) {
    if (stopWords.stream().noneMatch(stop -> stop.contains(term)) && seen.add(term)) {
      traces.add(new Trace(piece, term));
    }
  }

  /** How many words one of the lexicons has and the other has not. */
  public int size() {
    return size;
  }

  /** Those of the words that can make a text be read otherwise, by UTF-16 order. */
  public List<Changed> words() {
    return words;
  }

  /** Whether a text holds one of the words, so that it may be read otherwise. */
  public boolean touches(String text) {
    for (int from = 0; from < text.length(); ) {
      int to = SectionCutter.end(text, from);
      if (holdsWord(Normalizer.bundled().normalize(text, from, to).text())) {
        return true;
      }
      from = to;
    }
    return false;
  }

  private boolean holdsWord(String section) {
    for (int start = 0; start < section.length(); start++) {
      int node = WordTrie.ROOT;
      for (int at = start; at < section.length(); at++) {
        node = trie.child(node, section.charAt(at));
        if (node == WordTrie.NONE) {
          break;
        }
        if (trie.isWord(node)) {
          return true;
        }
      }
    }
    return false;
  }
}
