package dev.gongxu.matcher.quantity;

import dev.gongxu.matcher.text.Normalized;

/**
 * A stretch of text in the form in which quantities are read from it: normalised, but that commas
 * of Chinese text do not group digits (28，300亩), and a long dash between numbers is a short one.
 * Immutable.
 */
final class Section {
  private final String source;
  private final Normalized normalized;
  private final String text;

  Section(String source, Normalized normalized) {
    this.source = source;
    this.normalized = normalized;
    char[] units = normalized.text().toCharArray();
    for (int i = 0; i < units.length; i++) {
      if (units[i] == ',' && source.charAt(normalized.sourceStart(i)) != ',') {
        units[i] = '、';
      } else if (units[i] == '—') {
        units[i] = '-';
      }
    }
    text = new String(units);
  }

  /** The text to read; offsets are into this. */
  String text() {
    return text;
  }

  /** The character of the source from which this one came. */
  char sourceAt(int at) {
    return source.charAt(normalized.sourceStart(at));
  }

  int sourceStart(int from) {
    return normalized.sourceStart(from);
  }

  int sourceEnd(int to) {
    return normalized.sourceEnd(to - 1);
  }

  /** What the source has between two offsets, the second exclusive. */
  String source(int from, int to) {
    return source.substring(sourceStart(from), sourceEnd(to));
  }
}
