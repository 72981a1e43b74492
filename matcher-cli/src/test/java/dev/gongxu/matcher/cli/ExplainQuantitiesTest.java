package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Quantities that both sides state, as explain shows them. */
final class ExplainQuantitiesTest {
  @TempDir static Path folder;

  @BeforeAll
  static void writeMarket() throws IOException {
    Files.write(
        folder.resolve("postings.jsonl"),
        List.of(
            posting("N-1", "need", "隧道窑要求使用温度≥1700 ℃，成品含水率不超过3%，预算20万元以内。"),
            posting("C-1", "capability", "隧道窑，最高使用温度1200℃，烘干，成品含水率2%以下，报价20万元起。"),
            posting("C-2", "capability", "隧道窑设计与施工。")));
  }

  private static String posting(String id, String side, String text) {
    return "{\"id\":\"%s\",\"side\":\"%s\",\"service\":\"tech-service\",\"text\":\"%s\",\"region\":\"511424\"}"
        .formatted(id, side, text);
  }

  private static Ran explain(String capability, String... more) {
    Object[] arguments =
        List.of("explain", "--data", folder, "--need", "N-1", "--capability", capability).toArray();
    Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    Ran ran = Ran.of(all);
    assertThat(ran.code()).isZero();
    return ran;
  }

  @Test
  void contradictionsComeFirst() {
    assertThat(explain("C-1").out())
        .contains("Quantities that both state (they do not count towards the score):")
        .containsPattern(
            "contradicts +使用温度≥1700 ℃ +最高使用温度1200℃.*\\R"
                + "agrees +成品含水率不超过3% +成品含水率2%以下.*\\R"
                + "cannot tell +预算20万元以内 +报价20万元起");
    assertThat(explain("C-1", "--lang", "zh").out())
        .contains("双方都写明的数量（不计入得分）：")
        .containsPattern("矛盾 +使用温度≥1700 ℃ +最高使用温度1200℃");
  }

  @Test
  void nothingIsSaidWhereOnlyOneSideStatesQuantities() {
    assertThat(explain("C-2").out()).doesNotContain("Quantities");
  }

  @Test
  void theSameComesAsJson() {
    JsonNode in = new JsonMapper().readTree(explain("C-1", "--format", "jsonl").out());
    JsonNode first = in.get("quantities").get(0);
    assertThat(in.get("quantities")).hasSize(3);
    assertThat(first.get("verdict").asString()).isEqualTo("contradiction");
    assertThat(first.get("dimension").asString()).isEqualTo("temperature");
    assertThat(first.get("need").get("text").asString()).isEqualTo("使用温度≥1700 ℃");
    assertThat(first.get("need").get("low").asDouble()).isEqualTo(1700);
    assertThat(first.get("need").has("high")).isFalse();
    assertThat(first.get("capability").get("high").asDouble()).isEqualTo(1200);
    assertThat(
            new JsonMapper().readTree(explain("C-2", "--format", "jsonl").out()).get("quantities"))
        .isEmpty();
  }
}
