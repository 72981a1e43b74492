package dev.gongxu.matcher.score;

/**
 * How much a capability's text gains from the needs that it was accepted for.
 *
 * <pre>
 * a           = n / (n + 2.4)
 * s(w, tf, h) = (1 − a) · s(w, tf | len) + a · s(w, tf + h | len + lenₕ)
 * </pre>
 *
 * <ul>
 *   <li>n: accepted needs of the capability; h, lenₕ: how often they hold the term, and how many
 *       terms they hold
 *   <li>s(w, tf | len): {@link Bm25#score} of a field of that length
 * </ul>
 *
 * <p>Below w like any term, 0 without the term, so it can be bounded. The words by which something
 * was asked for before are added to its own, and believed the more the more often it was chosen:
 * one need is believed by three tenths, five by two thirds. That the added words also make it
 * longer keeps what was chosen often from being found for everything. Adding words of queries to
 * what they chose is old (T. Westerveld et al., "Retrieving web pages using content, links, URLs
 * and anchors", 2001, for anchor texts); the mixture is ours, its number chosen on judged
 * questions.
 */
public final class History {
  private static final double HALF = 2.4;

  private History() {}

  /** The share a of a capability that was accepted for {@code needs} needs, 0 to 1. */
  public static double share(int needs) {
    return needs / (needs + HALF);
  }

  /**
   * What a term adds to the score of a capability with a history.
   *
   * @param own {@link Bm25#score} of its own text
   * @param together the same of its own text and the needs' together
   */
  public static double score(double share, double own, double together) {
    return (1 - share) * own + share * together;
  }

  /**
   * At least {@link #score} less {@code own}, since a saturation of a sum is at most the sum of
   * saturations, and a longer field has a lower one.
   *
   * @param added {@link Bm25#score} of what the needs hold, in a field of its own length
   */
  public static double mostGain(double share, double added) {
    return share * added;
  }
}
