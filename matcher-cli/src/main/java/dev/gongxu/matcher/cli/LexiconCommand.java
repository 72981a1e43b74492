package dev.gongxu.matcher.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with the lexicon; says which commands there are. */
@Command(name = "lexicon")
final class LexiconCommand implements Callable<Integer> {
  private final Session session;

  @Spec CommandSpec spec = CommandSpec.create();

  LexiconCommand(Session session) {
    this.session = session;
  }

  /** The command with its own. */
  static CommandLine line(Session session) {
    CommandLine line = new CommandLine(new LexiconCommand(session));
    line.addSubcommand("propose", new ProposeCommand(session));
    line.addSubcommand("reload", new ReloadCommand(session));
    return line;
  }

  @Override
  public Integer call() {
    session.error(spec.commandLine().getUsageMessage());
    return ExitCode.USAGE;
  }
}
