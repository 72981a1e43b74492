package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.OrderEvent.Kind;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with orders; says which commands there are. */
@Command(name = "order")
final class OrderCommand implements Callable<Integer> {
  private final Session session;

  @Spec CommandSpec spec = CommandSpec.create();

  OrderCommand(Session session) {
    this.session = session;
  }

  /** The command with its own. */
  static CommandLine line(Session session) {
    CommandLine line = new CommandLine(new OrderCommand(session));
    line.addSubcommand("propose", new OrderProposeCommand(session));
    add(line, "accept", new OrderStepCommand(session, Kind.ACCEPTED));
    add(line, "start", new OrderStepCommand(session, Kind.STARTED));
    add(line, "done", new OrderStepCommand(session, Kind.DONE));
    line.addSubcommand("cancel", new OrderCancelCommand(session));
    line.addSubcommand("rate", new OrderRateCommand(session));
    line.addSubcommand("hand-over", new OrderHandOverCommand(session));
    line.addSubcommand("list", new OrderListCommand(session));
    line.addSubcommand("log", new OrderLogCommand(session));
    return line;
  }

  private static void add(CommandLine line, String name, OrderStepCommand command) {
    line.addSubcommand(name, new CommandLine(command).setCommandName(name));
  }

  @Override
  public Integer call() {
    session.error(spec.commandLine().getUsageMessage());
    return ExitCode.USAGE;
  }
}
