package dev.gongxu.matcher.score;

/**
 * How much a word of a posting means it, when others are looked for: by where it stands, and by how
 * rare it is among the postings of its own side.
 *
 * <pre>
 * weight  = t + β · √c,   β = min(1, √(body / n))
 * factor  = (r / r̄)^e,    e = rarity · n / (n + 40) · M / (M + 100)
 * </pre>
 *
 * <ul>
 *   <li>t, c: how often title and keywords, and the body, hold the word; n: distinct words of the
 *       body, in e of the whole posting
 *   <li>body, rarity: the profile's numbers of these names
 *   <li>r: {@link Bm25#idf} of the word among the M living postings of the own side; r̄: its mean
 *       over the posting's words of the same kind
 * </ul>
 *
 * <p>A title says in a few words what is sought. The words of a body explain it, and the longer it
 * is, the more of them are about something else, so that one counts the less. What many needs say
 * ("our company", "expected results") is how needs are written and not what one of them is about;
 * rarity among capabilities cannot tell that, since capabilities say it seldom. It says little of a
 * short question, where every word was chosen, and nothing while there are few needs: hence e,
 * which is half as large for {@value #LONG} words as for very many, and for {@value #KNOWN} needs.
 * The form t + β · √c and the use of rarity among needs were found on long specifications that are
 * not part of this project; the two halves of e have no source. Single characters take e / 2, since
 * a rare character is often a common word's. All of it depends on the one posting and its own side,
 * so the order and every bound of BM25 survive.
 */
public final class Emphasis {
  /** So many words make a posting long. */
  private static final int LONG = 40;

  /** So many postings make a side known. */
  private static final int KNOWN = 100;

  private Emphasis() {}

  /**
   * What a mention in the body counts beside one in the title, above 0 and at most 1.
   *
   * @param body the profile's number
   * @param words distinct words of the body
   */
  public static double ofBody(double body, int words) {
    return words <= body ? 1 : Math.sqrt(body / words);
  }

  /**
   * The exponent e, 0 to 1.
   *
   * @param rarity the profile's number
   * @param words distinct words of the posting
   * @param postings living postings of its own side
   */
  public static double exponent(double rarity, int words, long postings) {
    return rarity * words / (words + LONG) * postings / (postings + KNOWN);
  }

  /**
   * The factor of a word, above 0.
   *
   * @param rarity of the word among its own side
   * @param mean of all words of its kind, above 0
   */
  public static double factor(double rarity, double mean, double exponent) {
    // StrictMath, so that the last bit does not depend on the processor; its pow makes three
    // arrays.
    return exponent == 0 ? 1 : StrictMath.exp(exponent * StrictMath.log(rarity / mean));
  }
}
