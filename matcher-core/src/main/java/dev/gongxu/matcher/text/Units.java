package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as a row of units: Han characters, and runs of letters and digits as one unit each. Between
 * units that do not touch in the text, and between texts, stands a gap.
 *
 * <p>Four bytes a unit, twelve while it grows, and once the text of each run that differs. Not safe
 * for use by several threads.
 */
final class Units {

  /** No unit: where something separates. */
  private static final int GAP = 0;

  /** No unit: where a text begins or ends. */
  private static final int END = -1;

  /** Above every code point. */
  private static final int FIRST_RUN = Character.MAX_CODE_POINT + 1;

  private static final int EXPECTED = 1 << 12;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> runs = new ArrayList<>();
  private final int most;
  private int[] units = new int[EXPECTED];
  private int size;
  private int gaps;
  private boolean full;

  /** With room for so many units, gaps included. */
  Units(int most) {
    this.most = most;
    add(END);
  }

  /** Adds a text, normalised; false where it did not fit, or an earlier one did not. */
  boolean add(String text) {
    for (int from = 0; from < text.length() && !full; ) {
      int to = SectionCutter.end(text, from);
      addSection(Normalizer.bundled().normalize(text, from, to).text());
      from = to;
    }
    if (units[size - 1] == GAP) {
      units[size - 1] = END;
    }
    return !full;
  }

  private void addSection(String text) {
    int before = size;
    int gapsBefore = gaps;
    int end = 0;
    for (Run run : Runs.of(text)) {
      if (run.start() > end) {
        addGap();
      }
      end = run.end();
      if (run.han()) {
        text.substring(run.start(), end).codePoints().forEach(this::add);
      } else {
        add(number(text.substring(run.start(), end)));
      }
    }
    addGap();
    if (full) {
      // Half a section would make neighbours of what are none.
      size = before;
      gaps = gapsBefore;
    }
  }

  private int number(String run) {
    return numbers.computeIfAbsent(
        run,
        added -> {
          runs.add(added);
          return FIRST_RUN + runs.size() - 1;
        });
  }

  private void addGap() {
    if (!isGap(units[size - 1])) {
      add(GAP);
    }
  }

  private void add(int unit) {
    if (size == most) {
      full = true;
      return;
    }
    if (size == units.length) {
      units = Arrays.copyOf(units, (int) Math.min(most, 2L * size));
    }
    units[size++] = unit;
    gaps += isGap(unit) ? 1 : 0;
  }

  /** How many places there are, gaps included. */
  int size() {
    return size;
  }

  /** How many units there are, gaps not included. */
  int count() {
    return size - gaps;
  }

  int at(int place) {
    return place < size ? units[place] : END;
  }

  static boolean isGap(int unit) {
    return unit <= GAP;
  }

  static boolean isHan(int unit) {
    return !isGap(unit) && unit < FIRST_RUN;
  }

  /** Whether a unit is a run of digits and nothing else. */
  boolean isNumber(int unit) {
    return unit >= FIRST_RUN
        && runs.get(unit - FIRST_RUN).codePoints().allMatch(Character::isDigit);
  }

  /** The text of some neighbouring units with up to so many on either side of the same text. */
  String around(int from, int to, int more) {
    int start = from;
    while (from - start < more && units[start - 1] != END) {
      start--;
    }
    int end = to;
    while (end - to < more && at(end) != END) {
      end++;
    }
    return text(start, end).strip();
  }

  /** The text of some neighbouring units, a blank for a gap. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int place = from; place < to; place++) {
      int unit = units[place];
      if (isGap(unit)) {
        text.append(' ');
      } else if (isHan(unit)) {
        text.appendCodePoint(unit);
      } else {
        text.append(runs.get(unit - FIRST_RUN));
      }
    }
    return text.toString();
  }
}
