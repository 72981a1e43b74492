package dev.gongxu.matcher.market;

/** Where an order stands. */
public enum OrderStatus {
  /** Put to a provider or taken up, and not ended: it uses one slot of the provider's capacity. */
  OPEN("open"),

  /** Ended with the work done. */
  DONE("done"),

  /** Ended without. */
  CANCELLED("cancelled");

  private final String code;

  OrderStatus(String code) {
    this.code = code;
  }

  /** The word for it in data files, for example {@code open}. */
  public String code() {
    return code;
  }

  /**
   * Finds the value that a data file's word names.
   *
   * @throws InvalidFieldException when there is none; the message lists the words
   */
  public static OrderStatus of(String code) {
    return Codes.find("status", code, values(), OrderStatus::code);
  }
}
