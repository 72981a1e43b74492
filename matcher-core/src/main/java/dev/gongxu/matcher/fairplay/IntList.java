package dev.gongxu.matcher.fairplay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers that are equal to the same numbers; the array is not to be changed. */
final class IntList {
  private final int[] numbers;

  IntList(int[] numbers) {
    this.numbers = numbers;
  }

  int[] numbers() {
    return numbers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IntList list && Arrays.equals(numbers, list.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
