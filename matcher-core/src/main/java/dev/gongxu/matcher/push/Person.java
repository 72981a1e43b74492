package dev.gongxu.matcher.push;

import dev.gongxu.matcher.market.Audience;
import dev.gongxu.matcher.market.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * What one person wants.
 *
 * @param perDay messages on a day at most, null for as the rules say
 * @param quiet when not to be told anything, null for as the rules say
 * @param optedOut whether they want to be told nothing
 */
public record Person(@Nullable Integer perDay, @Nullable QuietHours quiet, boolean optedOut) {
  /** Somebody who said nothing. */
  public static final Person ANYBODY = new Person(null, null, false);

  /** Somebody who wants nothing. */
  public static final Person NOT_ASKED = new Person(null, null, true);

  /** What an audience wants. */
  public static Person of(Audience audience) {
    return new Person(audience.perDay(), audience.quiet(), audience.optOut());
  }
}
