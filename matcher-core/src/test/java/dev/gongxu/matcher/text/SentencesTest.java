package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentences are left. */
final class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "柑橘裂果。怎么防治？ | 柑橘裂果。怎么防治？",
        "柑橘裂果。怎么防治？柑橘裂果。 | 柑橘裂果。怎么防治？#",
        "alpha; beta; alpha;gamma | alpha; beta;#gamma",
        "无标点 | 无标点",
        "一。一。一。 | 一。##",
      })
  void theFirstOfEqualSentencesStays(String text, String expected) {
    assertThat(Sentences.distinct(text)).isEqualTo(expected.replace('#', '\n'));
  }

  @Test
  void anyTextIsGood() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append("。\n ；ab\ud83d".charAt(random.nextInt(7)));
      }
      String once = Sentences.distinct(text.toString());
      assertThat(once.length()).as("seed " + seed).isLessThanOrEqualTo(text.length());
      assertThat(Sentences.distinct(once)).as("twice is once, seed " + seed).isEqualTo(once);
    }
  }
}
