package dev.gongxu.matcher.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by number, of which any version can be kept while later ones differ: a change copies the
 * few thousand bytes around it and shares the rest. Immutable.
 */
final class Numbered<T> {
  private static final int SHIFT = 8;
  private static final int SIZE = 1 << SHIFT;

  private final @Nullable Object[][] parts;

  Numbered() {
    this(new Object[0][]);
  }

  private Numbered(@Nullable Object[][] parts) {
    this.parts = parts;
  }

  /** The value with this number, null where there is none. */
  @SuppressWarnings("unchecked")
  @Nullable T get(int number) {
    int part = number >>> SHIFT;
    return number < 0 || part >= parts.length ? null : (T) parts[part][number & (SIZE - 1)];
  }

  /** One more than the largest number that may have a value. */
  int end() {
    return parts.length << SHIFT;
  }

  /** The same but for one value. */
  Numbered<T> with(int number, T value) {
    int part = number >>> SHIFT;
    @Nullable Object[][] more = Arrays.copyOf(parts, Math.max(parts.length, part + 1));
    for (int i = parts.length; i < more.length; i++) {
      more[i] = new Object[SIZE];
    }
    more[part] = more[part].clone();
    more[part][number & (SIZE - 1)] = value;
    return new Numbered<>(more);
  }

  /** Collects many values at once. Used by one thread. */
  static final class Builder<T> {
    private @Nullable Object[][] parts = new Object[0][];

    void set(int number, T value) {
      int part = number >>> SHIFT;
      while (parts.length <= part) {
        parts = Arrays.copyOf(parts, Math.max(part + 1, 2 * parts.length));
        for (int i = parts.length - 1; i >= 0 && parts[i] == null; i--) {
          parts[i] = new Object[SIZE];
        }
      }
      parts[part][number & (SIZE - 1)] = value;
    }

    /** The values; the builder is not used afterwards. */
    Numbered<T> build() {
      return new Numbered<>(parts);
    }
  }
}
