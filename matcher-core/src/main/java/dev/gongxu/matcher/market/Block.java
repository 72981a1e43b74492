package dev.gongxu.matcher.market;

/**
 * Two owners who must not be matched, in either direction.
 *
 * @param a an owner's id
 * @param b another owner's id
 * @param reason why, at most 500 characters on one line; empty where none is given
 */
public record Block(String a, String b, String reason) implements MarketRecord {
  private static final int REASON_CHARACTERS = 500;

  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public Block {
    Require.id("a", a);
    Require.id("b", b);
    if (a.equals(b)) {
      throw new InvalidFieldException("b", b, "must be somebody else than a");
    }
    reason = Require.line("reason", reason, 0, REASON_CHARACTERS);
  }
}
