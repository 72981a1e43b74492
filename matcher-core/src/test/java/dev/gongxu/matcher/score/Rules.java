package dev.gongxu.matcher.score;

/** Rules with round numbers, to compute by hand with. */
final class Rules {
  /** k1 = 1.2, b = ¾, half = ½, focus = ½. */
  static final TextRule TEXT = new TextRule(1, 0.5, 0.25, 0.5, 12, 1, 1.2, 0.75, 0.5, 0.5, 3);

  static final RegionRule REGION = new RegionRule(1, 0.7, 0.4, 0.1, 0.5);

  /**
   * Priors 0.8 … 0.4 and 0.55, verified 0.05, strength 4, other field 0.3, unrated ¾, cancelled ½.
   */
  static final ExpertiseRule EXPERTISE =
      new ExpertiseRule(0.8, 0.7, 0.6, 0.5, 0.4, 0.55, 0.05, 4, 20, 0.5, 0.3, 0.75, 0.5, 0.05);

  private Rules() {}
}
