package dev.gongxu.matcher.market;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that the records of this package share. */
final class Require {
  static final int ID_CHARACTERS = 128;
  private static final LocalDate FIRST_DATE = LocalDate.of(1949, 10, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  /** From here to the surrogates no character is a control character. */
  private static final char FIRST_WIDE = '\u00A0';

  private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]+");

  private Require() {}

  static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidFieldException(field, "(missing)", "is needed");
    }
    return value;
  }

  /** An id stands in columns of run files and CSV, so it has no blanks. */
  static String id(String field, @Nullable String value) {
    String id = present(field, value);
    if (id.isEmpty() || id.length() > ID_CHARACTERS) {
      throw new InvalidFieldException(
          field, id, "an id has 1 to " + ID_CHARACTERS + " characters, this one " + id.length());
    }
    if (isPrintableAscii(id)) {
      return id;
    }
    for (int i = 0; i < id.length(); i++) {
      if (Character.isWhitespace(id.charAt(i)) || Character.isSpaceChar(id.charAt(i))) {
        throw new InvalidFieldException(
            field, id, "an id has no blanks (here at character " + (i + 1) + ")");
      }
    }
    return line(field, id, 0, ID_CHARACTERS);
  }

  /** What nearly all ids are, and what none of the checks refuses. */
  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  static @Nullable String optionalId(String field, @Nullable String value) {
    return value == null ? null : id(field, value);
  }

  /** Text on one line: no control characters at all. */
  static String line(String field, @Nullable String value, int atLeast, int atMost) {
    String text = text(field, value, atLeast, atMost);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw new InvalidFieldException(
            field,
            text,
            "stands on one line, without tabs and line breaks (here at character " + (i + 1) + ")");
      }
    }
    return text;
  }

  /** Text that is shown on one line: tabs and line breaks become blanks. */
  static String folded(String field, @Nullable String value, int atMost) {
    String text = text(field, value, 0, atMost);
    boolean breaks = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0;
    return (breaks ? BREAKS.matcher(text).replaceAll(" ") : text).strip();
  }

  /**
   * Text that may have tabs and line breaks but no other control characters and no half of a
   * surrogate pair.
   */
  static String text(String field, @Nullable String value, int atLeast, int atMost) {
    String text = present(field, value);
    if (text.length() < atLeast || text.length() > atMost) {
      throw new InvalidFieldException(
          field,
          text,
          "must have " + atLeast + " to " + atMost + " characters, has " + text.length());
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= ' ' && c <= '~') || (c >= FIRST_WIDE && c < Character.MIN_SURROGATE)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new InvalidFieldException(
            field,
            text,
            "has half of a surrogate pair at character "
                + (i + 1)
                + "; write the whole character or leave it out");
      } else if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
        throw new InvalidFieldException(
            field,
            text,
            String.format(
                "has the control character U+%04X at character %d; leave it out", (int) c, i + 1));
      }
    }
    return text;
  }

  /**
   * Short labels, each folded to one line; blank ones and repetitions are dropped, the order is
   * kept.
   */
  static List<String> labels(
      String field, @Nullable List<String> values, int most, int characters) {
    Set<String> labels = new LinkedHashSet<>();
    for (String value : present(field, values)) {
      String label = folded(field, value, characters);
      if (!label.isEmpty()) {
        labels.add(label);
      }
    }
    if (labels.size() > most) {
      throw new InvalidFieldException(
          field, labels.size() + " entries", "must have at most " + most);
    }
    return List.copyOf(labels);
  }

  static int between(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidFieldException(field, value, "must be from " + least + " to " + most);
    }
    return value;
  }

  static double share(String field, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new InvalidFieldException(field, value, "must be from 0 to 1");
    }
    return value;
  }

  static @Nullable LocalDate date(String field, @Nullable LocalDate value) {
    if (value != null && (value.isBefore(FIRST_DATE) || value.isAfter(LAST_DATE))) {
      throw new InvalidFieldException(
          field, value, "must be from " + FIRST_DATE + " to " + LAST_DATE);
    }
    return value;
  }

  static void inOrder(
      String laterField,
      @Nullable LocalDate earlier,
      @Nullable LocalDate later,
      String earlierField) {
    if (earlier != null && later != null && later.isBefore(earlier)) {
      throw new InvalidFieldException(
          laterField, later, "must not be before " + earlierField + " " + earlier);
    }
  }
}
