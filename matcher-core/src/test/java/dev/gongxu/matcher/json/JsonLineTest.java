package dev.gongxu.matcher.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonLineTest {

  @Test
  void fieldsStandInTheOrderInWhichTheyWerePut() {
    assertThat(
            new JsonLine()
                .put("need", "N-17")
                .put("rank", 1)
                .put("score", 0.8123)
                .put("remote", true)
                .put(
                    "breakdown",
                    new JsonLine()
                        .put("text", new JsonLine().put("weight", 0.5).put("value", 0.79)))
                .putObjects(
                    "terms",
                    List.of(
                        new JsonLine().put("term", "裂果").put("part", 0.11),
                        new JsonLine().put("term", "柑橘").put("part", 1e-7)))
                .putStrings("ids", List.of("a", "b"))
                .putStrings("none", List.of())
                .toString())
        .isEqualTo(
            "{\"need\":\"N-17\",\"rank\":1,\"score\":0.8123,\"remote\":true,\"breakdown\":{\"text\":{\"weight\":0.5,\"value\":0.79}},"
                + "\"terms\":[{\"term\":\"裂果\",\"part\":0.11},{\"term\":\"柑橘\",\"part\":1.0E-7}],\"ids\":[\"a\",\"b\"],\"none\":[]}");
    assertThat(new JsonLine().toString()).isEqualTo("{}");
  }

  @Test
  void whatWouldBreakALineOrAnEncodingIsEscaped() {
    assertThat(JsonLine.quoted("\"\\/\b\f\n\r\t\u0000\u007f\u0085\u2028\u2029\ud800x\udc00𠮷"))
        .isEqualTo(
            "\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0000\\u007f\\u0085\\u2028\\u2029\\ud800x\\udc00𠮷\"");
  }

  @Test
  void aNumberThatIsNotFiniteIsRefused() {
    assertThatThrownBy(() -> new JsonLine().put("score", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("score is NaN, must be finite");
    assertThatThrownBy(() -> new JsonLine().put("score", Double.NEGATIVE_INFINITY))
        .hasMessage("score is -Infinity, must be finite");
  }

  @Test
  void doublesReadBackTheSame() {
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String line = new JsonLine().put("v", value).toString();
        assertThat(JsonText.object(line, null).number("v"))
            .as("seed %d, %s", seed, line)
            .isEqualTo(value);
      }
    }
  }

  @Test
  void anyTextReadsBackTheSameAndStaysOneLineOfUtf8() {
    long seed = 8;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        // Half of them from the places where trouble is.
        text.append(
            (char)
                switch (random.nextInt(4)) {
                  case 0 -> random.nextInt(0x100);
                  case 1 -> 0xD7F0 + random.nextInt(0x820);
                  default -> random.nextInt(0x10000);
                });
      }
      String line = new JsonLine().put("t", text.toString()).toString();
      String carried = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertThat(carried.lines().count()).isEqualTo(1);
      assertThat(JsonText.object(carried, null).string("t"))
          .as("seed %d, %s", seed, line)
          .isEqualTo(text.toString());
    }
  }
}
