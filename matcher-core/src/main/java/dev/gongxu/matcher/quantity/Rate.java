package dev.gongxu.matcher.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words before a number that say for each of what it is: 每小时处理, 日处理. Immutable.
 *
 * @param per the unit, null where no words say it
 * @param name the name before the number without these words
 */
record Rate(@Nullable Unit per, String name) {
  private static final Pattern BY_TIME =
      Pattern.compile("(?:^|.*[^0-9])(日|年|月|小时|时)(?:均)?(?:处理|生产|加工|供应|供|消纳|产(?!值))[^0-9]{0,4}$");

  /**
   * Reads the name before a number.
   *
   * @param from where the name begins
   * @param end where it ends, exclusive
   */
  static Rate read(Section source, int from, int end) {
    String name = source.text().substring(from, end);
    int each = name.lastIndexOf('每');
    if (each >= 0) {
      Units.Found found = Units.readRatedBy(source, from + each + 1);
      if (found != null && found.end() <= end) {
        return new Rate(
            found.unit(), name.substring(0, each) + source.text().substring(found.end(), end));
      }
    }
    Matcher matcher = BY_TIME.matcher(name);
    if (matcher.matches()) {
      int at = matcher.start(1);
      Unit unit = unit(matcher.group(1));
      return new Rate(unit, name.substring(0, at) + name.substring(matcher.end(1)));
    }
    return new Rate(null, name);
  }

  private static Unit unit(String word) {
    double day = 86_400;
    double seconds =
        switch (word) {
          case "日" -> day;
          case "月" -> 365.25 * day / 12;
          case "年" -> 365.25 * day;
          default -> 3_600;
        };
    return new Unit(Unit.TIME, seconds);
  }
}
