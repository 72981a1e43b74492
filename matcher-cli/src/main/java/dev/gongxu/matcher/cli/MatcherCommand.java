package dev.gongxu.matcher.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program without a command: says which commands there are. */
@Command(name = "matcher")
final class MatcherCommand implements Callable<Integer> {
  private final Session session;

  @Mixin final GeneralOptions general;

  MatcherCommand(Session session, GeneralOptions general) {
    this.session = session;
    this.general = general;
  }

  @Override
  public Integer call() {
    session.error(Program.line(session, new GeneralOptions()).getUsageMessage());
    return ExitCode.USAGE;
  }
}
