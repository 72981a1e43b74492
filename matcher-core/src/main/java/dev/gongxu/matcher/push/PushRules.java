package dev.gongxu.matcher.push;

import dev.gongxu.matcher.market.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * How much people are told.
 *
 * @param perDay messages to one person on one day at most, 1 to 100
 * @param quiet when nobody is told anything, null for never
 * @param digest whether what cannot go out now is gathered in one message
 */
public record PushRules(int perDay, @Nullable QuietHours quiet, boolean digest) {
  /** The largest number of messages a day. */
  public static final int MOST_PER_DAY = 100;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when it is out of range
   */
  public PushRules {
    if (perDay < 1 || perDay > MOST_PER_DAY) {
      throw new IllegalArgumentException(
          "perDay is " + perDay + ", must be from 1 to " + MOST_PER_DAY);
    }
  }
}
