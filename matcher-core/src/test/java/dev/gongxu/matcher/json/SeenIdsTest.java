package dev.gongxu.matcher.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Test
  void theFirstLineOfEveryIdIsThatOfAnOrdinaryMap() {
    long seed = 11;
    Random random = new Random(seed);
    SeenIds seen = new SeenIds();
    Map<String, Integer> expected = new HashMap<>();
    for (int line = 1; line <= 200_000; line++) {
      // Aa and BB have the same hash in Java, so such ids would all meet in one place of a weak
      // table.
      String id =
          random.nextInt(10) == 0
              ? "AaBB".repeat(random.nextInt(90)) + (random.nextBoolean() ? "Aa" : "BB")
              : "柑" + random.nextInt(150_000);
      Integer first = expected.putIfAbsent(id, line);
      assertThat(seen.note(id, line))
          .as("seed %d, line %d, %s", seed, line, id)
          .isEqualTo(first == null ? 0 : first);
    }
  }

  @Test
  void theEmptyIdAndTheLongestAreOrdinary() {
    SeenIds seen = new SeenIds();
    assertThat(seen.note("", 1)).isZero();
    assertThat(seen.note("橘".repeat(128), Integer.MAX_VALUE)).isZero();
    assertThat(seen.note("", 2)).isEqualTo(1);
    assertThat(seen.note("橘".repeat(128), 3)).isEqualTo(Integer.MAX_VALUE);
  }
}
