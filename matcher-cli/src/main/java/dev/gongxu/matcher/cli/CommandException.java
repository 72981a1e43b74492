package dev.gongxu.matcher.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot go on; the message is for the user and complete, in the user's language. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandException(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The command was called in a wrong way. */
  static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message, null);
  }

  /** The command was called in a right way and failed. */
  static CommandException failed(String message) {
    return new CommandException(ExitCode.FAILED, message, null);
  }

  /** The command was called in a right way and failed because of something. */
  static CommandException failed(String message, Throwable cause) {
    return new CommandException(ExitCode.FAILED, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
