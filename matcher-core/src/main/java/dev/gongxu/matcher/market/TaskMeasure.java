package dev.gongxu.matcher.market;

/** What a yearly task counts. */
public enum TaskMeasure {
  /** Needs posted. */
  NEEDS("needs"),
  /** Capabilities posted. */
  CAPABILITIES("capabilities"),
  /** Orders that a provider has taken up. */
  ACCEPTED("accepted"),
  /** Orders done. */
  DONE("done");

  private final String code;

  TaskMeasure(String code) {
    this.code = code;
  }

  /** The word for it in data files, for example {@code done}. */
  public String code() {
    return code;
  }

  /**
   * Finds the value that a data file's word names.
   *
   * @throws InvalidFieldException when there is none; the message lists the words
   */
  public static TaskMeasure of(String code) {
    return Codes.find("measure", code, values(), TaskMeasure::code);
  }
}
