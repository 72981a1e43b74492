package dev.gongxu.matcher.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of a table of codes: tab-separated, ascending by code, {@code #} for a comment line.
 * Immutable, so safe to share between threads.
 */
record RegionTable(List<Row> rows) {
  private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}");

  /**
   * One line of a table.
   *
   * @param code a six-digit code
   * @param name its name, not blank
   * @param successor the code that is meant by it; the code itself where the table has no third
   *     column
   */
  record Row(int code, String name, int successor) {}

  RegionTable {
    rows = List.copyOf(rows);
  }

  /** The places in force. */
  static RegionTable regions() {
    return load("regions.tsv", 2);
  }

  /** Codes and names no longer in force, with their successors. */
  static RegionTable retired() {
    return load("retired.tsv", 3);
  }

  /** Codes that fill a level of the scheme, such as 110100 市辖区, with the places they stand for. */
  static RegionTable placeholders() {
    return load("placeholders.tsv", 3);
  }

  private static RegionTable load(String resource, int columns) {
    try (InputStream in = RegionTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource
                + " must be beside "
                + RegionTable.class.getName()
                + "\nMaybe the jar was repacked without it");
      }
      return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " could not be read", e);
    }
  }

  /**
   * Reads a table.
   *
   * @param source its name in messages
   * @param columns 2 for code and name, 3 for code, name and successor
   * @throws IllegalStateException if a line is malformed or out of order; the message names source
   *     and line
   */
  static RegionTable parse(String source, String text, int columns) {
    List<Row> rows = new ArrayList<>();
    int previous = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != columns || cells[1].isBlank()) {
        throw malformed(
            source, number, line, "must have " + columns + " cells, none of them empty");
      }
      if (!isCode(cells[0]) || (columns == 3 && !isCode(cells[2]))) {
        throw malformed(source, number, line, "must have codes of six digits");
      }
      int code = Integer.parseInt(cells[0]);
      // A renamed place may have had several older names, so a successor table may repeat a code.
      if (columns == 2 ? code <= previous : code < previous) {
        throw malformed(
            source, number, line, "must come in ascending order of codes, after " + previous);
      }
      previous = code;
      rows.add(new Row(code, cells[1], columns == 3 ? Integer.parseInt(cells[2]) : code));
    }
    return new RegionTable(rows);
  }

  private static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  private static IllegalStateException malformed(
      String source, int number, String line, String rule) {
    return new IllegalStateException(
        source
            + ":"
            + number
            + ": line ("
            + line
            + ") "
            + rule
            + "\nMaybe the file was edited by hand");
  }
}
