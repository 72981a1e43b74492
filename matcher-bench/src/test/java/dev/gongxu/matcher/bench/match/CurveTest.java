package dev.gongxu.matcher.bench.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.bench.arena.Contest;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.market.MarketSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curve is found again in its own points, and a size gives a line of the table. */
final class CurveTest {
  @Test
  void aPowerIsFoundAgain() {
    double[] sizes = {10, 100, 1_000};
    double[] times = {3 * Math.sqrt(10), 30, 3 * Math.sqrt(1_000)};
    Curve curve = Curve.through(sizes, times);
    assertThat(curve.factor()).isCloseTo(3, within(1e-9));
    assertThat(curve.exponent()).isCloseTo(0.5, within(1e-9));
    assertThat(curve.rSquared()).isCloseTo(1, within(1e-9));
  }

  @Test
  void aSizeGivesALine(@TempDir Path folder) throws IOException {
    Growth growth = new Growth(new Stock(folder), Contest.Length.SHORT);
    Growth.Point tiny = growth.measure(MarketSize.TINY);
    assertThat(tiny.indexBytes()).isPositive();
    assertThat(tiny.ours().mean()).isPositive();
    assertThat(Growth.table(List.of(tiny, tiny)))
        .contains("| 1,000 | ", "time = ")
        .doesNotContain("Infinity");
  }
}
