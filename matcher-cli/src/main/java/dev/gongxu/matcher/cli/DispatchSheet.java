package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.dispatch.Duty;
import dev.gongxu.matcher.dispatch.HelperDispatch;
import dev.gongxu.matcher.dispatch.HelperDispatch.Given;
import dev.gongxu.matcher.dispatch.HelperDispatch.Left;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who follows what; what nobody can follow comes last. */
final class DispatchSheet {
  static final List<Column> COLUMNS =
      List.of(
          Column.whole("kind"),
          Column.whole("id"),
          Column.text("region"),
          Column.whole("helper"),
          Column.text("name").eyeOnly(),
          Column.number("suits"),
          Column.whole("pinned").filesOnly(),
          Column.whole("obstacle").filesOnly(),
          Column.text("note").eyeOnly());

  private static final int SUITS_DIGITS = 2;

  private DispatchSheet() {}

  /** A row each. */
  static Sheet of(HelperDispatch dispatch, Messages messages) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Given given : dispatch.given()) {
      rows.add(
          row(
              given.duty(),
              messages,
              new Cell.Text(given.helper().id()),
              new Cell.Text(given.helper().name()),
              new Cell.Real(given.suits(), SUITS_DIGITS),
              new Cell.Flag(given.pinned()),
              Cell.nothing(),
              new Cell.Text(given.pinned() ? messages.get("dispatch.pinned") : "")));
    }
    for (Left left : dispatch.left()) {
      rows.add(
          row(
              left.duty(),
              messages,
              Cell.nothing(),
              Cell.nothing(),
              Cell.nothing(),
              new Cell.Flag(false),
              new Cell.Text(left.obstacle().code()),
              new Cell.Text(messages.get("dispatch." + left.obstacle().code()))));
    }
    return new Sheet("dispatch", COLUMNS, rows, Sheet.ALL);
  }

  private static List<Cell> row(Duty duty, Messages messages, Cell... rest) {
    String region = Integer.toString(duty.region().code());
    return Stream.concat(
            Stream.of(
                new Cell.Word(duty.kind().code(), messages.get("duty." + duty.kind().code())),
                new Cell.Text(duty.id()),
                new Cell.Word(region, duty.region().toString())),
            Stream.of(rest))
        .toList();
  }
}
