package dev.gongxu.matcher.index;

import java.util.List;

/** The postings of one side of a snapshot whose words hold all of some words. Immutable. */
public final class PostingSet {
  private final List<IndexedTerm> words;

  PostingSet(List<IndexedTerm> words) {
    this.words = List.copyOf(words);
  }

  /** Whether it holds a posting, dead ones included; a set of no words holds none. */
  public boolean contains(int leaf, int doc) {
    for (IndexedTerm word : words) {
      if (word.blocks(leaf).frequencyIn(doc) == 0) {
        return false;
      }
    }
    return !words.isEmpty();
  }
}
