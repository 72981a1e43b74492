package dev.gongxu.matcher.cli;

/**
 * One run of the program: what it talks to, in which language, and how much it tells.
 *
 * <p>Not safe for use by several threads but for {@link #messages}.
 */
final class Session {
  private final Console console;
  private final Messages messages;
  private boolean quiet;
  private boolean verbose;

  Session(Console console, Messages messages) {
    this.console = console;
    this.messages = messages;
  }

  Console console() {
    return console;
  }

  Messages messages() {
    return messages;
  }

  /** Takes over how much the user wants to be told. */
  void listen(GeneralOptions options) {
    quiet = options.quiet;
    verbose = options.verbose;
  }

  boolean quiet() {
    return quiet;
  }

  /** Tells an error. */
  void error(String text) {
    console.err().println(text);
  }

  /** Tells something that the user may want to know, unless told to be quiet. */
  void note(String text) {
    if (!quiet) {
      console.err().println(text);
    }
  }

  /** Tells where in the program something went wrong, if the user asks for that. */
  void verbose(Throwable problem) {
    if (verbose) {
      problem.printStackTrace(console.err());
    }
  }
}
