package dev.gongxu.matcher.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * What the program talks to.
 *
 * @param out standard output
 * @param err standard error, in UTF-8
 * @param outTerminal whether standard output is a terminal
 * @param errTerminal whether standard error is a terminal
 * @param outPipe whether standard output is a pipe
 * @param measuredColumns the width of the terminal as it says itself, 0 where unknown
 * @param environment the environment variables
 * @param today the day on which the program runs
 */
record Console(
    OutputStream out,
    PrintStream err,
    boolean outTerminal,
    boolean errTerminal,
    boolean outPipe,
    int measuredColumns,
    Map<String, String> environment,
    LocalDate today) {
  private static final int TERMINAL_COLUMNS = 100;
  private static final int FILE_COLUMNS = 120;
  private static final int FEWEST_COLUMNS = 20;
  private static final int MOST_COLUMNS = 10_000;

  /** The console of this process. */
  static Console ofProcess() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    // The launcher changes the locale where it cannot hold Chinese, and hands on what it was.
    String locale = System.getProperty("matcher.locale");
    if (locale != null) {
      environment.put("LC_ALL", locale);
    }
    return new Console(
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        isTerminal(1),
        isTerminal(2),
        target(1).startsWith("pipe:"),
        positive(System.getProperty("matcher.columns", "")),
        Map.copyOf(environment),
        LocalDate.now(ZoneId.systemDefault()));
  }

  /** By what the launcher says, else by what the system says of the descriptor. */
  private static boolean isTerminal(int descriptor) {
    String said = System.getProperty("matcher.terminals");
    if (said != null) {
      return said.contains(Integer.toString(descriptor));
    }
    String target = target(descriptor);
    return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
  }

  private static String target(int descriptor) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
    } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
      return "";
    }
  }

  /** The day on which the program runs with the time of now, to the second. */
  LocalDateTime now() {
    return today.atTime(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
  }

  /** How many cells a line of a table may fill. */
  int columns() {
    int asked = positive(environment.getOrDefault("COLUMNS", ""));
    if (asked > 0) {
      return Math.clamp(asked, FEWEST_COLUMNS, MOST_COLUMNS);
    }
    if (!outTerminal) {
      return FILE_COLUMNS;
    }
    return terminalColumns();
  }

  /** How many cells a line on a terminal may fill. */
  int terminalColumns() {
    return measuredColumns > 0
        ? Math.clamp(measuredColumns, FEWEST_COLUMNS, MOST_COLUMNS)
        : TERMINAL_COLUMNS;
  }

  /** Whether text on standard output may be bold. */
  boolean styled() {
    return outTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  private static int positive(String number) {
    try {
      return Math.max(0, Integer.parseInt(number.strip()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
