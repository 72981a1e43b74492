package dev.gongxu.matcher.cli;

/** What the program tells the shell. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Failed while running, or the data was bad. */
  static final int FAILED = 1;

  /** Called in a wrong way. */
  static final int USAGE = 2;

  private ExitCode() {}
}
