package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SafeTextTest {
  @Test
  void escapeSequencesShowInsteadOfActing() {
    assertThat(SafeText.line("a\u001b[31mred\u0007")).isEqualTo("a\\u001b[31mred\\u0007");
    assertThat(SafeText.line("\u009b1m\u007f")).isEqualTo("\\u009b1m\\u007f");
  }

  @Test
  void bidirectionalControlsShowInsteadOfActing() {
    assertThat(SafeText.line("\u202eabc\u202c")).isEqualTo("\\u202eabc\\u202c");
    assertThat(SafeText.line("\u2066\u2067\u2068\u2069")).isEqualTo("\\u2066\\u2067\\u2068\\u2069");
    assertThat(SafeText.line("\u200e\u200f\u061c\u202a\u202b\u202d"))
        .isEqualTo("\\u200e\\u200f\\u061c\\u202a\\u202b\\u202d");
  }

  @Test
  void lineBreaksAndTabsAreOneBlankOnALine() {
    assertThat(SafeText.line("a\r\n\tb\u2028c  d")).isEqualTo("a b c d");
  }

  @Test
  void aBlockKeepsItsLines() {
    assertThat(SafeText.block("a\r\nb\n\nc\td\re")).isEqualTo("a\nb\n\nc d e");
  }

  @Test
  void halfOfASurrogatePairIsReplaced() {
    assertThat(SafeText.line("a\ud800b")).isEqualTo("a\uFFFDb");
    assertThat(SafeText.line("𠮷")).isEqualTo("𠮷");
  }
}
