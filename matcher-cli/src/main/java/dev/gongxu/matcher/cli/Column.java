package dev.gongxu.matcher.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Sheet}.
 *
 * @param code its name in files, and under {@code column.} in messages
 * @param kind how many values its cells have
 * @param align how its cells stand in a table; null where a table leaves it out, for there files
 *     say more than fits
 */
record Column(String code, Kind kind, Table.@Nullable Align align) {

  /** What the cells of a column hold. */
  enum Kind {
    /** One value. */
    PLAIN,
    /** A rate or a mean, its interval, and of how many. */
    ESTIMATE,
    /** A median, and of how many. */
    MEDIAN,
    /** What files have otherwise: they leave it out. */
    EYE;

    private List<String> endings() {
      return switch (this) {
        case PLAIN -> List.of("");
        case ESTIMATE -> List.of("", "Low", "High", "Of");
        case MEDIAN -> List.of("", "Of");
        case EYE -> List.of();
      };
    }

    /** How many cells of a row of CSV it takes. */
    int cells() {
      return endings().size();
    }
  }

  /** A column of numbers. */
  static Column number(String code) {
    return new Column(code, Kind.PLAIN, Table.Align.NUMBER);
  }

  /** A column of rates or means. */
  static Column estimate(String code) {
    return new Column(code, Kind.ESTIMATE, Table.Align.NUMBER);
  }

  /** A column of medians. */
  static Column median(String code) {
    return new Column(code, Kind.MEDIAN, Table.Align.NUMBER);
  }

  /** A column of text that may be cut. */
  static Column text(String code) {
    return new Column(code, Kind.PLAIN, Table.Align.TEXT);
  }

  /** A column of ids and words, which are never cut. */
  static Column whole(String code) {
    return new Column(code, Kind.PLAIN, Table.Align.WHOLE);
  }

  /** The same column, left out of tables. */
  Column filesOnly() {
    return new Column(code, kind, null);
  }

  /** The same column, left out of files, which say it in other columns. */
  Column eyeOnly() {
    return new Column(code, Kind.EYE, align);
  }

  /** Whether files have it. */
  boolean inFiles() {
    return kind != Kind.EYE;
  }

  /** Its names in the header of a CSV file. */
  List<String> names() {
    return kind.endings().stream().map(ending -> code + ending).toList();
  }

  /** The key of what it is called. */
  String key() {
    return "column." + code;
  }
}
