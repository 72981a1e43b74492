package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several ways of ranking side by side, misses, and figures that must be reached. */
final class EvalCommandTest {
  @TempDir static Path folder;
  private static Path data;
  private static Path region;

  @BeforeAll
  static void writeMarket() throws IOException {
    data = TinyMarket.write(folder);
    region =
        Files.writeString(
            folder.resolve("region.json"),
            """
            {"tech-service":{"weights":{"text":0,"region":1,"expertise":0,"workload":0}}}""");
    // Nearness ranks C-1 first, which is judged worse; N-3 shares no word with anything.
    Files.write(
        data.resolve("judgements.tsv"),
        List.of("N-1\tC-2\t3", "N-1\tC-1\t1", "N-2\tC-4\t3", "N-3\tC-1\t2"));
  }

  private static Ran eval(Object... more) {
    List<Object> words =
        new ArrayList<>(List.of("eval", "--data", data, "--qrels", data.resolve("judgements.tsv")));
    words.addAll(Arrays.asList(more));
    return Ran.of(words.toArray());
  }

  private static List<JsonNode> json(Ran ran) {
    return ran.lines().stream().map(new JsonMapper()::readTree).toList();
  }

  @Test
  void severalWaysStandSideBySide() {
    Ran ran = eval("--against", region, "--against", "text-only");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("ranking", "shipped", "text-only", region.toString())
        .contains("shipped less each of the others", "better", "worse")
        .contains("differ most");
    assertThat(eval("--against", "text-only", "--lang", "zh").out()).contains("对照", "较好");
    List<JsonNode> lines = json(eval("--against", region, "--format", "jsonl"));
    // Three means each, three differences, and the needs that differ.
    assertThat(lines.stream().filter(line -> line.has("mean"))).hasSize(6);
    List<JsonNode> differences = lines.stream().filter(line -> line.has("p")).toList();
    assertThat(differences).hasSize(3);
    double own = lines.get(0).get("mean").asDouble();
    double theirs = lines.get(3).get("mean").asDouble();
    assertThat(differences.getFirst().get("difference").asDouble())
        .isCloseTo(own - theirs, within(1e-12));
    assertThat(differences.getFirst().get("against").asString()).isEqualTo(region.toString());
  }

  @Test
  void aWayIsMeasuredAsIfItWereTheOnlyOne() {
    List<JsonNode> beside = json(eval("--against", region, "--format", "jsonl"));
    List<JsonNode> alone = json(eval("--profile", region, "--format", "jsonl"));
    for (int i = 0; i < 3; i++) {
      assertThat(beside.get(3 + i)).isEqualTo(alone.get(i));
    }
  }

