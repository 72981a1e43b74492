package dev.gongxu.matcher.score;

/**
 * The numbers of {@link TextFactor} and of the terms that it reads.
 *
 * @param words weight of whole and inner words, at least 0
 * @param bigrams weight of pairs of neighbouring characters, at least 0
 * @param characters weight of single characters, at least 0
 * @param synonyms what an expansion from the lexicon counts against the word that was written, 0 to
 *     1
 * @param body a body of so many words, or fewer, counts as a title does, 1 to a million; see {@link
 *     Emphasis}
 * @param rarity how much it counts how rare a word is among the postings of its own side, 0 to 1;
 *     see {@link Emphasis}
 * @param k1 how soon repetition stops to count, above 0; see {@link Bm25}
 * @param b how much long postings are held back, 0 to 1
 * @param half how much of the need's reference brings the factor to ½, above 0
 * @param focus how fast a need’s further terms are expected less, 0 (all alike) to 1
 * @param steepness how sharply the factor tells good answers from middling ones, a whole number
 *     from 1 to 8
 */
public record TextRule(
    double words,
    double bigrams,
    double characters,
    double synonyms,
    double body,
    double rarity,
    double k1,
    double b,
    double half,
    double focus,
    double steepness) {
  private static final double MOST = 1_000;
  private static final double MOST_STEEPNESS = 8;

  /** More than any posting has. */
  private static final double MOST_WORDS = 1_000_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the number that is out of range
   */
  public TextRule {
    Profile.check("text.words", words, 0, MOST);
    Profile.check("text.bigrams", bigrams, 0, MOST);
    Profile.check("text.characters", characters, 0, MOST);
    Profile.check("text.synonyms", synonyms, 0, 1);
    Profile.check("text.body", body, 1, MOST_WORDS);
    Profile.check("text.rarity", rarity, 0, 1);
    Profile.check("text.k1", k1, Double.MIN_NORMAL, MOST);
    Profile.check("text.b", b, 0, 1);
    Profile.check("text.half", half, Double.MIN_NORMAL, MOST);
    Profile.check("text.focus", focus, 0, 1);
    Profile.check("text.steepness", steepness, 1, MOST_STEEPNESS);
    if (steepness != Math.rint(steepness)) {
      throw new IllegalArgumentException(
          "text.steepness is " + steepness + ", must be a whole number");
    }
    if (words + bigrams + characters == 0) {
      throw new IllegalArgumentException(
          "text.words, text.bigrams and text.characters are all 0, one must be above");
    }
  }

  /** The same rule with other numbers for how a score becomes a factor. */
  public TextRule withSigmoid(double otherHalf, double otherSteepness) {
    return new TextRule(
        words,
        bigrams,
        characters,
        synonyms,
        body,
        rarity,
        k1,
        b,
        otherHalf,
        focus,
        otherSteepness);
  }
}
