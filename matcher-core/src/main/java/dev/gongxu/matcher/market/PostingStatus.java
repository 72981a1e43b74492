package dev.gongxu.matcher.market;

/** Whether a posting still takes part in the market. */
public enum PostingStatus {
  /** It does. */
  OPEN("open"),

  /** Its owner has closed it. */
  CLOSED("closed");

  private final String code;

  PostingStatus(String code) {
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
  public static PostingStatus of(String code) {
    return Codes.find("status", code, values(), PostingStatus::code);
  }
}
