package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExplainCommandTest {
  @TempDir static Path folder;
  private static Path data;

  @BeforeAll
  static void writeMarket() {
    data = TinyMarket.write(folder);
  }

  private static Ran explain(String need, String capability, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("explain", "--data", data, "--need", need, "--capability", capability));
    arguments.addAll(List.of(more));
    Ran ran = Ran.of(arguments.toArray());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    return ran;
  }

  @Test
  void aPairInTheTopShowsItsRankAndItsWords() {
    assertThat(explain("N-1", "C-1").out())
        .contains("need  N-1  technical service  眉山市丹棱县")
        .contains("capability  C-1")
        .contains("provider  P-1  周明渊  眉山市东坡区  0 of 5 orders open")
        .contains("of the top 10.")
        .contains("Matched words")
        .containsPattern("【[^】]*裂果")
        .doesNotContain("needed");
  }

  @Test
  void theBreakdownAddsUpAsShown() {
    List<String> rows =
        explain("N-1", "C-2").lines().stream()
            .filter(line -> line.matches("(text|region|expertise|workload|score) .*"))
            .toList();
    assertThat(rows).hasSize(5);
    List<BigDecimal> parts =
        rows.stream().map(row -> new BigDecimal(row.substring(row.lastIndexOf(' ') + 1))).toList();
    assertThat(parts.subList(0, 4).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(parts.get(4));
  }

  @ParameterizedTest
  @CsvSource({
    "N-1, C-3, 罗成富 has 1 open orders and takes 1 at most., 罗成富 有 1 单在办",
    "N-1, C-6, Both belong to U-1., 两者都属于 U-1。",
    "N-2, C-1, U-2 and P-1 must not be matched., U-2 与 P-1 须互相回避。",
    "N-4, C-5, The need has been closed., 所需已关闭。"
  })
  void everyGateIsASentence(String need, String capability, String english, String chinese) {
    assertThat(explain(need, capability).out()).contains("Refused, whatever the score:", english);
    assertThat(explain(need, capability, "--lang", "zh").out()).contains("被拒绝", chinese);
  }

  @Test
  void aPairWithoutACommonWordIsSaidToHaveNone() {
    assertThat(explain("N-3", "C-1", "--top", "1").out())
        .contains("Not found: the two share no word.")
        .doesNotContain("needed", "would bring");
    assertThat(explain("N-3", "C-3").out())
        .contains("Refused, whatever the score:", "Not found: the two share no word.")
        .doesNotContain("is enough");
  }

  @Test
  void aPairBelowTheTopIsToldWhatItNeeds() {
    assertThat(explain("N-1", "C-5", "--top", "1").out())
        .contains("Not in the top 1: ")
        .contains("Each of these alone would bring it into the top 1:")
        .containsPattern("- text 0\\.\\d{4}(, needed 0\\.\\d{4}: words that agree better|: no)")
        .contains("- region ", "- expertise ", "- workload ");
    assertThat(explain("N-1", "C-5", "--top", "1", "--lang", "zh").out())
        .contains("不在前 1 名之内", "以下任何一项做到");
  }

  @Test
  void wordsAreBoldOnATerminal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Ran.into(
        out, true, Map.of(), "explain", "--data", data, "--need", "N-1", "--capability", "C-1");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[1m").doesNotContain("【");
  }

  @Test
  void theSameComesAsJson() {
    JsonNode in = new JsonMapper().readTree(explain("N-1", "C-1", "--format", "jsonl").out());
    assertThat(in.get("inTop").asBoolean()).isTrue();
    assertThat(in.get("rank").asInt()).isPositive();
    assertThat(in.get("gates")).isEmpty();
    assertThat(in.get("capacity").asInt()).isEqualTo(5);
    JsonNode mark = in.get("titleMarks").get(0);
    assertThat(
            in.get("title")
                .asString()
                .substring(mark.get("start").asInt(), mark.get("end").asInt()))
        .contains("裂果");
    JsonNode below =
        new JsonMapper().readTree(explain("N-1", "C-5", "--format", "jsonl", "--top", "1").out());
    assertThat(below.get("inTop").asBoolean()).isFalse();
    assertThat(below.get("gap").asDouble())
        .isEqualTo(below.get("last").get("score").asDouble() - below.get("score").asDouble());
    assertThat(below.get("changes")).hasSize(4);
    JsonNode full = new JsonMapper().readTree(explain("N-1", "C-3", "--format", "jsonl").out());
    assertThat(full.get("gates").get(0).asString()).isEqualTo("provider-full");
    assertThat(full.get("openOrders").asInt()).isEqualTo(1);
  }
}
