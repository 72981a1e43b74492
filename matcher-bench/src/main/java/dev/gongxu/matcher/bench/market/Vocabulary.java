package dev.gongxu.matcher.bench.market;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The nouns, verbs and adjectives of two to four characters in HanLP's core dictionary, the most
 * frequent first, equally frequent ones in the order of their characters. Names of people and
 * places are left out.
 */
final class Vocabulary {
  private static final Set<Nature> NATURES =
      Set.of(Nature.n, Nature.nz, Nature.v, Nature.vn, Nature.vi, Nature.a, Nature.an, Nature.b);
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;
  private static final int NONE = -1;

  private static final class Hanlp {
    static final String[] WORDS = read(CoreDictionary.trie);
  }

  private Vocabulary() {}

  private record State(int base, String prefix) {}

  private record Counted(String word, int occurrences) {}

  /** The words; read on first use, which takes a tenth of a second. */
  static String[] words() {
    return Hanlp.WORDS.clone();
  }

  /**
   * Walks the trie. HanLP keeps no list of its words, but a state knows its parent, so turning that
   * round gives the children of each state without trying every character.
   */
  private static String[] read(DoubleArrayTrie<CoreDictionary.Attribute> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    int[] first = new int[check.length];
    int[] next = new int[check.length];
    Arrays.fill(first, NONE);
    for (int state = check.length - 1; state > 0; state--) {
      int parent = check[state];
      if (parent > 0 && parent < check.length) {
        next[state] = first[parent];
        first[parent] = state;
      }
    }
    List<Counted> words = new ArrayList<>();
    Deque<State> open = new ArrayDeque<>();
    open.push(new State(base[0], ""));
    while (!open.isEmpty()) {
      State at = open.pop();
      for (int state = first[at.base]; state != NONE; state = next[state]) {
        int character = state - at.base - 1;
        if (character < 0) {
          add(words, at.prefix, trie.getValueAt(-base[state] - 1));
        } else if (base[state] < check.length) {
          open.push(new State(base[state], at.prefix + (char) character));
        }
      }
    }
    words.sort(
        Comparator.comparingInt(Counted::occurrences).reversed().thenComparing(Counted::word));
    return words.stream().map(Counted::word).toArray(String[]::new);
  }

  private static void add(List<Counted> words, String word, CoreDictionary.Attribute attribute) {
    if (word.length() >= SHORTEST
        && word.length() <= LONGEST
        && NATURES.contains(attribute.nature[0])
        && word.chars().allMatch(Character::isIdeographic)) {
      words.add(new Counted(word, attribute.totalFrequency));
    }
  }
}
