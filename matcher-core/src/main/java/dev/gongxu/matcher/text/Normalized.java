package dev.gongxu.matcher.text;

import java.util.Arrays;

/**
 * Normalised text that remembers where each of its UTF-16 units came from. Immutable and
 * thread-safe.
 *
 * <p>Both maps are non-decreasing. Several units may come from one source character (℃ becomes °c),
 * and one unit from several (a letter and its combining accent).
 */
public final class Normalized {

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Normalized(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The text as it is compared. */
  public String text() {
    return text;
  }

  /** Where the source of a normalised unit begins. */
  public int sourceStart(int unit) {
    return starts[unit];
  }

  /** Where the source of a normalised unit ends, exclusive. */
  public int sourceEnd(int unit) {
    return ends[unit];
  }

  /** Collects units in source order. Not thread-safe. */
  static final class Builder {

    private char[] units;
    private int[] starts;
    private int[] ends;
    private int length;

    Builder(int expected) {
      int capacity = Math.max(16, expected + expected / 8);
      units = new char[capacity];
      starts = new int[capacity];
      ends = new int[capacity];
    }

    void add(char unit, int start, int end) {
      if (length == units.length) {
        units = Arrays.copyOf(units, 2 * length);
        starts = Arrays.copyOf(starts, 2 * length);
        ends = Arrays.copyOf(ends, 2 * length);
      }
      units[length] = unit;
      starts[length] = start;
      ends[length] = end;
      length++;
    }

    boolean endsWithDigit() {
      return length > 0 && Character.isDigit(units[length - 1]);
    }

    Normalized build(Simplified script) {
      script.apply(units, length);
      return new Normalized(new String(units, 0, length), starts, ends);
    }
  }
}
