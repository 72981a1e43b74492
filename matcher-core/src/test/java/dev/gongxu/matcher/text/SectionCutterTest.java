package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionCutterTest {

  private static final int MAX = TextAnalysis.MAX_SECTION;

  @Test
  void aShortTextIsOneSection() {
    assertThat(SectionCutter.end("柑橘。裂果", 0)).isEqualTo(5);
    assertThat(SectionCutter.end("x".repeat(MAX), 0)).isEqualTo(MAX);
  }

  @Test
  void aLongTextIsCutAfterItsLastSentenceEnd() {
    String text = "柑".repeat(MAX - 500) + "。" + "橘，".repeat(1_000);
    assertThat(SectionCutter.end(text, 0)).isEqualTo(MAX - 499);
  }

  @Test
  void withoutASentenceEndItIsCutAtABlankOrComma() {
    String text = "柑".repeat(300) + " " + "橘".repeat(5_000);
    assertThat(SectionCutter.end(text, 0)).isEqualTo(301);
    assertThat(SectionCutter.end(text, 301)).isEqualTo(301 + MAX);
  }

  @Test
  void aFullStopWithinANumberIsNoSentenceEnd() {
    String text = "3.14159".repeat(1_000);
    assertThat(SectionCutter.end(text, 0)).isEqualTo(MAX);
  }

  @Test
  void noCutSplitsAPairOrPartsAMarkFromItsLetter() {
    assertThat(SectionCutter.end("x" + "😀".repeat(2_000), 0)).isEqualTo(MAX - 1);
    assertThat(SectionCutter.end("x" + "e\u0301".repeat(2_000), 0)).isEqualTo(MAX - 1);
  }

  @Test
  void anyTextIsCutIntoSectionsOfBoundedLength() {
    for (long seed = 0; seed < 50; seed++) {
      String text = new HostileText(seed).next(10_000);
      for (int from = 0; from < text.length(); ) {
        int to = SectionCutter.end(text, from);
        assertThat(to).isBetween(from + 1, Math.min(from + MAX, text.length()));
        from = to;
      }
    }
  }
}
