package dev.gongxu.matcher.score;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A hard rule that refuses a pair, whatever its score. The order of the constants is the order in
 * which they are asked, so a pair that several would refuse is always refused by the same one.
 */
public enum Gate {
  /** The two postings belong to different services. */
  OTHER_SERVICE("other-service"),
  /** One of the two postings has been closed. */
  CLOSED("closed"),
  /** The last day of one of the two postings has passed. */
  EXPIRED("expired"),
  /** Nobody known stands behind the capability. */
  PROVIDER_MISSING("provider-missing"),
  /** The same owner stands on both sides. */
  SAME_OWNER("same-owner"),
  /** The two owners must not be matched. */
  BLOCKED("blocked"),
  /** The provider has as many open orders as its capacity. */
  PROVIDER_FULL("provider-full");

  private final String code;

  Gate(String code) {
    this.code = code;
  }

  /** The word for it in files and on the command line. */
  public String code() {
    return code;
  }

  /**
   * Finds the gate that a word names.
   *
   * @throws IllegalArgumentException when there is none; the message lists the words
   */
  public static Gate of(String code) {
    for (Gate gate : values()) {
      if (gate.code.equals(code)) {
        return gate;
      }
    }
    throw new IllegalArgumentException(
        "gate "
            + code
            + " must be one of "
            + Arrays.stream(values()).map(Gate::code).collect(Collectors.joining(", ")));
  }
}
