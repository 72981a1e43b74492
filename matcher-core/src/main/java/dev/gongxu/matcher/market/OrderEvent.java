package dev.gongxu.matcher.market;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order. The events of an order, one after the other, say all about
 * it; whether an event may follow those before it is not known here, but to {@code
 * ledger.OrderLog}.
 *
 * @param order the order's id
 * @param at when it happened, by the clock of the place, to the second
 * @param kind what happened
 * @param need the need's id; needed with {@link Kind#PROPOSED}, absent otherwise
 * @param capability the id of the capability through which they met, null where unknown; only with
 *     {@link Kind#PROPOSED}
 * @param provider the provider's id; needed with {@link Kind#PROPOSED}, absent otherwise
 * @param helper the id of the helper who follows the order from now on; needed with {@link
 *     Kind#HELPER}, may be given with {@link Kind#PROPOSED}, absent otherwise
 * @param reason why it was cancelled; needed with {@link Kind#CANCELLED}, absent otherwise
 * @param rating the requester's verdict, 1 (worst) to 5 (best); needed with {@link Kind#RATED},
 *     absent otherwise
 */
public record OrderEvent(
    String order,
    LocalDateTime at,
    Kind kind,
    @Nullable String need,
    @Nullable String capability,
    @Nullable String provider,
    @Nullable String helper,
    @Nullable CancelReason reason,
    @Nullable Integer rating) {

  /** What can happen to an order. */
  public enum Kind {
    /** It was put to a provider. */
    PROPOSED("proposed", Stage.PROPOSED),
    /** The provider took it up. */
    ACCEPTED("accepted", Stage.ACCEPTED),
    /** Work began. */
    STARTED("started", Stage.IN_SERVICE),
    /** The work was done. */
    DONE("done", Stage.DONE),
    /** It came to nothing. */
    CANCELLED("cancelled", Stage.CANCELLED),
    /** The requester rated it; a later rating takes the place of an earlier one. */
    RATED("rated", null),
    /** Another helper follows it from now on. */
    HELPER("helper", null);

    private final String code;
    private final @Nullable Stage stage;

    Kind(String code, @Nullable Stage stage) {
      this.code = code;
      this.stage = stage;
    }

    /** The word for it in data files, for example {@code started}. */
    public String code() {
      return code;
    }

    /** The stage that it brings an order to, null where the order stays at its stage. */
    public @Nullable Stage stage() {
      return stage;
    }

    /**
     * Finds the value that a data file's word names.
     *
     * @throws InvalidFieldException when there is none; the message lists the words
     */
    public static Kind of(String code) {
      return Codes.find("kind", code, values(), Kind::code);
    }
  }

  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public OrderEvent {
    Require.id("order", order);
    Require.date("at", Require.present("at", at).toLocalDate());
    if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
      throw new InvalidFieldException("at", at, "must be to the second, without a fraction");
    }
    Require.present("kind", kind);
    boolean proposed = kind == Kind.PROPOSED;
    belongs("need", need, kind, proposed, proposed);
    belongs("capability", capability, kind, proposed, false);
    belongs("provider", provider, kind, proposed, proposed);
    belongs("helper", helper, kind, proposed || kind == Kind.HELPER, kind == Kind.HELPER);
    belongs("reason", reason, kind, kind == Kind.CANCELLED, kind == Kind.CANCELLED);
    belongs("rating", rating, kind, kind == Kind.RATED, kind == Kind.RATED);
    Require.optionalId("need", need);
    Require.optionalId("capability", capability);
    Require.optionalId("provider", provider);
    Require.optionalId("helper", helper);
    if (rating != null) {
      Require.between("rating", rating, 1, Order.BEST_RATING);
    }
  }

  /** An order is put to a provider. */
  public static OrderEvent proposed(
      String order,
      LocalDateTime at,
      String need,
      @Nullable String capability,
      String provider,
      @Nullable String helper) {
    return new OrderEvent(order, at, Kind.PROPOSED, need, capability, provider, helper, null, null);
  }

  /** The provider takes it up. */
  public static OrderEvent accepted(String order, LocalDateTime at) {
    return bare(order, at, Kind.ACCEPTED);
  }

  /** Work begins. */
  public static OrderEvent started(String order, LocalDateTime at) {
    return bare(order, at, Kind.STARTED);
  }

  /** The work is done. */
  public static OrderEvent done(String order, LocalDateTime at) {
    return bare(order, at, Kind.DONE);
  }

  /** It comes to nothing. */
  public static OrderEvent cancelled(String order, LocalDateTime at, CancelReason reason) {
    return new OrderEvent(order, at, Kind.CANCELLED, null, null, null, null, reason, null);
  }

  /** The requester rates it. */
  public static OrderEvent rated(String order, LocalDateTime at, int rating) {
    return new OrderEvent(order, at, Kind.RATED, null, null, null, null, null, rating);
  }

  /** Another helper follows it from now on. */
  public static OrderEvent handedOver(String order, LocalDateTime at, String helper) {
    return new OrderEvent(order, at, Kind.HELPER, null, null, null, helper, null, null);
  }

  private static OrderEvent bare(String order, LocalDateTime at, Kind kind) {
    return new OrderEvent(order, at, kind, null, null, null, null, null, null);
  }

  private static void belongs(
      String field, @Nullable Object value, Kind kind, boolean allowed, boolean needed) {
    if (value == null && needed) {
      throw new InvalidFieldException(
          field, "(missing)", "is needed when an order is " + words(kind));
    }
    if (value != null && !allowed) {
      throw new InvalidFieldException(
          field,
          value instanceof CancelReason reason ? reason.code() : value,
          "has no place in an event of kind " + kind.code());
    }
  }

  private static String words(Kind kind) {
    return kind == Kind.HELPER ? "handed over to a helper" : kind.code();
  }
}
