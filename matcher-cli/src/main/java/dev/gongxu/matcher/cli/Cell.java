package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.JsonLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value of a {@link Sheet}, which every format writes from the same number: the eye's formats
 * rounded, files as it is. Immutable.
 */
sealed interface Cell
    permits Cell.Nothing,
        Cell.Text,
        Cell.Word,
        Cell.Whole,
        Cell.Real,
        Cell.Percent,
        Cell.Flag,
        Cell.Day,
        Cell.Texts,
        Estimate {
  /** What stands where nothing is known. */
  String UNKNOWN = "–";

  /** For the eye; text of data files is not made safe yet. */
  String shown();

  /** What lies behind it for the eye, such as an interval; empty for nothing. */
  default String more() {
    return "";
  }

  /** The value itself as files have it, empty for what is no number or not known. */
  default String exact() {
    return "";
  }

  /** Adds it to a line of JSON; what is not known is left out. */
  void json(JsonLine line, String name);

  /** Adds it to a row, as many cells as its column has. */
  void csv(Csv row);

  /** Nothing, in a column of a kind. */
  record Nothing(Column.Kind kind) implements Cell {
    @Override
    public String shown() {
      return UNKNOWN;
    }

    @Override
    public void json(JsonLine line, String name) {
      // Left out.
    }

    @Override
    public void csv(Csv row) {
      row.empty(kind.cells());
    }
  }

  /** Text from data files. */
  record Text(String text) implements Cell {
    @Override
    public String shown() {
      return text;
    }

    @Override
    public void json(JsonLine line, String name) {
      line.put(name, text);
    }

    @Override
    public void csv(Csv row) {
      row.text(text);
    }
  }

  /**
   * A word of the program's own.
   *
   * @param code in files
   * @param shown for the eye, in the user's language
   */
  record Word(String code, String shown) implements Cell {
    @Override
    public void json(JsonLine line, String name) {
      line.put(name, code);
    }

    @Override
    public void csv(Csv row) {
      row.text(code);
    }
  }

  /** A whole number. */
  record Whole(int number) implements Cell {
    @Override
    public String shown() {
      return Integer.toString(number);
    }

    @Override
    public String exact() {
      return shown();
    }

    @Override
    public void json(JsonLine line, String name) {
      line.put(name, number);
    }

    @Override
    public void csv(Csv row) {
      row.number(number);
    }
  }

  /** Whether something is so; JSON says only that it is. */
  record Flag(boolean set) implements Cell {
    @Override
    public String shown() {
      return set ? "✓" : "";
    }

    @Override
    public void json(JsonLine line, String name) {
      if (set) {
        line.put(name, true);
      }
    }

    @Override
    public void csv(Csv row) {
      row.text(Boolean.toString(set));
    }
  }

  /** A number shown with so many digits behind the point. */
  record Real(double number, int digits) implements Cell {
    @Override
    public String shown() {
      return Rounded.of(number, digits);
    }

    @Override
    public String exact() {
      return Double.toString(number);
    }

    @Override
    public void json(JsonLine line, String name) {
      line.put(name, number);
    }

    @Override
    public void csv(Csv row) {
      row.number(number);
    }
  }

  /** A part of a whole, 0 to 1, shown in percent. */
  record Percent(double part) implements Cell {
    @Override
    public String shown() {
      return percent(part);
    }

    @Override
    public String exact() {
      return Double.toString(part);
    }

    @Override
    public void json(JsonLine line, String name) {
      line.put(name, part);
    }

    @Override
    public void csv(Csv row) {
      row.number(part);
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Cell {
    @Override
    public String shown() {
      return day.toString();
    }

    @Override
    public void json(JsonLine line, String name) {
      line.put(name, day.toString());
    }

    @Override
    public void csv(Csv row) {
      row.text(day.toString());
    }
  }

  /** Texts in a row, such as accords with what they carry. */
  record Texts(List<String> texts) implements Cell {
    @Override
    public String shown() {
      return String.join(" ", texts);
    }

    @Override
    public void json(JsonLine line, String name) {
      line.putStrings(name, texts);
    }

    @Override
    public void csv(Csv row) {
      row.text(texts.stream().collect(Collectors.joining(" ")));
    }
  }

  /** A part of a whole in percent. */
  static String percent(double part) {
    return Rounded.of(100 * part, 1) + "%";
  }

  /** Nothing, in a column of single values. */
  static Cell nothing() {
    return new Nothing(Column.Kind.PLAIN);
  }

  /** A day, or nothing. */
  static Cell day(@Nullable LocalDate day) {
    return day == null ? nothing() : new Day(day);
  }

  /** A text, or nothing. */
  static Cell text(@Nullable String text) {
    return text == null ? nothing() : new Text(text);
  }
}
