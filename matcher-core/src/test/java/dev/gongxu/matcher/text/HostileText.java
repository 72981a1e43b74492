package dev.gongxu.matcher.text;

import java.util.List;
import java.util.Random;

/** Random text that nobody writes and everybody pastes. Same seed, same text. */
public final class HostileText {

  private static final List<String> PIECES =
      List.of(
          "柑橘",
          "裂果",
          "春见耙耙柑",
          "不知火",
          "干扰素",
          "怎么",
          "能不能",
          "的",
          "乾隆",
          "瞭解",
          "病蟲害",
          "深度学习",
          "3d打印",
          "𠮷野",
          "𠀀𠀁",
          "々",
          "〇",
          "㍿",
          "㈱",
          "①",
          "½",
          "m³",
          "10⁵",
          "LiFePO₄",
          "1700℃",
          "≥3%",
          "HTR-10",
          "RTK/GNSS",
          "C++",
          "c#",
          "2,4-D",
          "ＡＢ３",
          "ﷺ",
          "ﬃ",
          "İ",
          "ß",
          "Σ",
          "e\u0301",
          "\u0301",
          "\u20E3",
          "ｶﾞ",
          "각",
          "\u1100\u1161\u11A8",
          "ไทย",
          "العربية",
          "😀",
          "👨\u200D👩\u200D👧",
          "🇨🇳",
          "\uD83D",
          "\uDE00",
          "\u200B",
          "\uFEFF",
          "\u00AD",
          "\uFE0F",
          "\uDB40\uDD00",
          "\u0000",
          "\u001B",
          "\r\n",
          "\t",
          " ",
          "\u3000",
          "\u2028",
          "。",
          "，",
          "——",
          "…",
          "-",
          "+",
          "/",
          ".",
          "_",
          ":",
          "°",
          "%",
          "#",
          "^",
          "~",
          "a",
          "Z",
          "0",
          "9",
          "\uE000",
          "\uFFFF",
          "\uFFFD");

  private final Random random;

  public HostileText(long seed) {
    random = new Random(seed);
  }

  /** A text of up to this many pieces; a piece is often repeated, as real rubbish repeats. */
  public String next(int maxPieces) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(maxPieces + 1);
    for (int i = 0; i < pieces; i++) {
      String piece =
          switch (random.nextInt(8)) {
            case 0 -> String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1));
            case 1 -> String.valueOf((char) (0x4E00 + random.nextInt(0x5200)));
            default -> PIECES.get(random.nextInt(PIECES.size()));
          };
      text.append(piece.repeat(random.nextInt(20) == 0 ? 1 + random.nextInt(90) : 1));
    }
    return text.toString();
  }
}
