package dev.gongxu.matcher.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OptionsTest {
  private static final List<String> VALUED = List.of("--half", "--on");
  private static final List<String> BARE = List.of("--write");

  @Test
  void wordsStandBetweenOptionsInTheirOrder() {
    Options options =
        Options.withWords(List.of("one", "--half", "2", "two", "--write", "three"), VALUED, BARE);
    assertThat(options.words()).containsExactly("one", "two", "three");
    assertThat(options.number("--half", 0)).isEqualTo(2);
    assertThat(options.has("--write")).isTrue();
    assertThat(options.text("--on", "today")).isEqualTo("today");
  }

  @Test
  void whatIsNoOptionIsRefused() {
    refused(List.of("--hlaf", "2"), "there is no option --hlaf");
    refused(List.of("one", "--on"), "--on needs a value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of(List.of("--write", "word"), VALUED, BARE))
        .withMessage("there is no option word");
  }

  private static void refused(List<String> arguments, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.withWords(arguments, VALUED, BARE))
        .withMessage(message);
  }
}
