package dev.gongxu.matcher.quantity;

import org.jspecify.annotations.Nullable;

/**
 * Reads the number that begins at one place of a normalised text: 1,700, 0.02, 3万, 1×10^5, 三百二十,
 * 两三, 半. Stateless. Looks at a bounded number of characters.
 */
final class NumeralReader {
  private static final int MOST_DIGITS = 15;
  private static final int MOST_HAN = 16;
  private static final int MOST_EXPONENT = 30;
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String HAN = DIGITS + "〇两十百千万亿";

  private NumeralReader() {}

  /** Whether a number may begin with this. */
  static boolean mayBegin(char c) {
    return isDigit(c) || c == '半' || c == '十' || digit(c) >= 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number that begins here, null where none does that is worth reading. */
  static @Nullable Numeral read(String text, int at) {
    if (at >= text.length() || !mayBegin(text.charAt(at))) {
      return null;
    }
    char c = text.charAt(at);
    if (c == '半') {
      return new Numeral(0.5, 0.5, 1, at + 1);
    }
    return isDigit(c) ? arabic(text, at) : han(text, at);
  }

  private static @Nullable Numeral arabic(String text, int at) {
    int end = endOfDigits(text, at);
    StringBuilder digits = new StringBuilder(text.substring(at, end));
    while (end - at <= MOST_DIGITS && isGroup(text, end, digits.length())) {
      digits.append(text, end + 1, end + 4);
      end += 4;
    }
    if (is(text, end, '.') && end + 1 < text.length() && isDigit(text.charAt(end + 1))) {
      int from = end;
      end = endOfDigits(text, end + 1);
      digits.append(text, from, end);
    }
    if (digits.length() > MOST_DIGITS) {
      return null;
    }
    double value = Double.parseDouble(digits.toString());
    if (text.startsWith("×10^", end)) {
      int sign = is(text, end + 4, '-') ? 1 : 0;
      int from = end + 4 + sign;
      int to = endOfDigits(text, from);
      if (to == from || to - from > 2) {
        return null;
      }
      int exponent = Integer.parseInt(text.substring(from, to));
      if (exponent > MOST_EXPONENT) {
        return null;
      }
      double power = StrictMath.pow(10, exponent);
      value = sign == 1 ? value / power : value * power;
      end = to;
    }
    return multiplied(text, new Numeral(value, value, 1, end));
  }

  /** Whether a comma and just three digits follow one to three digits, or another such group. */
  private static boolean isGroup(String text, int at, int before) {
    return is(text, at, ',')
        && before > 0
        && (before <= 3 || text.charAt(at - 4) == ',')
        && endOfDigits(text, at + 1) == at + 4;
  }

  private static Numeral multiplied(String text, Numeral number) {
    int at = number.end();
    int word = is(text, at, ' ') ? at + 1 : at;
    if (word >= text.length()) {
      return number;
    }
    double factor =
        switch (text.charAt(word)) {
          case '百' -> is(text, word + 1, '分') || is(text, word + 1, '帕') ? 1 : 100;
          case '千' -> "克米瓦伏帕卡赫".indexOf(next(text, word)) >= 0 ? 1 : 1_000;
          case '万' -> 10_000;
          case '亿' -> 100_000_000;
          default -> 1;
        };
    if (factor == 1) {
      return number;
    }
    return new Numeral(number.low(), number.high(), 1, word + 1).times(factor);
  }

  private static @Nullable Numeral han(String text, int at) {
    int end = endOfHan(text, at);
    // The first letter of a unit: 三千克 is three kilograms.
    if (end - at > 1 && text.charAt(end - 1) == '千' && "克米瓦伏帕".indexOf(next(text, end - 1)) >= 0) {
      end--;
    }
    if (end - at > MOST_HAN) {
      return null;
    }
    String word = text.substring(at, end).replace('两', '二').replace('〇', '零');
    double low = value(word, false);
    double high = value(word, true);
    return low < 0 || high < low ? null : new Numeral(low, high, 1, end);
  }

  /** The value of Chinese digits, -1 where they are no number; of 二三 the lower or the upper one. */
  private static double value(String word, boolean upper) {
    double total = 0;
    double part = 0;
    double digit = -1;
    double lastUnit = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      double unit = unit(c);
      if (unit == 0) {
        double next = digit(c);
        boolean loose = digit > 0 && next == digit + 1;
        if (digit > 0 && !loose) {
          return -1;
        }
        digit = loose && !upper ? digit : next;
        // 一万二 and 三百五 leave out the unit that follows.
        if (i + 1 == word.length() && lastUnit >= 100 && word.charAt(i - 1) != '零') {
          digit = next == 0 || unit(word.charAt(i - 1)) == 0 ? digit : next * lastUnit / 10;
        }
      } else if (unit >= 10_000) {
        total = (total + part + Math.max(digit, 0)) * unit;
        part = 0;
        digit = -1;
        lastUnit = unit;
      } else {
        part += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
        lastUnit = unit;
      }
    }
    return total + part + Math.max(digit, 0);
  }

  /** Where the digits that stand here end, for passing over what is no number. */
  static int endOfRun(String text, int at) {
    char c = text.charAt(at);
    return c == '半' ? at + 1 : isDigit(c) ? endOfDigits(text, at) : endOfHan(text, at);
  }

  private static int endOfHan(String text, int at) {
    int end = at;
    while (end < text.length() && HAN.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static double unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }

  private static int digit(char c) {
    return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
  }

  private static int endOfDigits(String text, int at) {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean is(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static char next(String text, int at) {
    return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
  }
}
