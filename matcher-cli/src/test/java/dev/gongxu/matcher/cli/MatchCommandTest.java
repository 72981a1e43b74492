package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MatchCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;
  private static Path data;

  @BeforeAll
  static void writeMarket() {
    data = TinyMarket.write(folder);
  }

  private static Ran match(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("match", "--data", data));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray());
  }

  private static List<JsonNode> json(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    return ran.lines().stream().map(JSON::readTree).toList();
  }

  @Test
  void everyOpenNeedIsRankedForInTheOrderOfIds() {
    List<JsonNode> lines = json(match("--format", "jsonl"));
    assertThat(lines.stream().map(line -> line.get("need").asString()).distinct())
        .containsExactly("N-1", "N-2", "N-3");
  }

  @Test
  void scoresAreTheSumsOfTheirPartsAndRanksRise() {
    int rank = 0;
    for (JsonNode line : json(match("--format", "jsonl", "--need", "N-1"))) {
      double sum = 0;
      for (JsonNode factor : line.get("breakdown")) {
        assertThat(factor.get("part").asDouble())
            .isEqualTo(factor.get("weight").asDouble() * factor.get("value").asDouble());
        sum += factor.get("part").asDouble();
      }
      assertThat(line.get("score").asDouble()).isEqualTo(sum);
      assertThat(line.get("rank").asInt()).isEqualTo(++rank);
      assertThat(line.get("breakdown").propertyNames())
          .containsExactly("text", "region", "expertise", "workload");
      assertThat(line.get("terms").get(0).get("part").asDouble()).isPositive();
    }
    assertThat(rank).isPositive();
  }

  @Test
  void aNeedWithoutMatchSaysWhy() {
    assertThat(match("--format", "jsonl", "--need", "N-3").out())
        .isEqualTo("{\"need\":\"N-3\",\"rank\":0,\"reason\":\"no-common-word\"}\n");
    assertThat(match("--need", "N-3").out()).contains("No match: no posting of the other side");
    assertThat(match("--need", "N-3", "--format", "trec").out()).isEmpty();
    assertThat(match("--need", "N-3", "--format", "csv").lines().get(1))
        .isEqualTo("N-3,,,,,,0,,,,,,,no-common-word");
  }

  @Test
  void gatesKeepOutTheFullTheBlockedAndTheOwn() {
    List<String> found =
        json(match("--format", "jsonl", "--need", "N-1")).stream()
            .map(line -> line.get("capability").asString())
            .toList();
    assertThat(found).contains("C-1", "C-2").doesNotContain("C-3", "C-6");
    assertThat(match("--format", "jsonl", "--need", "N-2").out())
        .contains("C-4")
        .doesNotContain("C-1")
        .doesNotContain("C-5");
  }

  @Test
  void aRunSortsBackIntoItsOrder() {
    List<String> lines = match("--format", "trec", "--text-only").lines();
    assertThat(lines).isNotEmpty();
    List<String> sorted = new ArrayList<>(lines);
    sorted.sort(
        (a, b) -> {
          String[] one = a.split(" ");
          String[] other = b.split(" ");
          int byNeed = one[0].compareTo(other[0]);
          int byScore = Double.compare(Double.parseDouble(other[4]), Double.parseDouble(one[4]));
          return byNeed != 0 ? byNeed : byScore != 0 ? byScore : one[2].compareTo(other[2]);
        });
    assertThat(sorted).isEqualTo(lines);
    assertThat(lines).allMatch(line -> line.matches("N-\\d Q0 C-\\d \\d+ \\S+ matcher"));
  }

  @Test
  void rowsForSpreadsheetsAreQuotedAndHarmless() {
    List<String> lines = match("--format", "csv", "--need", "N-2", "--top", "1").lines();
    assertThat(lines.get(0))
        .isEqualTo(
            "need,need_title,capability,capability_title,provider,provider_name,rank,score,"
                + "text,region,expertise,workload,words,reason");
    assertThat(lines.get(1)).startsWith("N-2,,C-4,小程序开发,P-2,'+蒲江绿色防控服务队,1,0.");
  }

  @Test
  void theTableFitsTheWidthAndShowsNoControls() {
    for (String width : List.of("40", "60", "80", "200")) {
      Ran ran =
          Ran.with(Map.of("COLUMNS", width), "match", "--data", data, "--text-only", "--top", "5");
      assertThat(ran.err()).isEmpty();
      assertThat(ran.lines())
          .allMatch(line -> Cells.width(line) <= Integer.parseInt(width))
          .noneMatch(line -> line.contains("\u202e"));
    }
    assertThat(
            Ran.with(
                    Map.of("COLUMNS", "200"),
                    "match",
                    "--data",
                    data,
                    "--text-only",
                    "--need",
                    "N-1")
                .out())
        .contains("N-1  technical service  眉山市丹棱县  柑橘园怎么防治病虫害")
        .contains("capability")
        .contains("病虫害识别 \\u202e");
  }

  @Test
  void theTableSpeaksChinese() {
    assertThat(match("--need", "N-1", "--lang", "zh").out())
        .contains("N-1  科技服务  眉山市丹棱县")
        .contains("名次", "得分", "提供方", "相合的词");
  }

  @Test
  void titlesAreBoldOnATerminal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Ran.into(out, true, Map.of(), "match", "--data", data, "--need", "N-1");
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\u001b[1mN-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "jsonl", "csv", "trec"})
  void theNumberOfThreadsChangesNothing(String format) {
    Ran one = match("--format", format, "--text-only", "--threads", "1");
    Ran four = match("--format", format, "--text-only", "--threads", "4");
    assertThat(one.out()).isNotEmpty().isEqualTo(four.out());
  }

  @Test
  void severalNeedsAreRankedForInTheirOrder() {
    assertThat(match("--format", "trec", "--need", "N-2", "--need", "N-1", "--top", "1").lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("N-2 "),
            second -> assertThat(second).startsWith("N-1 "));
  }

  @Test
  void needsComeFromAFile() throws IOException {
    Path needs = folder.resolve("needs.jsonl");
    Files.writeString(
        needs,
        "{\"id\":\"Q-1\",\"service\":\"tech-service\",\"text\":\"裂果\",\"region\":\"511424\"}\n");
    assertThat(match("--needs", needs, "--format", "trec").lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("Q-1 Q0 "));
  }

  @Test
  void bareNeedsAreEnoughForTextOnly() throws IOException {
    Path needs = folder.resolve("bare.jsonl");
    Files.writeString(needs, "{\"id\":\"Q-1\",\"text\":\"裂果\"}\n");
    assertThat(match("--needs", needs, "--text-only", "--format", "trec").lines())
        .first()
        .asString()
        .startsWith("Q-1 Q0 C-1 1 ");
    assertThat(match("--needs", needs, "--format", "trec").code()).isEqualTo(1);
  }

  @Test
  void aNeedComesInWords() {
    Ran ran = match("--text", "柑橘裂果", "--region", "丹棱", "--service", "tech-service", "--top", "1");
    assertThat(ran.out()).startsWith("text  technical service  眉山市丹棱县  柑橘裂果").contains("C-1");
    assertThat(match("--text", "裂果", "--text-only", "--format", "trec").out())
        .startsWith("text Q0 C-1 1 ");
  }

  @Test
  void needsAreRankedForCapabilities() throws IOException {
    assertThat(match("--reverse", "--capability", "C-2", "--format", "trec").out())
        .startsWith("C-2 Q0 N-1 1 ");
    assertThat(match("--reverse", "--capability", "C-2").out())
        .contains("C-2  technical service  成都市蒲江县", "requester", "U-1");
    assertThat(match("--reverse", "--capability", "C-3", "--format", "jsonl").out())
        .isEqualTo("{\"capability\":\"C-3\",\"rank\":0,\"reason\":\"provider-full\"}\n");
    assertThat(match("--reverse", "--format", "trec", "--text-only").out())
        .contains("C-1 Q0", "C-6 Q0");
    Path file = folder.resolve("capabilities.jsonl");
    Files.writeString(
        file,
        "{\"id\":\"X-1\",\"side\":\"capability\",\"service\":\"tech-service\",\"text\":\"裂果\","
            + "\"region\":\"511424\",\"owner\":\"P-1\"}\n");
    assertThat(match("--reverse", "--capabilities", file, "--format", "trec").out())
        .startsWith("X-1 Q0 N-1 1 ");
    assertThat(
            match(
                    "--reverse",
                    "--text",
                    "裂果",
                    "--region",
                    "511424",
                    "--service",
                    "tech-service",
                    "--owner",
                    "P-1",
                    "--format",
                    "csv")
                .lines()
                .get(1))
        .startsWith("N-1,柑橘园怎么防治病虫害,text,,P-1,周明渊,1,");
  }

  @Test
  void aProviderAppearsOnceIfAskedFor() {
    List<String> providers =
        json(match("--format", "jsonl", "--need", "N-1", "--one-per-provider")).stream()
            .map(line -> line.get("provider").asString())
            .toList();
    assertThat(providers).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void theDayDecidesOnAccords() {
    String now = match("--need", "N-1", "--format", "csv").out();
    assertThat(match("--need", "N-1", "--format", "csv", "--on", "2026-06-01").out())
        .isEqualTo(now);
    assertThat(match("--need", "N-1", "--format", "csv", "--on", "2027-06-01").out())
        .isNotEqualTo(now);
  }

  @Test
  void ownWordsJoinTheShippedOnes() throws IOException {
    Path synonyms = folder.resolve("synonyms.txt");
    Files.writeString(synonyms, "# ours\n\n炸果, 裂果\n");
    Path lexicon = folder.resolve("lexicon.txt");
    Files.writeString(lexicon, "炸果 n 100\n");
    assertThat(
            match(
                    "--text",
                    "炸果",
                    "--text-only",
                    "--format",
                    "jsonl",
                    "--synonyms",
                    synonyms,
                    "--lexicon",
                    lexicon)
                .out())
        .contains("\"capability\":\"C-1\"")
        .contains("\"via\":\"炸果\"");
  }

  @Test
  void anIndexIsKeptAndThenEnough() {
    Path index = folder.resolve("kept");
    Ran kept = Ran.of("match", "--data", data, "--index", index, "--format", "jsonl");
    Ran again = Ran.of("match", "--index", index, "--format", "jsonl");
    assertThat(kept.code()).isZero();
    assertThat(again.out()).isEqualTo(kept.out()).isEqualTo(match("--format", "jsonl").out());
  }

  @Test
  void aProfileChangesTheRanking() throws IOException {
    Path profile = folder.resolve("profile.json");
    Files.writeString(
        profile,
        "{\"tech-service\":{\"weights\":{\"text\":0,\"region\":1,\"expertise\":0,\"workload\":0}}}");
    assertThat(
            match("--need", "N-1", "--top", "1", "--format", "jsonl", "--profile", profile).out())
        .contains("\"score\":1.0");
  }
}
