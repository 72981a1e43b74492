package dev.gongxu.matcher.market;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How far an order has come, from the first word to its end. */
public enum Stage {
  /**
   * Put to a provider who has not answered. It holds a place of the provider's capacity already, so
   * that nobody is proposed to more people than they can serve.
   */
  PROPOSED("proposed", OrderStatus.OPEN),

  /** The provider has taken it up. */
  ACCEPTED("accepted", OrderStatus.OPEN),

  /** Work has begun. */
  IN_SERVICE("in-service", OrderStatus.OPEN),

  /** Ended with the work done. */
  DONE("done", OrderStatus.DONE),

  /** Ended without; see {@link CancelReason}. */
  CANCELLED("cancelled", OrderStatus.CANCELLED);

  private final String code;
  private final OrderStatus status;

  Stage(String code, OrderStatus status) {
    this.code = code;
    this.status = status;
  }

  /** The word for it in data files, for example {@code in-service}. */
  public String code() {
    return code;
  }

  /** Whether nothing comes after it. */
  public boolean ended() {
    return status != OrderStatus.OPEN;
  }

  /** The status of an order at this stage: every stage before the end is open. */
  public OrderStatus status() {
    return status;
  }

  /** The stages that may follow this one, in the order of the constants. */
  public Set<Stage> next() {
    return switch (this) {
      case PROPOSED -> ordered(ACCEPTED, CANCELLED);
      case ACCEPTED -> ordered(IN_SERVICE, DONE, CANCELLED);
      case IN_SERVICE -> ordered(DONE, CANCELLED);
      case DONE, CANCELLED -> Set.of();
    };
  }

  private static Set<Stage> ordered(Stage first, Stage... more) {
    return Collections.unmodifiableSet(EnumSet.of(first, more));
  }

  /**
   * Finds the value that a data file's word names.
   *
   * @throws InvalidFieldException when there is none; the message lists the words
   */
  public static Stage of(String code) {
    return Codes.find("stage", code, values(), Stage::code);
  }
}
