package dev.gongxu.matcher.index;

/**
 * What one step of the market changes for all standing needs alike.
 *
 * @param idf by how much the idf of a term changes that no changed posting holds
 * @param shorter by which share the average length of a field has fallen, the largest, 0 to 1
 * @param asking by how much the rarity among needs changes of a term that no changed posting holds
 * @param exponent by how much {@code M / (M + 100)} of {@code Emphasis} changes, at least 0
 * @param rarity the profile's number
 * @param k1 the profile's number
 * @param steepest by how much a text factor rises at most when the share rises by 1 that the BM25
 *     score has of the need's reference
 * @param steepestRelative by how much it rises at most when ln of that share rises by 1
 */
record StandingStep(
    double idf,
    double shorter,
    double asking,
    double exponent,
    double rarity,
    double k1,
    double steepest,
    double steepestRelative) {

  /** At most |ln| of the ratio of the rarities of an unchanged term, when the lowest is given. */
  double turn(double rarest) {
    return asking >= 0
        ? Math.log1p(asking / rarest)
        : -asking < rarest ? -Math.log1p(asking / rarest) : Double.POSITIVE_INFINITY;
  }
}
