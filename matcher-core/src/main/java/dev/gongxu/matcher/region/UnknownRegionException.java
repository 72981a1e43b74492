package dev.gongxu.matcher.region;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a code or a name does not lead to exactly one place of the tree. The first line of
 * the message says the value and what is expected, the second begins with "Maybe" and lists places
 * with their codes, nearest first for an unknown value, by code for an ambiguous one. The same
 * value always gives the same message.
 */
public final class UnknownRegionException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private static final int MOST_CHARACTERS = 40;
  private static final int MOST_CANDIDATES = 20;

  private final transient List<Region> candidates;

  private UnknownRegionException(String message, List<Region> candidates) {
    super(message);
    this.candidates = candidates;
  }

  /** The places that may be meant, in the order of the message; none where no name is near. */
  public List<Region> candidates() {
    return candidates;
  }

  static UnknownRegionException unknown(String value, List<Region> nearest) {
    String maybe =
        nearest.isEmpty()
            ? "a code such as 511402 or a full name such as 四川省眉山市东坡区"
            : list(nearest);
    return new UnknownRegionException(
        "region ("
            + shown(value)
            + ") must be a six-digit GB/T 2260 code or the name of a province, city or county\nMaybe "
            + maybe,
        List.copyOf(nearest));
  }

  static UnknownRegionException ambiguous(String value, List<Region> candidates) {
    return new UnknownRegionException(
        "region ("
            + shown(value)
            + ") must name one place, and "
            + candidates.size()
            + " bear this name\nMaybe "
            + list(candidates),
        List.copyOf(candidates));
  }

  private static String list(List<Region> places) {
    String first =
        places.stream()
            .limit(MOST_CANDIDATES)
            .map(place -> place.fullName() + " (" + place.code() + ")")
            .collect(Collectors.joining(", "));
    int more = places.size() - MOST_CANDIDATES;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /** The value on one line and of bounded length: it may come from a broken or hostile file. */
  private static String shown(String value) {
    int end = Math.min(value.length(), MOST_CHARACTERS);
    if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
      end--;
    }
    String start = value.substring(0, end).replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    return end < value.length() ? start + "… of " + value.length() + " characters" : start;
  }
}
