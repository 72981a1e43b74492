package dev.gongxu.matcher.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What one command line did. */
record Ran(int code, String out, String err) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** Runs a command line in English, without terminals. */
  static Ran of(Object... arguments) {
    return with(Map.of(), arguments);
  }

  /** Runs a command line with environment variables. */
  static Ran with(Map<String, String> environment, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Ran ran = into(out, false, environment, arguments);
    return new Ran(ran.code, out.toString(StandardCharsets.UTF_8), ran.err);
  }

  /** Runs a command line whose output goes elsewhere. */
  static Ran into(
      OutputStream out, boolean terminal, Map<String, String> environment, Object... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            false,
            false,
            0,
            environment,
            TODAY);
    List<String> words = Arrays.stream(arguments).map(Object::toString).toList();
    int code = new Program(console).run(words);
    return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
  }

  /** The lines of the output. */
  List<String> lines() {
    return out.lines().toList();
  }
}
