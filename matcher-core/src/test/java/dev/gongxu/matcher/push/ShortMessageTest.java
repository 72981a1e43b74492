package dev.gongxu.matcher.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ShortMessageTest {
  @Test
  void whatFitsStaysAsItIs() {
    assertThat(ShortMessage.fit("邀您参加：", "观星", "，玉屏山", 11)).isEqualTo("邀您参加：观星，玉屏山");
    assertThat(ShortMessage.cut("", 0)).isEmpty();
  }

  @Test
  void theMiddleGivesWayFirst() {
    assertThat(ShortMessage.fit("邀您参加：", "冬夜看猎户座流星雨观测夜", "，玉屏山", 17))
        .isEqualTo("邀您参加：冬夜看猎户座流…，玉屏山");
    assertThat(ShortMessage.fit("邀您参加：", "冬夜看猎户座流星雨观测夜", "，一个很长很长的地方", 17))
        .isEqualTo("邀您参加：冬夜看猎户座流星雨观测…");
  }

  @Test
  void aCharacterIsNeverCutInTwo() {
    assertThat(ShortMessage.cut("𠮷𠮷𠮷", 4)).isEqualTo("𠮷…");
    assertThat(ShortMessage.cut("𠮷𠮷𠮷", 5)).isEqualTo("𠮷𠮷…");
    assertThat(ShortMessage.cut("😀a", 1)).isEqualTo("…");
    assertThat(ShortMessage.cut("😀", 2)).isEqualTo("😀");
  }

  @Test
  void nothingIsLongerThanAskedForOrBroken() {
    Random random = new Random(5);
    String[] pieces = {"柑", "😀", "a", " ", "𠮷", "\u202e", "=", "<script>", "👩‍🌾"};
    for (int i = 0; i < 20_000; i++) {
      String[] parts = {"", "", ""};
      for (int part = 0; part < parts.length; part++) {
        for (int n = random.nextInt(8); n > 0; n--) {
          parts[part] += pieces[random.nextInt(pieces.length)];
        }
      }
      int length = 1 + random.nextInt(40);
      String message = ShortMessage.fit(parts[0], parts[1], parts[2], length);
      assertThat(message.length()).as("%s %d", message, length).isLessThanOrEqualTo(length);
      assertThat(message.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
          .as(message)
          .isTrue();
      String whole = String.join("", parts);
      assertThat(message.equals(whole) || message.contains("…")).as(whole).isTrue();
    }
  }
}
