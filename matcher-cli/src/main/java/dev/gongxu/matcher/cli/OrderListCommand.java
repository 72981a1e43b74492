package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Stage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists orders as they stood at the end of a day. */
@Command(name = "list")
final class OrderListCommand implements Callable<Integer> {
  private static final String TABLE = "table";
  private static final String JSONL = "jsonl";
  private static final String CSV = "csv";

  private final Session session;

  @Mixin OrderLogOptions log = new OrderLogOptions();

  @Option(names = "--stage", paramLabel = "STAGE", order = 30, descriptionKey = "order.stage")
  @Nullable Stage stage;

  @Option(names = "--overdue", order = 31, descriptionKey = "order.overdue")
  boolean overdue;

  @Option(names = "--on", paramLabel = "DATE", order = 32, descriptionKey = "order.on")
  @Nullable LocalDate day;

  @Mixin DeadlineOptions deadlines = new DeadlineOptions();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv",
      order = 50,
      descriptionKey = "option.format")
  String format = TABLE;

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  OrderListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, List.of(TABLE, JSONL, CSV));
    Deadlines rule = deadlines.of(session);
    LocalDate on = day == null ? session.console().today() : day;
    List<OrderCourse> then = new ArrayList<>();
    for (OrderCourse course : log.orders(session).courses()) {
      OrderCourse past = course.asOf(on);
      if (past != null && (stage == null || past.stage() == stage)) {
        then.add(past);
      }
    }
    List<Deadlines.Overdue> late = rule.overdue(then, on);
    Map<String, Integer> over = new HashMap<>();
    late.forEach(one -> over.put(one.course().order().id(), one.daysOver()));
    List<OrderCourse> shown =
        overdue ? late.stream().map(Deadlines.Overdue::course).toList() : then;
    Sheet sheet = OrderListSheet.of(shown, rule, over, session.messages());
    try (Output output = Output.to(out, session)) {
      new SheetWriter(output, session.messages()).alone(sheet, format, session.console().columns());
      output.finish();
    }
    session.note(session.messages().get("order.listed", shown.size()));
    return ExitCode.DONE;
  }
}
