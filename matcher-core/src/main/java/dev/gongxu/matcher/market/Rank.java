package dev.gongxu.matcher.market;

/** A provider's professional title, highest first. */
public enum Rank {
  /** Full senior title (正高级). */
  CHIEF("chief"),

  /** Associate senior title (副高级). */
  SENIOR("senior"),

  /** Intermediate title (中级). */
  INTERMEDIATE("intermediate"),

  /** Junior title (初级). */
  JUNIOR("junior"),

  /** No title, or none known. */
  NONE("none");

  private final String code;

  Rank(String code) {
    this.code = code;
  }

  /** The word for it in data files, for example {@code chief}. */
  public String code() {
    return code;
  }

  /**
   * Finds the value that a data file's word names.
   *
   * @throws InvalidFieldException when there is none; the message lists the words
   */
  public static Rank of(String code) {
    return Codes.find("rank", code, values(), Rank::code);
  }
}
