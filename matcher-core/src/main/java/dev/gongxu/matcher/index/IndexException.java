package dev.gongxu.matcher.index;

/** An index cannot be used; the message says which one, why, and what to do. */
public final class IndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with an index. */
  public enum Kind {
    /** There is no index at this place. */
    MISSING,
    /** There is something else at this place. */
    FOREIGN,
    /** Another writer has it open. */
    LOCKED,
    /** It was built with another format, library version or lexicon. */
    MISMATCH,
    /** Its files cannot be read as what they claim to be. */
    DAMAGED,
    /** Reading or writing its files failed. */
    IO
  }

  private final Kind kind;

  IndexException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  IndexException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
