package dev.gongxu.matcher.eval;

import dev.gongxu.matcher.json.DataException;
import dev.gongxu.matcher.json.FiguresFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The means that rankings are expected to reach, kept beside the judgements so that a change of
 * ranking does not pass unnoticed. Immutable, so safe to share between threads.
 */
public final class ExpectedFigures {
  private final Map<String, Map<String, FiguresFile.Figure>> figures;

  private ExpectedFigures(Map<String, Map<String, FiguresFile.Figure>> figures) {
    this.figures = figures;
  }

  /**
   * A figure that was looked at.
   *
   * @param ranking the name of the ranking
   * @param metric what was measured
   * @param mean what it came to, 0 to 1
   * @param expected what it should come to
   * @param tolerance by how much it may be missed
   */
  public record Compared(
      String ranking, Metric metric, double mean, double expected, double tolerance) {
    /** Whether the mean is lower than the tolerance allows. */
    public boolean below() {
      return mean < expected - tolerance;
    }

    /** Whether the mean is higher by more than the tolerance, so that the figure is outdated. */
    public boolean above() {
      return mean > expected + tolerance;
    }
  }

  /**
   * Reads a file; see {@link FiguresFile}. Figures are named as {@link Metric#label}.
   *
   * @throws DataException when the file cannot be read or says something wrong
   */
  public static ExpectedFigures read(Path file) {
    List<String> labels = Arrays.stream(Metric.values()).map(Metric::label).toList();
    return new ExpectedFigures(FiguresFile.read(file, labels));
  }

  /** The names of the rankings of which something is expected. */
  public Set<String> rankings() {
    return figures.keySet();
  }

  /** The figures that are expected of a ranking beside its own; none where nothing is. */
  public List<Compared> compare(String ranking, Effectiveness effectiveness) {
    Map<String, FiguresFile.Figure> own = figures.getOrDefault(ranking, Map.of());
    List<Compared> compared = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      FiguresFile.Figure figure = own.get(metric.label());
      if (figure != null) {
        double mean = effectiveness.mean(metric);
        compared.add(new Compared(ranking, metric, mean, figure.value(), figure.tolerance()));
      }
    }
    return compared;
  }
}