  @Test
  void eachNeedGoesIntoASpreadsheet() throws IOException {
    Path csv = folder.resolve("needs.csv");
    Ran ran = eval("--against", "text-only", "--per-need", csv);
    assertThat(ran.code()).isZero();
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst())
        .startsWith(
            "need,nDCG@10 shipped,nDCG@10 text-only,nDCG@10 difference to text-only,MRR@10 shipped");
    for (String line : lines.subList(1, 4)) {
      String[] cells = line.split(",");
      assertThat(cells).hasSize(10);
      assertThat(Double.parseDouble(cells[3]))
          .isEqualTo(Double.parseDouble(cells[1]) - Double.parseDouble(cells[2]));
    }
    assertThat(eval("--per-need", csv, "--out", csv).code()).isEqualTo(2);
  }

  @Test
  void onlyJudgedOnesAreRankedWhereThatIsAsked() {
    // With nothing but judged ones, N-1's two come first and second.
    List<JsonNode> lines = json(eval("--judged-only", "--per-need", "--format", "jsonl"));
    assertThat(lines.getFirst().get("need").asString()).isEqualTo("N-1");
    assertThat(lines.getFirst().get("recall@100").asDouble()).isEqualTo(1);
    assertThat(lines.getFirst().get("nDCG@10").asDouble()).isGreaterThan(0.7);
  }

  /** The provider of C-3 takes one order and has one. */
  @Test
  void whatARuleRefusesCountsForNobodyWhereThatIsAsked() throws IOException {
    Path full = folder.resolve("full.tsv");
    Files.write(full, List.of("N-1\tC-3\t3", "N-1\tC-5\t1", "N-2\tC-4\t3"));
    Object[] usual = {"eval", "--data", data, "--qrels", full, "--format", "jsonl", "--per-need"};
    JsonNode without = json(Ran.of(usual)).getFirst();
    assertThat(without.get("recall@100").asDouble()).isEqualTo(0.5);
    List<Object> words = new ArrayList<>(Arrays.asList(usual));
    words.addAll(List.of("--allowed-only", "--against", "text-only"));
    Ran ran = Ran.of(words.toArray());
    assertThat(ran.code()).isZero();
    assertThat(ran.err())
        .contains("1 of 3 judged pairs are left out since a rule refuses them; 0 needs");
    List<JsonNode> lines = json(ran);
    assertThat(lines.getFirst().get("recall@100").asDouble()).isEqualTo(1);
    // Without gates text-only has C-3 and C-6, its own owner's, before C-5, which is then third.
    List<JsonNode> ofTextOnly =
        lines.stream()
            .filter(line -> line.has("need") && line.get("ranking").asString().equals("text-only"))
            .toList();
    assertThat(ofTextOnly.getFirst().get("need").asString()).isEqualTo("N-1");
    assertThat(ofTextOnly.getFirst().get("nDCG@10").asDouble()).isCloseTo(0.5, within(1e-12));
    Files.write(full, List.of("N-1\tC-3\t3"));
    Ran nothing = Ran.of("eval", "--data", data, "--qrels", full, "--allowed-only");
    assertThat(nothing.code()).isEqualTo(1);
    assertThat(nothing.err()).contains("rules refuse all judged pairs");
  }

  @Test
  void aMissSaysWhatCostsIt() {
    Ran ran = eval("--profile", region, "--misses", "3");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("N-3: C-1 (judged 2) is not found: the two share no word")
        .containsPattern("N-1: C-2 \\(judged 3\\) stands at rank 2, .* most of it by: region")
        .contains("costs");
    JsonNode miss = json(eval("--profile", region, "--misses", "3", "--format", "jsonl")).getLast();
    assertThat(miss.get("miss").asString()).isEqualTo("N-1");
    assertThat(miss.get("costliest").asString()).isEqualTo("region");
    double behind = miss.get("first").get("score").asDouble() - miss.get("score").asDouble();
    assertThat(miss.get("behind").asDouble()).isEqualTo(behind);
  }

  @Test
  void aFigureThatIsMissedEndsWithOne() throws IOException {
    Path file = folder.resolve("expected.json");
    Files.writeString(file, "{\"shipped\":{\"nDCG@10\":{\"value\":1,\"tolerance\":0.1}}}");
    Ran ran = eval("--expect", file);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("nDCG@10");
    assertThat(ran.err()).contains("shipped: nDCG@10 is 0.", "expected 1.0000 less at most 0.1000");
    Files.writeString(file, "{\"shipped\":{\"nDCG@10\":{\"value\":0.1,\"tolerance\":0.1}}}");
    ran = eval("--expect", file);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("the expected figure may be raised");
    Files.writeString(file, "{\"other\":{\"nDCG@10\":{\"value\":0.1,\"tolerance\":0.1}}}");
    ran = eval("--expect", file);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("Nothing is expected of the rankings that were measured");
    Files.writeString(file, "{\"shipped\":{\"nDCG\":{\"value\":0.1,\"tolerance\":0.1}}}");
    ran = eval("--expect", file);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("must be one of nDCG@10");
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(eval("--against", "shipped").code()).isEqualTo(2);
    assertThat(eval("--against", region, "--against", region).code()).isEqualTo(2);
    assertThat(eval("--against", folder.resolve("nothing.json")).err())
        .contains("there is no such file");
    assertThat(eval("--misses", "-1").code()).isEqualTo(2);
  }
}
