package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellsTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "柑橘, 4",
    "ａ１, 4",
    "、。【】, 8",
    "ｱｲ, 2",
    "한국, 4",
    "é, 1",
    "e\u0301, 1",
    "か\u3099, 2",
    "𠮷, 2",
    "😀, 2",
    "👩‍🌾, 2",
    "👍🏽, 2",
    "🇨🇳, 2",
    "🇨, 1",
    "☀, 1",
    "☀\uFE0F, 2",
    "⌚, 2",
    "a\u200Bb, 2",
    "…, 1",
    "①, 1",
    "m³/d, 4"
  })
  void widthFollowsEastAsianWidth(String text, int cells) {
    assertThat(Cells.width(text)).isEqualTo(cells);
  }

  @Test
  void nothingIsCutFromWhatFits() {
    assertThat(Cells.cut("柑橘裂果", 8)).isEqualTo("柑橘裂果");
    assertThat(Cells.cut("", 0)).isEmpty();
  }

  @Test
  void aCutTextEndsInAnEllipsisAndFits() {
    assertThat(Cells.cut("柑橘裂果", 7)).isEqualTo("柑橘裂…");
    assertThat(Cells.cut("柑橘裂果", 6)).isEqualTo("柑橘…");
    assertThat(Cells.cut("abcdef", 4)).isEqualTo("abc…");
    assertThat(Cells.cut("ab cdef", 4)).isEqualTo("ab…");
    assertThat(Cells.cut("柑", 1)).isEqualTo("…");
    assertThat(Cells.cut("柑", 0)).isEmpty();
  }

  @Test
  void aCutNeverPartsWhatBelongsTogether() {
    assertThat(Cells.cut("a👩‍🌾b", 3)).isEqualTo("a…");
    assertThat(Cells.cut("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
  }

  @Test
  void paddingFillsCells() {
    assertThat(Cells.pad("柑橘", 6, false)).isEqualTo("柑橘  ");
    assertThat(Cells.pad("柑橘", 6, true)).isEqualTo("  柑橘");
    assertThat(Cells.pad("柑橘", 3, true)).isEqualTo("柑橘");
  }

  @Test
  void linesBreakAtBlanksAndBesideWideCharacters() {
    assertThat(Cells.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Cells.wrap("柑橘裂果病", 4)).containsExactly("柑橘", "裂果", "病");
    assertThat(Cells.wrap("柑橘 pH值", 6)).containsExactly("柑橘", "pH值");
    assertThat(Cells.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    assertThat(Cells.wrap("", 3)).isEmpty();
  }
}
