package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command assign on a problem that is no market. */
final class AssignProblemTest {
  private static final Path FILES = Path.of("src/test/resources/dev/gongxu/matcher/cli/assign");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  private static Ran assign(Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "assign",
                "--pairs",
                FILES.resolve("pairs.csv"),
                "--capacities",
                FILES.resolve("capacities.csv"),
                "--demands",
                FILES.resolve("demands.csv")));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theBestIsPrintedALineAPairWithItsProof() {
    Ran ran = assign();
    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .containsExactly(
            "{\"need\":\"N, 3\",\"provider\":\"评审 \\\"C\\\"\",\"score\":0.6}",
            "{\"need\":\"N-1\",\"provider\":\"A\",\"score\":0.9}",
            "{\"need\":\"N-2\",\"provider\":\"B\",\"score\":0.7}");
    assertThat(ran.err())
        .isEqualTo(
            "{\"total\":2.2,\"bound\":2.2,\"gap\":0.0,\"assigned\":3,\"unassigned\":2,"
                + "\"unservedNeeds\":2,\"way\":\"best\",\"proven\":true,\"uncovered\":0}\n");
  }

  @Test
  void withoutDemandsANeedWantsOne() {
    Ran ran =
        Ran.of(
            "assign",
            "--pairs",
            FILES.resolve("pairs.csv"),
            "--capacities",
            FILES.resolve("capacities.csv"));
    assertThat(ran.err()).startsWith("{\"total\":2.2,").contains("\"unassigned\":0,");
  }

  @Test
  void needsInTurnTakeWhatIsLeft() {
    Ran ran = assign("--way", "in-turn");
    assertThat(ran.out()).contains("\"B\",\"score\":0.4}").doesNotContain("N-2");
    assertThat(ran.err())
        .startsWith("{\"total\":1.9,\"bound\":2.2,")
        .contains("\"assigned\":3,\"unassigned\":2,", "\"proven\":false");
  }

  @Test
  void waysStandSideBySide() {
    Ran ran = assign("--compare", "--way", "fair");
    List<JsonNode> lines = ran.lines().stream().map(JSON::readTree).toList();
    assertThat(lines)
        .extracting(line -> line.get("way").asString())
        .containsExactly("in-turn", "stable", "fair", "best");
    assertThat(lines.getFirst().toString())
        .startsWith(
            "{\"way\":\"in-turn\",\"total\":1.9,\"served\":3,\"lowest\":0.4,\"blocking\":1,");
    assertThat(lines.getFirst().get("share").asDouble()).isEqualTo(1.9 / 2.2);
    assertThat(lines.getFirst().get("belowBest").asDouble()).isEqualTo(2.2 - 1.9);
    assertThat(ran.err()).contains("\"way\":\"fair\"");
    assertThat(assign("--compare", "--format", "csv").lines())
        .hasSize(5)
        .startsWith("way,total,served,lowest,blocking,share,below_best");
    assertThat(assign("--compare", "--format", "table").out())
        .contains("in turn", "1.900", "86.36%", "Price of fairness: the fair total is 0.000 below");
    assertThat(assign("--compare", "--format", "table", "--lang", "zh").out())
        .contains("先到先得", "最低分", "公平的代价");
  }

  @Test
  void reasonsSayWhoHasTheFirstChoiceAndWhatIsInTheWay() {
    List<JsonNode> lines = assign("--reasons").lines().stream().map(JSON::readTree).toList();
    assertThat(lines).hasSize(5);
    JsonNode second = lines.get(2);
    assertThat(second.get("firstChoice").asString()).isEqualTo("A");
    assertThat(second.get("takenBy").asString()).isEqualTo("N-1");
    assertThat(second.get("missed").asDouble()).isEqualTo(0.1);
    assertThat(second.get("worthMore").asDouble()).isEqualTo(0.3);
    assertThat(lines.get(3).toString())
        .startsWith("{\"need\":\"N, 3\",\"unserved\":1,\"obstacle\":\"taken\",\"nearest\":\"B\"");
    assertThat(lines.get(4).toString())
        .isEqualTo("{\"need\":\"N-4\",\"unserved\":1,\"obstacle\":\"no-candidate\"}");
  }

  @Test
  void reasonsAreSentencesInTables() {
    assertThat(assign("--reasons", "--format", "table").out())
        .contains(
            "N-2: first choice A, 0.100 better, went to N-1; as it is, the total is 0.300 higher.")
        .contains(
            "N, 3: 1 not served: those who could serve it are worth more to others. Nearest: B")
        .contains("N-4: 1 not served: nobody can be paired with it.")
        .contains("Total 2.200; it is proven that nothing is better.")
        .contains("Orders served: 3; not served: 2.");
    assertThat(assign("--reasons", "--format", "table", "--lang", "zh").out())
        .contains("N-2：首选 A 高 0.100，派给了 N-1；改派则总分减少 0.300。", "已证明无可再高");
    assertThat(assign("--format", "table").err()).isEmpty();
  }

  @Test
  void rowsForSpreadsheetsHaveAllColumns() {
    List<String> lines = assign("--format", "csv", "--reasons").lines();
    assertThat(lines)
        .first()
        .isEqualTo(
            "need,provider,score,pinned,first_choice,missed,taken_by,worth_more,limit,"
                + "unserved,obstacle,nearest,missing");
    assertThat(lines)
        .contains(
            "\"N, 3\",\"评审 \"\"C\"\"\",0.6,,,,,,,,,,",
            "N-2,B,0.7,,A,0.1,N-1,0.3,,,,,",
            "N-4,,,,,,,,,1,no-candidate,,")
        .allMatch(line -> CsvFields.of(line).size() == 13);
    assertThat(assign("--format", "csv").lines()).startsWith("need,provider,score,pinned");
  }

  @Test
  void pricesAndSummaryGoIntoFiles() throws IOException {
    Path prices = folder.resolve("prices");
    Path summary = folder.resolve("summary");
    Path out = folder.resolve("out");
    Ran ran = assign("--prices", prices, "--summary", summary, "--out", out);
    assertThat(ran.out() + ran.err()).isEmpty();
    assertThat(Files.readAllLines(out)).hasSize(3);
    assertThat(Files.readString(summary)).startsWith("{\"total\":2.2,").endsWith("}\n");
    assertThat(Files.readAllLines(prices))
        .hasSize(4)
        .contains(
            "{\"provider\":\"B\",\"orders\":1,\"room\":1,\"price\":0.4}",
            "{\"provider\":\"D\",\"orders\":0,\"room\":3,\"price\":0.0}");
    assign("--prices", prices, "--format", "csv");
    assertThat(Files.readAllLines(prices)).startsWith("provider,orders,room,price", "A,1,1,0.5");
    assign("--prices", prices, "--format", "table");
    assertThat(Files.readString(prices)).contains("price of room");
  }

  @Test
  void pinsAndForbidsHoldFromOptionsAndFiles() throws IOException {
    Path pins = file("pins.csv", "need,provider\nN-1,B\n");
    Ran pinned = assign("--pins", pins, "--forbid", "N, 3=评审 \"C\"");
    assertThat(pinned.lines())
        .containsExactly(
            "{\"need\":\"N-1\",\"provider\":\"B\",\"score\":0.5,\"pinned\":true}",
            "{\"need\":\"N-2\",\"provider\":\"A\",\"score\":0.8}");
    Path forbids = file("forbids.csv", "N-1,A\nN-2,A\n");
    assertThat(assign("--forbids", forbids, "--pin", "N-2=B").out())
        .contains("\"B\",\"score\":0.7,\"pinned\":true}")
        .doesNotContain("\"A\"");
    assertThat(assign("--pin", "N-2=B", "--format", "table").out()).contains("pinned", "yes");
  }

  @Test
  void aReserveAndALoadStepCount() {
    assertThat(assign("--reserve", "0.65").out()).contains("N-1", "N-2").doesNotContain("N, 3");
    Ran loaded = assign("--load-step", "0.25", "--way", "best");
    assertThat(loaded.err()).contains("\"loadCost\":0.0}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "N-1,A | :2: line: N-1,A: must be need,provider,score",
        "N-1,A,high | :2: score: high: must be a number from -1000000000000 to 1000000000000",
        "N-1,A,NaN | :2: score: NaN: must be a number",
        "N-1,A,1e13 | :2: score: 1e13: must be a number",
        "N-1,X,1 | :2: provider: X: has no capacity in ",
        ",A,1 | :2: need: (empty): an id has 1 to 128 characters on one line",
        "N-9,A,1 | :2: need,provider: N-9,A: this pair is on an earlier line already",
        "'\"N-1,A,1' | :2: line: \"N-1,A,1: a quoted field must end on its line",
        "'\"N-1\"x,A,1' | :2: line: \"N-1\"x,A,1: a comma must follow a quoted field"
      })
  void badPairsAreNamed(String row, String message) throws IOException {
    Path bad = file("bad.csv", "N-9,A,1\n" + row + "\n");
    Ran ran = Ran.of("assign", "--pairs", bad, "--capacities", FILES.resolve("capacities.csv"));
    assertThat(ran.err())
        .startsWith(bad + message)
        .endsWith("Bad rows: 1. Nothing was assigned.\n")
        .doesNotContain("--skip-bad-lines");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "capacities | A,-1 | :2: capacity: -1: must be a whole number from 0 to 1000000000",
        "capacities | A,1.5 | :2: capacity: 1.5: must be a whole number",
        "capacities | B,1 | :2: provider: B: is on an earlier line already",
        "demands | N-1,10001 | :2: wanted: 10001: must be a whole number from 0 to 10000",
        "pins | N-1 | :2: line: N-1: must be need,provider"
      })
  void badRowsOfOtherFilesAreNamed(String kind, String row, String message) throws IOException {
    Path bad = file("bad.csv", (kind.equals("pins") ? "B,B" : "B,1") + "\n" + row + "\n");
    Path capacities = kind.equals("capacities") ? bad : FILES.resolve("capacities.csv");
    List<Object> line =
        new ArrayList<>(
            List.of("assign", "--pairs", FILES.resolve("pairs.csv"), "--capacities", capacities));
    if (!kind.equals("capacities")) {
      line.addAll(List.of("--" + kind, bad));
    }
    Ran ran = Ran.of(line.toArray());
    assertThat(ran.err()).startsWith(bad + message);
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void filesThatAreNotUtf8OrNotThereAreNamed() throws IOException {
    Path bad = folder.resolve("gbk.csv");
    Files.write(bad, "评审,A,1\n".getBytes(Charset.forName("GBK")));
    Ran ran = Ran.of("assign", "--pairs", bad, "--capacities", FILES.resolve("capacities.csv"));
    assertThat(ran.err()).startsWith(bad + ":1: encoding:");
    Ran missing = Ran.of("assign", "--pairs", folder.resolve("no.csv"), "--capacities", bad);
    assertThat(missing.code()).isEqualTo(1);
    assertThat(assign("--pins", folder.resolve("no.csv")).err())
        .isEqualTo(folder.resolve("no.csv") + ": there is no such file\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--pin N-7=A | There is no open need N-7 | 没有开放的所需 N-7",
        "--forbid N-1=Z | There is no provider Z | 没有提供方 Z",
        "--pin N-1=A --forbid N-1=A | Need N-1 and provider A are pinned and forbidden | 既要求成对",
        "--pin N-1=A --pin N-2=A | These rules cannot be: provider A has room for 1 orders and 2 | 规则不能成立",
        "--pin N-1=D | These rules cannot be: need N-1 has a pinned provider | 规则不能成立"
      })
  void rulesThatCannotBeAreToldInBothLanguages(String options, String english, String chinese) {
    Ran ran = assign((Object[]) options.split(" "));
    assertThat(ran.err()).startsWith(english).doesNotContain("\tat ");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(assign((Object[]) (options + " --lang zh").split(" ")).err()).contains(chinese);
  }

  @Test
  void nothingIsWrittenWhenSomethingIsWrong() throws IOException {
    Path out = file("kept", "as it was");
    assertThat(assign("--out", out, "--pin", "N-1=D").code()).isEqualTo(1);
    assertThat(Files.readString(out)).isEqualTo("as it was");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(out);
    }
  }
}
