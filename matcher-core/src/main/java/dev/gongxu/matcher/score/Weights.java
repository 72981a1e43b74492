package dev.gongxu.matcher.score;

/**
 * The weights of the four factors: each at least 0, together 1 (to within 10⁻⁹).
 *
 * @param text weight of {@link Factor#TEXT}
 * @param region weight of {@link Factor#REGION}
 * @param expertise weight of {@link Factor#EXPERTISE}
 * @param workload weight of {@link Factor#WORKLOAD}
 */
public record Weights(double text, double region, double expertise, double workload) {
  private static final double TOLERANCE = 1e-9;

  /** The text factor and nothing else. */
  public static final Weights TEXT_ONLY = new Weights(1, 0, 0, 0);

  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException naming the weight that is negative or not finite, or the sum
   *     that is not 1
   */
  public Weights {
    Profile.check("weights.text", text, 0, 1);
    Profile.check("weights.region", region, 0, 1);
    Profile.check("weights.expertise", expertise, 0, 1);
    Profile.check("weights.workload", workload, 0, 1);
    double sum = text + region + expertise + workload;
    if (Math.abs(sum - 1) > TOLERANCE) {
      throw new IllegalArgumentException("weights sum to " + sum + ", must sum to 1");
    }
  }
}
