package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class LabelTrieTest {
  private static final String LETTERS = "柑橘植保aiAＩ1 果";

  @Test
  void findsWhatLookingForEachLabelFinds() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String label = LabelTrie.fold(word(random, 1 + random.nextInt(3)));
        if (!labels.contains(label)) {
          labels.add(label);
        }
      }
      LabelTrie trie = LabelTrie.of(labels, 0);
      String text = word(random, random.nextInt(30));
      TreeSet<String> found = new TreeSet<>();
      trie.find(text, (place, label) -> found.add(place + labels.get(label)));
      TreeSet<String> expected = new TreeSet<>();
      String folded = LabelTrie.fold(text);
      for (String label : labels) {
        for (int at = folded.indexOf(label); at >= 0; at = folded.indexOf(label, at + 1)) {
          if (stands(folded, at, at + label.length())) {
            expected.add(at + label);
          }
        }
      }
      assertThat(found).as("seed %d: %s in %s", seed, labels, text).isEqualTo(expected);
    }
  }

  private static boolean stands(String text, int from, int to) {
    return !(from > 0 && letters(text.substring(from - 1, from + 1)))
        && !(to < text.length() && letters(text.substring(to - 1, to + 1)));
  }

  private static boolean letters(String two) {
    return two.matches("[a-z0-9]{2}");
  }

  private static String word(SplittableRandom random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  @Test
  void aShortWordIsNotFoundWithinALongerOne() {
    LabelTrie trie = LabelTrie.of(List.of("AI"), 0);
    List<Integer> places = new ArrayList<>();
    trie.find("rain ＡＩ识别 ai", (place, label) -> places.add(place));
    assertThat(places).containsExactly(5, 10);
  }
}
