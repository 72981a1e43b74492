package dev.gongxu.matcher.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** Runs command lines on a console. */
final class Program {
  /** The parser refuses to lay out help for less. */
  private static final int NARROWEST_HELP = 55;

  private final Console console;

  Program(Console console) {
    this.console = console;
  }

  /** Runs one command line and says how it ended; see {@link ExitCode}. */
  int run(List<String> arguments) {
    Messages messages = Messages.in(Language.of(arguments, console.environment()));
    Session session = new Session(console, messages);
    Failures failures = new Failures(session);
    try {
      GeneralOptions general = new GeneralOptions();
      CommandLine line = line(session, general);
      // Help and versions are data too: they go where a closed pipe is noticed.
      StringWriter help = new StringWriter();
      line.setOut(new PrintWriter(help));
      line.setExecutionStrategy(
          parsed -> {
            session.listen(general);
            return execute(parsed);
          });
      line.setParameterExceptionHandler((e, args) -> failures.wrongUsage(e));
      line.setExecutionExceptionHandler((e, command, parsed) -> failures.failed(e, command));
      int code = line.execute(arguments.toArray(String[]::new));
      if (!help.toString().isEmpty()) {
        try (Output output = Output.standard(session)) {
          output.print(help.toString());
          output.finish();
        }
      }
      return code;
    } catch (RuntimeException | Error e) {
      return failures.failed(e);
    }
  }

  private static int execute(ParseResult parsed) {
    return new CommandLine.RunLast().execute(parsed);
  }

  /** The parser with all commands, speaking the session's language. */
  static CommandLine line(Session session, GeneralOptions general) {
    CommandLine line = new CommandLine(new MatcherCommand(session, general));
    line.addSubcommand("index", new IndexCommand(session));
    line.addSubcommand("match", new MatchCommand(session));
    line.addSubcommand("assign", new AssignCommand(session));
    line.addSubcommand("explain", new ExplainCommand(session));
    line.addSubcommand("eval", new EvalCommand(session));
    line.addSubcommand("tune", new TuneCommand(session));
    line.addSubcommand("report", new ReportCommand(session));
    line.addSubcommand("lacks", new LacksCommand(session));
    line.addSubcommand("profile", new ProfileCommand(session));
    line.addSubcommand("lexicon", LexiconCommand.line(session));
    line.addSubcommand("order", OrderCommand.line(session));
    line.addSubcommand("audit", new AuditCommand(session));
    line.addSubcommand("completion", new CompletionCommand(session));
    Converters.register(line, session.messages());
    line.setResourceBundle(session.messages().bundle());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(session.console().styled() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(Math.max(NARROWEST_HELP, session.console().columns()));
    line.setUsageHelpAutoWidth(false);
    line.setCaseInsensitiveEnumValuesAllowed(false);
    finish(line, Version.lines());
    return line;
  }

  private static void finish(CommandLine line, List<String> version) {
    line.getCommandSpec().version(version.toArray(String[]::new));
    // In the order that the options ask for, not by the alphabet.
    line.getCommandSpec().usageMessage().sortOptions(false);
    line.getSubcommands().values().forEach(command -> finish(command, version));
  }
}
