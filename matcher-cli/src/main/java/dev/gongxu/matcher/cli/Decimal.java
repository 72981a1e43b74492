package dev.gongxu.matcher.cli;

import org.jspecify.annotations.Nullable;

/** Numbers as people write them. Stateless. */
final class Decimal {
  private Decimal() {}

  /** The number that a text is, null where it is none: Java's suffixes and words are not taken. */
  static @Nullable Double of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return null;
      }
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
