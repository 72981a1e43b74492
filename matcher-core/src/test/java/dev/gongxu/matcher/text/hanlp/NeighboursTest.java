package dev.gongxu.matcher.text.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NeighboursTest {
  private static final int PAIRS = 2_000_000;
  private static final long SEED = 20261127;

  @Test
  void theCountsAreHanlps() {
    Neighbours neighbours = Neighbours.load();
    int words = CoreDictionary.trie.size();
    Random random = new Random(SEED);
    int found = 0;
    for (int i = 0; i < PAIRS; i++) {
      // What begins and ends a text is the neighbour of many words, random words are of few.
      int first = i % 3 == 0 ? CoreDictionary.BEGIN_WORD_ID : random.nextInt(words);
      int second = i % 3 == 1 ? CoreDictionary.END_WORD_ID : random.nextInt(words);
      int expected = CoreBiGramTableDictionary.getBiFrequency(first, second);
      if (expected != neighbours.count(first, second)) {
        assertThat(neighbours.count(first, second))
            .as("%d after %d", second, first)
            .isEqualTo(expected);
      }
      found += expected > 0 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(PAIRS / 100);
  }
}
