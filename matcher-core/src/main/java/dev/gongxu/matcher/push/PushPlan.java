package dev.gongxu.matcher.push;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What goes out, and how much does not.
 *
 * @param deliveries by time, then by whom they go to; messages to one person best first
 * @param left how many notices were left out, by the reason
 */
public record PushPlan(List<Delivery> deliveries, Map<Left, Integer> left) {
  /** Why somebody is not told. */
  public enum Left {
    /** Nobody is known who could be told. */
    NOBODY,
    /** They were told of this pair before. */
    TOLD_BEFORE,
    /** The two must not be matched. */
    BLOCKED,
    /** They want to be told nothing. */
    OPTED_OUT,
    /** As many people have been told as there is room for. */
    NO_ROOM,
    /** They have been told enough for the day; another day they may be told. */
    ENOUGH
  }

  /** Copies both. */
  public PushPlan {
    deliveries = List.copyOf(deliveries);
    Map<Left, Integer> copy = new EnumMap<>(Left.class);
    copy.putAll(left);
    left = Collections.unmodifiableMap(copy);
  }
}
