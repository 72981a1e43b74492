package dev.gongxu.matcher.market;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A time of every day in which nobody is to be told anything. Immutable.
 *
 * @param from when it begins, itself quiet
 * @param to when it ends, itself not quiet; before {@code from} where it goes across midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {
  private static final String FORM = "must be two times as 22:00-07:00";

  /**
   * Checks the times.
   *
   * @throws InvalidFieldException when they are the same
   */
  public QuietHours {
    if (from.equals(to)) {
      throw new InvalidFieldException(
          "quiet", from + "-" + to, "must end at another time than it begins");
    }
  }

  /**
   * Reads hours as {@code 22:00-07:00}.
   *
   * @throws InvalidFieldException for anything else
   */
  public static QuietHours of(String text) {
    String[] times = text.split("-", -1);
    if (times.length != 2 || times[0].length() != 5 || times[1].length() != 5) {
      throw new InvalidFieldException("quiet", text, FORM);
    }
    LocalTime from;
    LocalTime to;
    try {
      from = LocalTime.parse(times[0]);
      to = LocalTime.parse(times[1]);
    } catch (DateTimeException e) {
      throw new InvalidFieldException("quiet", text, FORM);
    }
    return new QuietHours(from, to);
  }

  /** Whether it is quiet then. */
  public boolean contains(LocalDateTime time) {
    LocalTime of = time.toLocalTime();
    return from.isBefore(to)
        ? !of.isBefore(from) && of.isBefore(to)
        : !of.isBefore(from) || of.isBefore(to);
  }

  /** The next time that is not quiet; the time itself where it is none. */
  public LocalDateTime over(LocalDateTime time) {
    if (!contains(time)) {
      return time;
    }
    LocalDateTime end = time.toLocalDate().atTime(to);
    return end.isAfter(time) ? end : end.plusDays(1);
  }

  /** As it is read. */
  @Override
  public String toString() {
    return from + "-" + to;
  }
}
