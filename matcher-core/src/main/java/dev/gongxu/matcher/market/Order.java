package dev.gongxu.matcher.market;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A need that a provider has taken up, or has been asked to (see {@link Stage}).
 *
 * @param id unique among orders, 1 to 128 characters, no blanks
 * @param need the need's id; the need itself may have left the market
 * @param capability the capability through which they met, null where unknown
 * @param provider the provider's id
 * @param helper the id of the helper who follows it, null for none
 * @param status open, done or cancelled
 * @param openedOn the day it was put to the provider, or taken up where that is all that is known
 * @param closedOn the day it ended, null while open and where unknown
 * @param rating the requester's verdict on a done order, 1 (worst) to 5 (best), null where none was
 *     given
 */
public record Order(
    String id,
    String need,
    @Nullable String capability,
    String provider,
    @Nullable String helper,
    OrderStatus status,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable Integer rating)
    implements MarketRecord {
  /** The best rating. */
  public static final int BEST_RATING = 5;

  /** From this rating on the requester was content. */
  private static final int CONTENT = 3;

  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public Order {
    Require.id("id", id);
    Require.id("need", need);
    Require.optionalId("capability", capability);
    Require.id("provider", provider);
    Require.optionalId("helper", helper);
    Require.present("status", status);
    Require.date("openedOn", Require.present("openedOn", openedOn));
    Require.date("closedOn", closedOn);
    Require.inOrder("closedOn", openedOn, closedOn, "openedOn");
    if (status == OrderStatus.OPEN && closedOn != null) {
      throw new InvalidFieldException(
          "closedOn", closedOn, "an open order has none; close it or leave the day out");
    }
    if (rating != null) {
      Require.between("rating", rating, 1, BEST_RATING);
      if (status != OrderStatus.DONE) {
        throw new InvalidFieldException(
            "rating", rating, "only a done order is rated, this one is " + status.code());
      }
    }
  }

  /** A fresh open order. */
  public static Order open(
      String id, String need, @Nullable String capability, String provider, LocalDate openedOn) {
    return new Order(id, need, capability, provider, null, OrderStatus.OPEN, openedOn, null, null);
  }

  /**
   * Whether its pair was a good one, as far as is known: a provider took it up, it was not
   * cancelled, and the requester was not disappointed.
   */
  public boolean accepted() {
    return status != OrderStatus.CANCELLED && (rating == null || rating >= CONTENT);
  }

  /** The order as it was while it was open; its helper is the one of now. */
  public Order reopened() {
    return new Order(
        id, need, capability, provider, helper, OrderStatus.OPEN, openedOn, null, null);
  }
}
