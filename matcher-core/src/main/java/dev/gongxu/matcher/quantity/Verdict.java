package dev.gongxu.matcher.quantity;

/** What the comparison of two quantities came to. */
public enum Verdict {
  /** What is offered lies within what is wanted. */
  AGREEMENT("agreement"),
  /** Nothing that is offered lies within what is wanted. */
  CONTRADICTION("contradiction"),
  /** Neither can be told from the texts. */
  UNKNOWN("unknown");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** The word for it in files. */
  public String code() {
    return code;
  }
}
