package dev.gongxu.matcher.index;

import java.util.Set;

/**
 * What a change of the lexicon did to an index. Immutable.
 *
 * @param words how many words one of the lexicons has and the other has not
 * @param looked how many postings' texts were looked at
 * @param touched the ids of the postings that hold one of the words and were read anew
 */
public record Reread(int words, int looked, Set<String> touched) {
  /** Copies the set. */
  public Reread {
    touched = Set.copyOf(touched);
  }
}
