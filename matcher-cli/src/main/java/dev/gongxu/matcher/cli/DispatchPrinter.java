package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.dispatch.HelperDispatch;
import dev.gongxu.matcher.dispatch.HelperDispatch.Given;
import dev.gongxu.matcher.dispatch.HelperDispatch.Left;
import dev.gongxu.matcher.json.JsonLine;
import java.util.ArrayList;
import java.util.List;

/** Who follows what, for the eye, for programs and for spreadsheets. */
final class DispatchPrinter {
  private static final int SUITS_DIGITS = 2;
  private static final String HEADER = "kind,id,region,helper,suits,pinned,obstacle";

  private final Session session;

  DispatchPrinter(Session session) {
    this.session = session;
  }

  /** A row each, those without a helper last. */
  List<String> table(HelperDispatch dispatch) {
    Messages messages = session.messages();
    Table table =
        new Table(
            List.of(
                column("column.duty", Table.Align.WHOLE),
                column("column.id", Table.Align.WHOLE),
                column("column.region", Table.Align.TEXT),
                column("column.helper", Table.Align.WHOLE),
                column("column.name", Table.Align.TEXT),
                column("column.suits", Table.Align.NUMBER),
                column("column.note", Table.Align.TEXT)));
    for (Given given : dispatch.given()) {
      table.row(
          List.of(
              messages.get("duty." + given.duty().kind().code()),
              given.duty().id(),
              given.duty().region().toString(),
              given.helper().id(),
              given.helper().name(),
              Rounded.of(given.suits(), SUITS_DIGITS),
              given.pinned() ? messages.get("dispatch.pinned") : ""));
    }
    for (Left left : dispatch.left()) {
      table.row(
          List.of(
              messages.get("duty." + left.duty().kind().code()),
              left.duty().id(),
              left.duty().region().toString(),
              "",
              "",
              "",
              messages.get("dispatch." + left.obstacle().code())));
    }
    return table.lines(session.console().columns());
  }

  private Table.Column column(String key, Table.Align align) {
    return new Table.Column(session.messages().get(key), align);
  }

  /** An object each. */
  List<String> jsonLines(HelperDispatch dispatch) {
    List<String> lines = new ArrayList<>();
    for (Given given : dispatch.given()) {
      JsonLine line =
          new JsonLine()
              .put("kind", given.duty().kind().code())
              .put("id", given.duty().id())
              .put("region", Integer.toString(given.duty().region().code()))
              .put("helper", given.helper().id())
              .put("suits", given.suits());
      lines.add((given.pinned() ? line.put("pinned", true) : line).toString());
    }
    for (Left left : dispatch.left()) {
      lines.add(
          new JsonLine()
              .put("kind", left.duty().kind().code())
              .put("id", left.duty().id())
              .put("region", Integer.toString(left.duty().region().code()))
              .put("obstacle", left.obstacle().code())
              .toString());
    }
    return lines;
  }

  /** A row each, under a row of names. */
  List<String> csv(HelperDispatch dispatch) {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    for (Given given : dispatch.given()) {
      lines.add(
          new Csv()
              .text(given.duty().kind().code())
              .text(given.duty().id())
              .text(Integer.toString(given.duty().region().code()))
              .text(given.helper().id())
              .number(given.suits())
              .text(Boolean.toString(given.pinned()))
              .text("")
              .toString());
    }
    for (Left left : dispatch.left()) {
      lines.add(
          new Csv()
              .text(left.duty().kind().code())
              .text(left.duty().id())
              .text(Integer.toString(left.duty().region().code()))
              .empty(2)
              .text("false")
              .text(left.obstacle().code())
              .toString());
    }
    return lines;
  }
}
