package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConsoleTest {
  private static Console console(boolean terminal, int measured, Map<String, String> environment) {
    PrintStream err =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new Console(
        OutputStream.nullOutputStream(),
        err,
        terminal,
        terminal,
        false,
        measured,
        environment,
        Ran.TODAY);
  }

  /** A session in English that nobody listens to. */
  static Session session() {
    return new Session(console(false, 0, Map.of()), Messages.in(Language.EN));
  }

  @Test
  void columnsComeFromTheEnvironmentThenTheTerminalThenByHabit() {
    assertThat(console(true, 90, Map.of("COLUMNS", "77")).columns()).isEqualTo(77);
    assertThat(console(false, 90, Map.of("COLUMNS", "77")).columns()).isEqualTo(77);
    assertThat(console(true, 90, Map.of("COLUMNS", "x")).columns()).isEqualTo(90);
    assertThat(console(true, 0, Map.of()).columns()).isEqualTo(100);
    assertThat(console(false, 90, Map.of()).columns()).isEqualTo(120);
    assertThat(console(true, 3, Map.of()).columns()).isEqualTo(20);
  }

  @Test
  void styleIsForTerminalsThatWantIt() {
    assertThat(console(true, 0, Map.of()).styled()).isTrue();
    assertThat(console(true, 0, Map.of("NO_COLOR", "1")).styled()).isFalse();
    assertThat(console(false, 0, Map.of()).styled()).isFalse();
  }

  @Test
  void theLanguageIsThatOfTheArgumentsThenOfTheEnvironment() {
    assertThat(Language.of(List.of(), Map.of())).isEqualTo(Language.EN);
    assertThat(Language.of(List.of(), Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Language.ZH);
    assertThat(Language.of(List.of(), Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")))
        .isEqualTo(Language.EN);
    assertThat(Language.of(List.of(), Map.of("LANG", "en_US", "LC_MESSAGES", "zh_TW")))
        .isEqualTo(Language.ZH);
    assertThat(Language.of(List.of("--lang", "zh"), Map.of())).isEqualTo(Language.ZH);
    assertThat(Language.of(List.of("match", "--lang=en"), Map.of("LANG", "zh_CN")))
        .isEqualTo(Language.EN);
    assertThat(Language.of(List.of("--lang", "fr"), Map.of("LANG", "zh_CN")))
        .isEqualTo(Language.ZH);
  }
}
