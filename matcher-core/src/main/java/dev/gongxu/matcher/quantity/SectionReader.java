package dev.gongxu.matcher.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the quantities of one section, from front to back. Used by one thread. Each number is
 * looked at once, with a bounded stretch before and after it, so time is linear.
 */
final class SectionReader {
  /** How far off a round number may be, as a share of it. */
  private static final double ROUND = 0.05;

  private final Section source;
  private final String text;
  private final PropertyReader properties;
  private final List<Quantity> found = new ArrayList<>();

  /** Where the last quantity ended. */
  private int limit;

  private Property last = Property.NONE;

  SectionReader(Section source, PropertyReader properties) {
    this.source = source;
    this.text = source.text();
    this.properties = properties;
  }

  /** The quantities, in order, at most so many. */
  List<Quantity> read(int most) {
    int at = 0;
    while (at < text.length() && found.size() < most) {
      char c = text.charAt(at);
      if (!NumeralReader.mayBegin(c)) {
        at++;
        continue;
      }
      Measure measure = beginsHere(at) ? measure(at) : null;
      if (measure == null) {
        at = NumeralReader.endOfRun(text, at);
      } else {
        at = add(measure);
      }
    }
    return found;
  }

  private boolean beginsHere(int at) {
    if (at == 0) {
      return true;
    }
    char c = text.charAt(at - 1);
    char before = at > 1 ? text.charAt(at - 2) : ' ';
    if (isLatin(c)) {
      return endsWithPh(at);
    }
    if ((c == '上' || c == '下') && text.startsWith("半年", at)) {
      return false;
    }
    return switch (c) {
      case '.', '^', '_', '×', '/', '#', '*', '第' -> false;
      case ',', ':' -> !NumeralReader.isDigit(before);
      case '-' -> !isLatin(before) && !NumeralReader.isDigit(before);
      default -> true;
    };
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && (c < 0x2E80 || c > 0x9FFF);
  }

  private boolean endsWithPh(int end) {
    return text.startsWith("ph", end - 2) && (end < 3 || !isLatin(text.charAt(end - 3)));
  }

  private @Nullable Measure measure(int at) {
    Measure read = Measure.read(source, at, at > limit && text.charAt(at - 1) == '-');
    return read != null ? read : acidity(at);
  }

  /** A number without a unit after the word pH. */
  private @Nullable Measure acidity(int at) {
    Lead lead = Lead.read(text, limit, at);
    int end = lead.start();
    if (end > 0 && text.charAt(end - 1) == '值') {
      end--;
    }
    if (end < 2 || !endsWithPh(end)) {
      return null;
    }
    Numeral low = NumeralReader.read(text, at);
    if (low == null || low.high() > 14) {
      return null;
    }
    Unit unit = new Unit(Unit.ACIDITY, 1);
    int joint = low.end();
    if (joint < text.length() && "-至到".indexOf(text.charAt(joint)) >= 0) {
      Numeral high = NumeralReader.read(text, joint + 1);
      if (high != null && high.high() <= 14 && low.low() <= high.high()) {
        return new Measure(at, high.end(), low.low(), high.high(), unit, true, false);
      }
    }
    return new Measure(at, low.end(), low.low(), low.high(), unit, false, false);
  }

  /** Adds a quantity; the offset after it. */
  private int add(Measure read) {
    int at = read.start();
    boolean percent = at - 3 >= limit && text.startsWith("百分之", at - 3);
    boolean minus = at > limit && text.charAt(at - 1) == '-';
    int begin = percent ? at - 3 : minus ? at - 1 : at;
    Lead lead = Lead.read(text, limit, begin);
    boolean warmth = read.unit().dimension().equals(Unit.TEMPERATURE);
    Measure measure = warmth && lead.below() ? read.negative() : read;
    int nameStart = PropertyReader.startOfName(text, limit, lead.start());
    Rate rate = Rate.read(source, nameStart, lead.start());
    if (rate.per() != null && measure.unit().canBeRated()) {
      measure = measure.per(rate.per());
    }
    Tail tail = Tail.read(text, measure.end(), measure.unit().dimension());
    Property property = property(rate.name(), lead.start(), tail.end());
    Stance stance = Stance.of(text, limit, begin);
    Bound bound = bound(measure, lead, tail, text.substring(nameStart, lead.start()));
    int shown = rate.per() != null ? nameStart : startOfShown(property, nameStart, lead.start());
    found.add(quantity(measure, bound, lead, tail, stance, property, shown));
    last = property;
    limit = tail.end();
    return limit;
  }

  /** Where the words begin that a reader needs beside the number. */
  private int startOfShown(Property property, int nameStart, int nameEnd) {
    String name = text.substring(nameStart, nameEnd);
    int start = name.length();
    if (property.named() && !property.head().isEmpty()) {
      List<String> modifiers = property.modifiers();
      start = name.indexOf(modifiers.isEmpty() ? property.head() : modifiers.getLast());
      start = PropertyReader.startOfIdle(name, Math.max(0, start));
    }
    int most = name.indexOf('最');
    start = nameStart + (most >= 0 ? Math.min(most, start) : start);
    return text.charAt(start) == ' ' ? start + 1 : start;
  }

  private Property property(String name, int nameEnd, int after) {
    Property before = properties.before(name);
    if (!before.head().isEmpty()) {
      return before;
    }
    // 水分由26%降到13%: the second number is of what the first one is.
    boolean goesOn = nameEnd == limit && limit > 0 && !last.head().isEmpty();
    if (goesOn) {
      return last;
    }
    Property follows = properties.after(text, after);
    return new Property(follows.head(), follows.modifiers(), false, before.change());
  }

  private static Bound bound(Measure measure, Lead lead, Tail tail, String name) {
    if (lead.bound() == Bound.EXACT && tail.bound() != null) {
      return tail.bound();
    }
    boolean oneSided = lead.bound() == Bound.AT_LEAST || lead.bound() == Bound.AT_MOST;
    if (measure.span() && !oneSided) {
      return Bound.BETWEEN;
    }
    if (lead.bound() != Bound.EXACT) {
      return lead.bound();
    }
    if (has(name, "最高", "最大", "最多", "最长", "上限")) {
      return Bound.UP_TO;
    }
    return has(name, "最低", "最小", "最少", "最短", "下限") ? Bound.DOWN_TO : Bound.EXACT;
  }

  private static boolean has(String name, String... words) {
    for (String word : words) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private Quantity quantity(
      Measure measure,
      Bound bound,
      Lead lead,
      Tail tail,
      Stance stance,
      Property property,
      int shown) {
    double slack = 0;
    if (measure.about() || lead.about() || tail.about()) {
      slack = ROUND * Math.max(Math.abs(measure.low()), Math.abs(measure.high()));
    }
    double low = measure.low() - slack;
    double high = measure.high() + slack;
    boolean firm =
        bound != Bound.EXACT
            && (stance == Stance.DEMAND
                || lead.strict()
                || tail.strict()
                || bound == Bound.TOLERANCE);
    return new Quantity(
        property,
        measure.unit().dimension(),
        bound,
        switch (bound) {
          case AT_MOST, UP_TO -> Double.NEGATIVE_INFINITY;
          case TOLERANCE -> 0;
          default -> low;
        },
        switch (bound) {
          case AT_LEAST, DOWN_TO -> Double.POSITIVE_INFINITY;
          default -> high;
        },
        firm,
        lead.background() || stance == Stance.BACKGROUND,
        source.source(shown, tail.end()),
        source.sourceStart(shown),
        source.sourceEnd(tail.end()));
  }
}
