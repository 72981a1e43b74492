package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Stage;
import dev.gongxu.matcher.report.Grouping;
import dev.gongxu.matcher.report.Part;
import dev.gongxu.matcher.report.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the things of a board are named to the user. */
record BoardWords(Messages messages) {

  /** The name of a part of a board, text of data files not made safe yet. */
  String name(Part part, Grouping by) {
    if (part.key().isEmpty()) {
      return messages.get("report.none");
    }
    return by == Grouping.SERVICE
        ? messages.get("service." + Service.of(part.key()).code())
        : part.name();
  }

  /** The columns that name a part. */
  List<Column> partColumns(Grouping by) {
    boolean people = by == Grouping.PROVIDER || by == Grouping.HELPER;
    Column key = Column.whole("key");
    return List.of(people ? key : key.filesOnly(), Column.text("name"));
  }

  /** The cells that name a part. */
  List<Cell> named(Part part, Grouping by) {
    return List.of(new Cell.Text(part.key()), new Cell.Text(name(part, by)));
  }

  Cell stage(Stage stage) {
    return new Cell.Word(stage.code(), messages.get("stage." + stage.code()));
  }

  Cell.Word reason(@Nullable CancelReason reason) {
    return reason == null
        ? new Cell.Word("unknown", messages.get("report.unsaid"))
        : new Cell.Word(reason.code(), messages.get("cancel." + reason.code()));
  }

  Cell grouping(Grouping by) {
    return new Cell.Word(by.code(), messages.get("grouping." + by.code()));
  }

  Cell unit(Period.Unit unit) {
    return new Cell.Word(unit.code(), messages.get("unit." + unit.code()));
  }
}
