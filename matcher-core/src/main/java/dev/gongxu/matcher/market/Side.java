package dev.gongxu.matcher.market;

/** The side of the market that a posting stands on. */
public enum Side {
  /** Somebody asks (所需). */
  NEED("need"),

  /** Somebody offers (所能). */
  CAPABILITY("capability");

  private final String code;

  Side(String code) {
    this.code = code;
  }

  /** The word for it in data files, for example {@code need}. */
  public String code() {
    return code;
  }

  /**
   * Finds the value that a data file's word names.
   *
   * @throws InvalidFieldException when there is none; the message lists the words
   */
  public static Side of(String code) {
    return Codes.find("side", code, values(), Side::code);
  }
}
