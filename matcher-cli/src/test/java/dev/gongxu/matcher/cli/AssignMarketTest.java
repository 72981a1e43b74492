package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command assign on the sample market. */
final class AssignMarketTest {
  private static final Path SAMPLE = Path.of("..", "sample-data");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  private static Ran assign(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("assign", "--data", SAMPLE));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray());
  }

  private static List<JsonNode> json(Ran ran) {
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.lines().stream().map(JSON::readTree).toList();
  }

  @Test
  void aLineAPairAndASummaryAsTheContractSays() {
    Ran ran = assign();
    List<JsonNode> pairs = json(ran);
    double total = 0;
    for (JsonNode pair : pairs) {
      assertThat(pair.propertyNames()).containsExactly("need", "provider", "capability", "score");
      total += pair.get("score").asDouble();
    }
    JsonNode summary = JSON.readTree(ran.err());
    assertThat(summary.propertyNames())
        .startsWith("total", "bound", "gap", "assigned", "unassigned");
    assertThat(summary.get("total").asDouble()).isCloseTo(total, within(1e-6));
    assertThat(summary.get("bound")).isEqualTo(summary.get("total"));
    assertThat(summary.get("assigned").asInt()).isEqualTo(pairs.size());
    assertThat(summary.get("proven").asBoolean()).isTrue();
    assertThat(summary.get("uncovered").asInt()).isZero();
  }

  @Test
  void scoresAreThoseOfTheRanking() {
    Map<String, Double> scores = new HashMap<>();
    json(Ran.of("match", "--data", SAMPLE, "--format", "jsonl", "--top", "400"))
        .forEach(
            match -> {
              if (match.has("score")) {
                scores.put(
                    match.get("need").asString() + " " + match.get("capability").asString(),
                    match.get("score").asDouble());
              }
            });
    for (JsonNode pair : json(assign("--quiet"))) {
      assertThat(pair.get("score").asDouble())
          .isEqualTo(
              scores.get(pair.get("need").asString() + " " + pair.get("capability").asString()));
    }
  }

  @Test
  void anIndexGivesTheSameAsItsFolder() {
    Path index = folder.resolve("index");
    Ran built = assign("--index", index, "--quiet");
    assertThat(built.err()).isEmpty();
    assertThat(Ran.of("assign", "--index", index, "--top", "3", "--quiet").out())
        .isEqualTo(built.out());
  }

  @Test
  void pinnedAndForbiddenPairsHold() {
    JsonNode pair = json(assign()).getFirst();
    String made = pair.get("need").asString() + "=" + pair.get("provider").asString();
    assertThat(json(assign("--forbid", made))).doesNotContain(pair);
    JsonNode again = json(assign("--pin", made)).getFirst();
    assertThat(again.get("pinned").asBoolean()).isTrue();
    assertThat(again.get("score")).isEqualTo(pair.get("score"));
  }

  @Test
  void boundsOfRegionsAndServicesHold() {
    List<JsonNode> free = json(assign());
    List<JsonNode> limited = json(assign("--limit-region", "510000=7"));
    assertThat(limited).hasSizeLessThan(free.size());
    assertThat(json(assign("--limit-region", "510000=7", "--serve-service", "outreach=5%")))
        .hasSameSizeAs(limited);
    assertThat(json(assign("--limit-service", "project=0"))).hasSizeLessThan(free.size());
    assertThat(json(assign("--serve-region", "眉山市=10%"))).hasSameSizeAs(free);
  }

  @Test
  void boundsThatCrossAreTold() {
    Ran ran = assign("--serve-region", "眉山市=0.1", "--limit-service", "project=3");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("These rules cannot be: ")
        .contains("project", "四川省眉山市", "some members in common");
  }

  @Test
  void boundsThatCannotHoldAreNamedInBothLanguages() {
    Ran ran = assign("--limit-region", "510000=3", "--serve-region", "511400=100%");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("The bounds of these groups cannot hold together with the capacities: ")
        .contains("四川省眉山市")
        .doesNotContain("\tat ");
    Ran chinese =
        assign("--limit-region", "510000=0", "--serve-service", "outreach=1", "--lang", "zh");
    assertThat(chinese.err()).contains("不能同时成立", "科普 (outreach)");
  }

  @Test
  void reasonsNameTheLimit() {
    List<JsonNode> lines = json(assign("--limit-region", "510000=3", "--reasons"));
    assertThat(lines).anyMatch(line -> "四川省".equals(line.path("limit").asString("")));
    assertThat(assign("--limit-region", "510000=3", "--reasons", "--format", "table").out())
        .contains("are in a group that takes no more orders. Limit: 四川省.");
  }

  @Test
  void tablesNameNeedsAndProviders() throws IOException {
    Path prices = folder.resolve("prices");
    Ran ran =
        Ran.with(
            Map.of("COLUMNS", "200"),
            "assign",
            "--data",
            SAMPLE,
            "--format",
            "table",
            "--prices",
            prices);
    assertThat(ran.lines().getFirst()).matches("score +need +title +provider +name +capability");
    assertThat(ran.out()).contains("it is proven that nothing is better.");
    assertThat(Files.readString(prices)).contains("周明渊");
    assertThat(assign("--format", "csv").lines())
        .startsWith("need,provider,capability,score,pinned");
  }

  @Test
  void waysOfAMarketStandSideBySide() {
    List<JsonNode> ways = json(assign("--compare"));
    double best = ways.getLast().get("total").asDouble();
    assertThat(ways).allMatch(way -> way.get("total").asDouble() <= best);
    assertThat(ways.get(1).get("blocking").asInt()).isZero();
    for (String way : List.of("in-turn", "stable", "fair")) {
      JsonNode alone = JSON.readTree(assign("--way", way).err());
      assertThat(ways).anyMatch(one -> one.get("total").equals(alone.get("total")));
    }
  }
}
