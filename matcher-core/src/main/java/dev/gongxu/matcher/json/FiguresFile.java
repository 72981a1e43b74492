package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures that are expected of rankings, as a JSON file: by the ranking's name the figure's name
 * and its value with a tolerance, {@code {"shipped":{"nDCG@10":{"value":0.82,"tolerance":0.01}}}}.
 * Stateless, so safe to share between threads.
 */
public final class FiguresFile {
  private FiguresFile() {}

  /**
   * One figure.
   *
   * @param value what is expected, 0 to 1
   * @param tolerance by how much it may be missed, 0 to 1
   */
  public record Figure(double value, double tolerance) {
    /**
     * Checks the numbers.
     *
     * @throws InvalidFieldException naming the one that is out of range
     */
    public Figure {
      check("value", value);
      check("tolerance", tolerance);
    }

    private static void check(String name, double number) {
      if (!(number >= 0 && number <= 1)) {
        throw new InvalidFieldException(name, number, "must be from 0 to 1");
      }
    }
  }

  /**
   * Reads a file.
   *
   * @param names the figures that there are
   * @return by ranking, then figure
   * @throws DataException when the file cannot be read, says something wrong or nothing
   */
  public static Map<String, Map<String, Figure>> read(Path file, List<String> names) {
    try {
      JsonObject all = JsonText.object(WholeText.of(file, "a file of figures"), null);
      Map<String, Map<String, Figure>> figures = new TreeMap<>();
      for (String ranking : all.names()) {
        JsonObject own = all.needed(ranking, all.object(ranking));
        ProfileOverlay.known(own, names);
        Map<String, Figure> mine = new TreeMap<>();
        for (String name : own.names()) {
          mine.put(name, figure(ranking + "." + name, own.needed(name, own.object(name))));
        }
        figures.put(ranking, Collections.unmodifiableMap(mine));
      }
      if (figures.values().stream().allMatch(Map::isEmpty)) {
        throw new InvalidFieldException(JsonText.FIELD, "{}", "has no figure to hold to");
      }
      return Collections.unmodifiableMap(figures);
    } catch (InvalidFieldException e) {
      throw DataException.in(file.toString(), e);
    }
  }

  private static Figure figure(String path, JsonObject fields) {
    ProfileOverlay.known(fields, List.of("value", "tolerance"));
    double value = fields.needed("value", fields.number("value"));
    double tolerance = fields.needed("tolerance", fields.number("tolerance"));
    try {
      return new Figure(value, tolerance);
    } catch (InvalidFieldException e) {
      throw new InvalidFieldException(path + "." + e.field(), e.value(), e.reason());
    }
  }
}
