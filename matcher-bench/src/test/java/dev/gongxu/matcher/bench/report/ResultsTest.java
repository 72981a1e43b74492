package dev.gongxu.matcher.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run leaves behind can be read by programs and by people. */
final class ResultsTest {
  @TempDir private Path folder;

  private static Collection<RunResult> results = List.of();

  @BeforeAll
  static void run() throws RunnerException {
    // Nothing is timed here that another run of JMH on the machine could disturb.
    System.setProperty("jmh.ignoreLock", "true");
    System.setProperty("matcher.data", Path.of("..", "sample-data").toString());
    results =
        new Runner(
                new OptionsBuilder()
                    .include("AnalysisBenchmark")
                    .param("reader", "hanlp", "cjk-bigrams")
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(2)
                    .measurementTime(TimeValue.milliseconds(50))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
  }

  @Test
  void theJsonAndItsCardParse() throws Exception {
    EnvironmentCard card = EnvironmentCard.here(List.of("tiny-seed7 crc32c 1"));
    new ResultsFolder(folder).keep("text-tiny", results, card);
    JsonMapper mapper = JsonMapper.shared();
    JsonNode json = mapper.readTree(Files.readString(folder.resolve("text-tiny.json")));
    assertThat(json.size()).isEqualTo(2);
    assertThat(json.get(0).get("primaryMetric").get("score").asDouble()).isPositive();
    assertThat(json.get(0).get("jvm").asString()).isEqualTo("java");
    assertThat(json.toString()).doesNotContain("-Dmatcher.");
    JsonNode read = mapper.readTree(Files.readString(folder.resolve("text-tiny.card.json")));
    assertThat(read.get("processor").asString()).isNotBlank();
    assertThat(read.get("cores").asInt()).isPositive();
    assertThat(read.get("memoryBytes").asLong()).isPositive();
    assertThat(read.get("jdk").asString()).contains(Runtime.version().toString());
    assertThat(read.get("markets").get(0).asString()).isEqualTo("tiny-seed7 crc32c 1");
    assertThat(card.sentence()).contains("cores", "tiny-seed7 crc32c 1");
  }

  @Test
  void theTableHoldsEverybodyAgainstTheBaseline() {
    String table = ResultsTable.of(results);
    assertThat(table.lines().filter(line -> line.startsWith("| Analysis"))).hasSize(2);
    assertThat(table).contains("| hanlp |", "| baseline |", "| cjk-bigrams |", "characters ");
    assertThat(table.lines().toList().get(2)).contains("| hanlp |");
  }
}
