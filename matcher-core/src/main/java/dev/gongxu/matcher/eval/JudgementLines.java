package dev.gongxu.matcher.eval;

import dev.gongxu.matcher.json.StrictLines;
import dev.gongxu.matcher.market.InvalidFieldException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a judgement file. Not safe for use by several threads. */
final class JudgementLines implements StrictLines.Parser {
  private static final int ID_CHARACTERS = 128;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private enum Form {
    TREC,
    TABS,
    BLANKS
  }

  private record Place(int grade, int line) {}

  private final Map<String, Map<String, Place>> places = new HashMap<>();
  private @Nullable Form form;

  @Override
  public void line(int number, String text) {
    if (text.startsWith("#")) {
      return;
    }
    if (form == null) {
      form = formOf(text);
    }
    List<String> cells =
        List.of(form == Form.TABS ? text.split("\t", -1) : BLANKS.split(text.strip(), -1));
    int shift = form == Form.TREC ? 1 : 0;
    int most = form == Form.TABS ? 4 : 3 + shift;
    if (cells.size() < 3 + shift || cells.size() > most) {
      throw new InvalidFieldException("line", text, "must be " + shape(form));
    }
    String need = id("need", cells.get(0));
    String capability = id("capability", cells.get(1 + shift));
    int grade = grade(cells.get(2 + shift).strip());
    Place first =
        places
            .computeIfAbsent(need, key -> new HashMap<>())
            .putIfAbsent(capability, new Place(grade, number));
    if (first != null) {
      throw new InvalidFieldException(
          "capability",
          capability,
          "was judged for " + need + " on line " + first.line() + " already");
    }
  }

  private static Form formOf(String text) {
    String[] parts = BLANKS.split(text.strip(), -1);
    boolean trec =
        parts.length == 4
            && (parts[1].equals("0") || parts[1].equals("Q0"))
            && parts[3].matches("-?[0-9]+");
    return trec ? Form.TREC : text.indexOf('\t') >= 0 ? Form.TABS : Form.BLANKS;
  }

  private static String shape(Form form) {
    return switch (form) {
      case TREC -> "need, 0, capability and grade, with blanks between";
      case TABS -> "need, capability, grade and perhaps a reason, with tabs between";
      case BLANKS -> "need, capability and grade, with tabs or blanks between";
    };
  }

  private static String id(String field, String value) {
    if (value.isEmpty()
        || value.length() > ID_CHARACTERS
        || value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      throw new InvalidFieldException(
          field, value, "an id has 1 to " + ID_CHARACTERS + " characters and no blanks");
    }
    return value;
  }

  private static int grade(String value) {
    if (value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '3') {
      return value.charAt(0) - '0';
    }
    throw new InvalidFieldException(
        "grade",
        value,
        "must be 0, 1, 2 or " + Judgements.BEST_GRADE + "; a heading begins with #");
  }

  /** The grades by need and capability. */
  Map<String, Map<String, Integer>> grades() {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    places.forEach(
        (need, own) -> {
          Map<String, Integer> mine = new HashMap<>();
          own.forEach((capability, place) -> mine.put(capability, place.grade()));
          grades.put(need, mine);
        });
    return grades;
  }
}
