package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.EventLogFile;
import dev.gongxu.matcher.json.JsonLine;
import dev.gongxu.matcher.json.MarketJson;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.OrderEvent;
import dev.gongxu.matcher.market.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a log of orders, or checks it. */
@Command(name = "log")
final class OrderLogCommand implements Callable<Integer> {
  private static final String TABLE = "table";
  private static final String JSONL = "jsonl";

  private final Session session;

  @Mixin OrderLogOptions log = new OrderLogOptions();

  @Option(names = "--order", paramLabel = "ID", order = 10, descriptionKey = "order.order")
  @Nullable String order;

  @Option(names = "--check", order = 11, descriptionKey = "order.check")
  boolean check;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl",
      order = 50,
      descriptionKey = "option.format")
  String format = TABLE;

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  OrderLogCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, List.of(TABLE, JSONL));
    if (check && order != null) {
      Arguments.atMostOne(session, List.of("--order", "--check"));
    }
    EventLogFile.Contents contents = log.contents(session, log.file(session));
    boolean lines = format.equals(JSONL);
    List<String> shown;
    if (check) {
      List<OrderCourse> courses = contents.orders().courses();
      shown = lines ? countLines(courses) : countTable(courses);
    } else {
      List<OrderEvent> events =
          contents.events().stream()
              .filter(event -> order == null || event.order().equals(order))
              .toList();
      shown = lines ? events.stream().map(MarketJson::line).toList() : eventTable(events);
    }
    try (Output output = Output.to(out, session)) {
      shown.forEach(output::line);
      output.finish();
    }
    if (check) {
      int events = contents.events().size();
      long orders = contents.events().stream().map(OrderEvent::order).distinct().count();
      session.note(session.messages().get("order.sound", events, orders));
    }
    return ExitCode.DONE;
  }

  private List<String> countTable(List<OrderCourse> courses) {
    Table table =
        new Table(
            List.of(
                column("column.stage", Table.Align.WHOLE),
                column("column.orders", Table.Align.NUMBER)));
    for (Stage stage : Stage.values()) {
      String word = session.messages().get("stage." + stage.code());
      table.row(List.of(word, Long.toString(count(courses, stage))));
    }
    return table.lines(session.console().columns());
  }

  private static List<String> countLines(List<OrderCourse> courses) {
    List<String> lines = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      lines.add(
          new JsonLine()
              .put("stage", stage.code())
              .put("orders", count(courses, stage))
              .toString());
    }
    return lines;
  }

  private static long count(List<OrderCourse> courses, Stage stage) {
    return courses.stream().filter(course -> course.stage() == stage).count();
  }

  private List<String> eventTable(List<OrderEvent> events) {
    Table table =
        new Table(
            List.of(
                column("column.at", Table.Align.WHOLE),
                column("column.order", Table.Align.WHOLE),
                column("column.event", Table.Align.WHOLE),
                column("column.details", Table.Align.TEXT)));
    for (OrderEvent event : events) {
      String what = session.messages().get("event." + event.kind().code());
      table.row(List.of(event.at().toString(), event.order(), what, details(event)));
    }
    return table.lines(session.console().columns());
  }

  private String details(OrderEvent event) {
    String reason =
        event.reason() == null ? null : session.messages().get("cancel." + event.reason().code());
    return Stream.of(
            event.need(),
            event.capability(),
            event.provider(),
            event.helper(),
            reason,
            event.rating())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining("  "));
  }

  private Table.Column column(String key, Table.Align align) {
    return new Table.Column(session.messages().get(key), align);
  }
}
