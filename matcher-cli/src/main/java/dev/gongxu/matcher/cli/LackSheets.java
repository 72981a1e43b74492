package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.report.LackCell;
import dev.gongxu.matcher.report.LackingNeed;
import dev.gongxu.matcher.report.Lacks;
import dev.gongxu.matcher.report.Remedy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a market lacks as sheets. */
final class LackSheets {
  private static final int MOST_ROWS = 30;

  private final Lacks lacks;
  private final Matcher matcher;
  private final Messages messages;
  private final Wording wording;

  LackSheets(Lacks lacks, Matcher matcher, Messages messages) {
    this.lacks = lacks;
    this.matcher = matcher;
    this.messages = messages;
    this.wording = new Wording(messages, matcher.regions());
  }

  /** All sections, in the order in which they are read. */
  List<Sheet> all() {
    return List.of(lines(), remedies(), cells(), needs());
  }

  private Sheet lines() {
    List<List<Cell>> rows = new ArrayList<>();
    lacks
        .lines()
        .forEach(
            (service, line) ->
                rows.add(
                    List.of(
                        new Cell.Word(service.code(), wording.service(service)),
                        new Cell.Real(line.score(), 3),
                        new Cell.Whole(line.pairs()))));
    return new Sheet(
        "lack-line",
        List.of(Column.whole("service"), Column.number("line"), Column.number("pairs")),
        rows,
        Sheet.ALL);
  }

  private Sheet remedies() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Remedy remedy : lacks.remedies()) {
      Region other = remedy.other();
      rows.add(
          List.of(
              new Cell.Whole(remedy.needs().size()),
              new Cell.Whole(remedy.further()),
              new Cell.Word(remedy.kind().code(), says(remedy)),
              code(remedy.region()),
              other == null ? Cell.nothing() : code(other),
              remedy.field().isEmpty() ? Cell.nothing() : new Cell.Text(remedy.field()),
              Cell.text(remedy.model()),
              new Cell.Texts(remedy.needs())));
    }
    return new Sheet(
        "remedy",
        List.of(
            Column.number("needsServed"),
            Column.number("further"),
            Column.text("remedy"),
            Column.whole("region").filesOnly(),
            Column.whole("other").filesOnly(),
            Column.text("field").filesOnly(),
            Column.whole("model"),
            Column.text("servedNeeds")),
        rows,
        MOST_ROWS);
  }

  private String says(Remedy remedy) {
    String where = wording.region(remedy.region());
    Region other = remedy.other();
    return other == null
        ? messages.get("lacks.provider", where, remedy.field())
        : messages.get("lacks.accord", where, wording.region(other));
  }

  private static Cell code(Region region) {
    return new Cell.Text(Integer.toString(region.code()));
  }

  private Sheet cells() {
    List<List<Cell>> rows = new ArrayList<>();
    for (LackCell cell : lacks.cells()) {
      rows.add(
          List.of(
              code(cell.region()),
              new Cell.Text(wording.region(cell.region())),
              new Cell.Text(cell.field().isEmpty() ? messages.get("report.none") : cell.field()),
              new Cell.Whole(cell.lacking().of()),
              new Cell.Whole(cell.lacking().hits()),
              new Estimate.Rate(cell.lacking())));
    }
    return new Sheet(
        "lack-cell",
        List.of(
            Column.whole("region").filesOnly(),
            Column.text("where"),
            Column.text("field"),
            Column.number("needs"),
            Column.number("lacking"),
            Column.estimate("lackingRate")),
        rows,
        MOST_ROWS);
  }

  private Sheet needs() {
    List<List<Cell>> rows = new ArrayList<>();
    for (LackingNeed need : lacks.needs()) {
      LackingNeed.Nearest nearest = need.nearest();
      rows.add(
          List.of(
              new Cell.Text(need.need()),
              new Cell.Text(need.title()),
              code(need.region()),
              new Cell.Text(wording.region(need.region())),
              need.field().isEmpty() ? Cell.nothing() : new Cell.Text(need.field()),
              new Cell.Word(need.service().code(), wording.service(need.service())),
              new Cell.Real(need.line(), 3),
              nearest == null ? Cell.nothing() : new Cell.Real(nearest.score(), 3),
              nearest == null ? Cell.nothing() : new Cell.Text(nearest.capability()),
              nearest == null ? Cell.nothing() : new Cell.Text(title(nearest.capability())),
              nearest == null ? Cell.nothing() : new Cell.Text(provider(nearest.provider())),
              nearest == null ? Cell.nothing() : new Cell.Text(wording.region(nearest.region())),
              need.reason().isEmpty()
                  ? Cell.nothing()
                  : new Cell.Word(need.reason(), messages.get("reason." + need.reason()))));
    }
    return new Sheet(
        "lack",
        List.of(
            Column.whole("need"),
            Column.text("title"),
            Column.whole("region").filesOnly(),
            Column.text("where"),
            Column.text("field"),
            Column.whole("service").filesOnly(),
            Column.number("line"),
            Column.number("score"),
            Column.whole("capability"),
            Column.text("nearest"),
            Column.text("provider"),
            Column.text("nearestWhere"),
            Column.text("why")),
        rows,
        MOST_ROWS);
  }

  private String title(String capability) {
    Posting posting = matcher.posting(capability);
    return posting == null ? "" : Wording.start(posting, 120);
  }

  private String provider(@Nullable String id) {
    Provider provider = id == null ? null : matcher.provider(id);
    return provider == null ? String.valueOf(id) : provider.name();
  }
}
