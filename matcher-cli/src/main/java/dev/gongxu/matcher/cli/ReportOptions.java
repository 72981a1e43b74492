package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.report.BoardOptions;
import dev.gongxu.matcher.report.Grouping;
import dev.gongxu.matcher.report.Period;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a board shows. */
final class ReportOptions {
  @Option(
      names = "--period",
      paramLabel = "week|month|quarter|year",
      order = 10,
      descriptionKey = "report.period")
  String period = Period.Unit.MONTH.code();

  @Mixin DayOption day = new DayOption();

  @Option(
      names = "--by",
      paramLabel = "province|city|county|helper|provider|service|field",
      order = 11,
      descriptionKey = "report.by")
  String by = Grouping.COUNTY.code();

  @Option(names = "--within", paramLabel = "DAYS", order = 12, descriptionKey = "report.within")
  int within = BoardOptions.DEFAULT_WITHIN;

  @Mixin DeadlineOptions deadlines = new DeadlineOptions();

  /** The options of the board. */
  BoardOptions toBoardOptions(Session session) {
    List<String> units = Arrays.stream(Period.Unit.values()).map(Period.Unit::code).toList();
    List<String> groupings = Arrays.stream(Grouping.values()).map(Grouping::code).toList();
    Arguments.oneOf(session, "--period", period, units);
    Arguments.oneOf(session, "--by", by, groupings);
    Arguments.between(session, "--within", within, 0, BoardOptions.MOST_WITHIN);
    return new BoardOptions(
        Period.Unit.values()[units.indexOf(period)],
        day.of(session),
        Grouping.values()[groupings.indexOf(by)],
        within,
        deadlines.of(session));
  }
}
