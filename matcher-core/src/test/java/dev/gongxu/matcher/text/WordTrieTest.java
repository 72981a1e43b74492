package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordTrieTest {

  private static boolean contains(WordTrie trie, String word) {
    int node = WordTrie.ROOT;
    for (int i = 0; i < word.length() && node != WordTrie.NONE; i++) {
      node = trie.child(node, word.charAt(i));
    }
    return node != WordTrie.NONE && trie.isWord(node);
  }

  @Test
  void anEmptyTrieHasNoWord() {
    WordTrie trie = WordTrie.of(List.of());
    assertThat(trie.child(WordTrie.ROOT, '柑')).isEqualTo(WordTrie.NONE);
    assertThat(contains(trie, "")).isFalse();
  }

  @Test
  void knowsItsWordsAndNoOthers() {
    Random random = new Random(11);
    Collection<String> words = new TreeSet<>();
    for (int i = 0; i < 2_000; i++) {
      words.add(word(random));
    }
    WordTrie trie = WordTrie.of(words);
    for (String word : words) {
      assertThat(contains(trie, word)).as(word).isTrue();
    }
    for (int i = 0; i < 5_000; i++) {
      String word = word(random);
      assertThat(contains(trie, word)).as(word).isEqualTo(words.contains(word));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      word.append((char) ('柑' + random.nextInt(6)));
    }
    return word.toString();
  }
}
