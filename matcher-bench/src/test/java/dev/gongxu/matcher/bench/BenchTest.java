package dev.gongxu.matcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.bench.report.BenchmarkSet;
import org.junit.jupiter.api.Test;

/** Who asks for help learns of every measurement. */
final class BenchTest {
  @Test
  void usageListsAllSets() {
    for (BenchmarkSet set : BenchmarkSet.values()) {
      assertThat(Bench.usage()).contains(" " + set.word() + " ", set.about());
    }
    assertThat(Bench.usage())
        .contains(" all ", "bench goals", "bench growth", "bench market", "bench quality")
        .contains("bench assign", "bench push", "bench jmh");
  }
}
