package dev.gongxu.matcher.market;

import static java.util.Objects.requireNonNull;

/**
 * A field of a record has a value that cannot be; says which field, which value, and what would be
 * right.
 */
public final class InvalidFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_CHARACTERS = 60;

  private final String field;
  private final String value;
  private final String reason;

  /**
   * Describes one wrong value.
   *
   * @param field the field's name as it is spelled in the data files
   * @param value the refused value; a long one is cut for display
   * @param reason what would be right
   */
  public InvalidFieldException(String field, Object value, String reason) {
    this.field = requireNonNull(field, "field");
    this.value = shown(String.valueOf(value));
    this.reason = requireNonNull(reason, "reason");
  }

  /** The field's name as it is spelled in the data files. */
  public String field() {
    return field;
  }

  /**
   * The refused value, safe to print: at most 60 characters, no control characters, no lone
   * surrogates.
   */
  public String value() {
    return value;
  }

  /** What would be right. */
  public String reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return field + ": " + value + ": " + reason;
  }

  private static String shown(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0, shown = 0; i < value.length(); shown++) {
      if (shown == SHOWN_CHARACTERS) {
        return out.append("… (").append(value.length()).append(" characters)").toString();
      }
      int c = value.codePointAt(i);
      boolean printable = !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
      out.append(printable ? Character.toString(c) : String.format("\\u%04x", c));
      i += Character.charCount(c);
    }
    return out.isEmpty() ? "(empty)" : out.toString();
  }
}
