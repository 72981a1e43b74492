package dev.gongxu.matcher.market;

/** Why an order came to nothing. */
public enum CancelReason {
  /** The season or the project is not there yet; the need may come back. */
  TOO_EARLY("too-early"),

  /** The way is too long for one side. */
  TOO_FAR("too-far"),

  /** The requester does not pay the price. */
  TOO_DEAR("too-dear"),

  /** The provider does not work in this field. */
  NOT_MY_FIELD("not-my-field"),

  /** One side does not answer. */
  NO_ANSWER("no-answer"),

  /** Nobody could find out what is wanted. */
  NEED_UNCLEAR("need-unclear"),

  /** The requester has got help elsewhere. */
  SOLVED_OTHERWISE("solved-otherwise");

  private final String code;

  CancelReason(String code) {
    this.code = code;
  }

  /** The word for it in data files, for example {@code too-far}. */
  public String code() {
    return code;
  }

  /**
   * Finds the value that a data file's word names.
   *
   * @throws InvalidFieldException when there is none; the message lists the words
   */
  public static CancelReason of(String code) {
    return Codes.find("reason", code, values(), CancelReason::code);
  }
}
