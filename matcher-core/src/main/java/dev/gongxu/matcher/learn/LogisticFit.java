package dev.gongxu.matcher.learn;

/**
 * A logistic curve of one variable that does not fall; see {@link Acceptance} for formula and
 * source. Immutable.
 */
final class LogisticFit {
  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 40;
  private static final double GRADIENT_ZERO = 1e-9;

  /** Keeps the matrix from being singular; far below what one outcome adds. */
  private static final double RIDGE = 1e-12;

  private final double center;
  private final double scale;
  private final double intercept;
  private final double slope;

  /** Variances of intercept and slope, and their covariance. */
  private final double interceptVariance;

  private final double slopeVariance;
  private final double covariance;

  private LogisticFit(double center, double scale, double[] line, double[] information) {
    this.center = center;
    this.scale = scale;
    this.intercept = line[0];
    this.slope = line[1];
    double determinant = information[0] * information[2] - information[1] * information[1];
    if (slope > 0 && determinant > 0) {
      this.interceptVariance = information[2] / determinant;
      this.slopeVariance = information[0] / determinant;
      this.covariance = -information[1] / determinant;
    } else {
      // A level line has one number only.
      this.interceptVariance = 1 / information[0];
      this.slopeVariance = 0;
      this.covariance = 0;
    }
  }

  /**
   * The fit of greatest likelihood among curves that rise or are level.
   *
   * @param targets for each of {@code xs} a probability above 0 and below 1
   */
  static LogisticFit rising(double[] xs, double[] targets) {
    double center = 0;
    for (double x : xs) {
      center += x / xs.length;
    }
    double squares = 0;
    for (double x : xs) {
      squares += (x - center) * (x - center) / xs.length;
    }
    double scale = squares > 0 ? Math.sqrt(squares) : 1;
    double[] zs = new double[xs.length];
    for (int i = 0; i < zs.length; i++) {
      zs[i] = (xs[i] - center) / scale;
    }
    double mean = 0;
    for (double target : targets) {
      mean += target / targets.length;
    }
    double[] level = {StrictMath.log(mean / (1 - mean)), 0};
    double[] line = level.clone();
    climb(zs, targets, line);
    // The likelihood is concave: where its top lies at a falling curve, the best that does not
    // fall is level.
    double[] best = squares > 0 && line[1] > 0 ? line : level;
    return new LogisticFit(center, scale, best, information(zs, best));
  }

  /** Newton's steps, halved until the likelihood rises. */
  private static void climb(double[] zs, double[] targets, double[] line) {
    double loss = loss(zs, targets, line);
    for (int step = 0; step < MOST_STEPS; step++) {
      double byIntercept = 0;
      double bySlope = 0;
      for (int i = 0; i < zs.length; i++) {
        double excess = probability(line[0] + line[1] * zs[i]) - targets[i];
        byIntercept += excess;
        bySlope += excess * zs[i];
      }
      if (Math.abs(byIntercept) + Math.abs(bySlope) < GRADIENT_ZERO * zs.length) {
        return;
      }
      double[] information = information(zs, line);
      double determinant = information[0] * information[2] - information[1] * information[1];
      double toIntercept = -(information[2] * byIntercept - information[1] * bySlope) / determinant;
      double toSlope = -(information[0] * bySlope - information[1] * byIntercept) / determinant;
      double share = 1;
      double before = loss;
      for (int halving = 0; halving < MOST_HALVINGS; halving++) {
        double[] next = {line[0] + share * toIntercept, line[1] + share * toSlope};
        double now = loss(zs, targets, next);
        if (now < before) {
          line[0] = next[0];
          line[1] = next[1];
          loss = now;
          break;
        }
        share /= 2;
      }
      if (loss == before) {
        return;
      }
    }
  }

  private static double loss(double[] zs, double[] targets, double[] line) {
    double loss = 0;
    for (int i = 0; i < zs.length; i++) {
      double logit = line[0] + line[1] * zs[i];
      // log(1 + e^logit) without overflow, less what the target takes off.
      loss +=
          Math.max(logit, 0)
              + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)))
              - targets[i] * logit;
    }
    return loss;
  }

  /** The information matrix: of the intercept, of both, of the slope. */
  private static double[] information(double[] zs, double[] line) {
    double[] information = {RIDGE, 0, RIDGE};
    for (double z : zs) {
      double p = probability(line[0] + line[1] * z);
      double weight = p * (1 - p);
      information[0] += weight;
      information[1] += weight * z;
      information[2] += weight * z * z;
    }
    return information;
  }

  static double probability(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /** The logit at x. */
  double logit(double x) {
    return intercept + slope * (x - center) / scale;
  }

  /** The standard error of {@link #logit}. */
  double error(double x) {
    double z = (x - center) / scale;
    return Math.sqrt(interceptVariance + 2 * covariance * z + slopeVariance * z * z);
  }
}
