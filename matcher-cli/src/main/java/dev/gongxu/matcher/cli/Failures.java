package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.index.IndexException;
import dev.gongxu.matcher.json.DataException;
import dev.gongxu.matcher.text.LexiconException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong, and the shell by an exit code. */
final class Failures {
  private static final long MEGABYTE = 1 << 20;

  private final Session session;

  Failures(Session session) {
    this.session = session;
  }

  /** The command line cannot be understood. */
  int wrongUsage(ParameterException e) {
    return wrongUsage(usageText(e), e.getCommandLine());
  }

  private int wrongUsage(String text, CommandLine command) {
    session.error(text);
    session.error(session.messages().get("usage.hint", command.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private String usageText(ParameterException e) {
    Messages messages = session.messages();
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice ->
          messages.get("usage.twice", name(twice.getOverwritten()));
      default -> {
        ArgSpec argument = e.getArgSpec();
        String value = SafeText.line(String.valueOf(e.getValue()));
        if (argument == null) {
          yield SafeText.line(text(e));
        }
        yield e.getCause() instanceof TypeConversionException reason
            ? messages.get("usage.value", name(argument), value, text(reason))
            : messages.get("usage.badValue", name(argument), value);
      }
    };
  }

  private String unmatched(UnmatchedArgumentException e) {
    Messages messages = session.messages();
    String argument = SafeText.line(e.getUnmatched().getFirst());
    String text =
        messages.get(
            e.isUnknownOption() ? "usage.unknownOption" : "usage.unknownArgument", argument);
    List<String> suggestions = e.getSuggestions();
    return suggestions.isEmpty()
        ? text
        : text + "\n" + messages.get("usage.maybe", String.join(", ", suggestions));
  }

  private String missing(MissingParameterException e) {
    List<ArgSpec> missing = e.getMissing();
    boolean valueOnly =
        missing.size() == 1
            && missing.getFirst() instanceof OptionSpec option
            && !option.required();
    String names = missing.stream().map(Failures::name).collect(Collectors.joining(", "));
    return session.messages().get(valueOnly ? "usage.noValue" : "usage.missing", names);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** A command could not do what it was asked for. */
  int failed(Exception problem, CommandLine command) {
    if (problem instanceof CommandException e && e.exitCode() == ExitCode.USAGE) {
      return wrongUsage(text(e), command);
    }
    return failed(problem, command.getCommandSpec().findOption("--skip-bad-lines") != null);
  }

  /** The program could not go on. */
  int failed(Throwable problem) {
    return failed(problem, false);
  }

  private int failed(Throwable problem, boolean canSkipBadLines) {
    Messages messages = session.messages();
    int code = ExitCode.FAILED;
    switch (problem) {
      case Output.ClosedPipeException closed -> code = ExitCode.DONE;
      case CommandException e -> {
        session.error(text(e));
        code = e.exitCode();
      }
      case DataException e -> {
        session.error(text(e));
        if (e.count() > 0) {
          session.error(
              messages.get(canSkipBadLines ? "data.badLinesToSkip" : "data.badLines", e.count()));
        }
      }
      case LexiconException e -> session.error(text(e));
      case IndexException e -> session.error(messages.get(key(e.kind()), text(e)));
      case OutOfMemoryError e ->
          session.error(messages.get("failed.memory", Runtime.getRuntime().maxMemory() / MEGABYTE));
      default -> session.error(messages.get("failed.bug", SafeText.line(problem.toString())));
    }
    if (code != ExitCode.DONE) {
      session.verbose(problem);
    }
    return code;
  }

  private static String text(Throwable problem) {
    return String.valueOf(problem.getMessage());
  }

  private static String key(IndexException.Kind kind) {
    return switch (kind) {
      case MISSING -> "index.missing";
      case FOREIGN -> "index.foreign";
      case LOCKED -> "index.locked";
      case MISMATCH -> "index.mismatch";
      case DAMAGED -> "index.damaged";
      case IO -> "index.io";
    };
  }
}
