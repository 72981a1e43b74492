package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.AssignmentProblem;
import dev.gongxu.matcher.json.DataException;
import dev.gongxu.matcher.market.InvalidFieldException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a problem that is no market: who can serve whom and how well, who has room for how
 * many, who wants how many. Not safe for use by several threads.
 */
final class ProblemFiles {
  /** Beyond this a score could not be counted in units fine enough. */
  static final double MOST_SCORE = 1e12;

  private static final int MOST_CAPACITY = 1_000_000_000;
  private static final int MOST_WANTED = 10_000;
  private static final int MOST_WANTED_TOGETHER = 100_000_000;

  private final IdCounts providers = new IdCounts();
  private final IdCounts needs = new IdCounts();
  private final ScoredPairs pairs = new ScoredPairs();
  private long wantedTogether;

  private ProblemFiles() {}

  /**
   * Reads a problem. A need that no demand is given for wants one provider.
   *
   * @throws DataException when a file cannot be read or rows are bad
   */
  static AssignmentProblem read(Path pairs, Path capacities, @Nullable Path demands) {
    ProblemFiles files = new ProblemFiles();
    files.readCapacities(new CsvTable(capacities, List.of("provider", "capacity")));
    if (demands != null) {
      files.readDemands(new CsvTable(demands, List.of("need", "wanted")));
    }
    files.readPairs(new CsvTable(pairs, List.of("need", "provider", "score")), capacities);
    return files.pairs.problem(files.needs, files.providers);
  }

  private void readCapacities(CsvTable table) {
    table.read(
        cells -> {
          String id = table.id(cells, 0);
          int capacity = table.count(cells, 1, MOST_CAPACITY);
          addOnce(providers, table, cells, id, capacity);
        });
  }

  private void readDemands(CsvTable table) {
    table.read(
        cells -> {
          String id = table.id(cells, 0);
          int wanted = table.count(cells, 1, MOST_WANTED);
          wantedTogether += wanted;
          if (wantedTogether > MOST_WANTED_TOGETHER) {
            throw table.wrong(cells, 1, "all needs together want at most " + MOST_WANTED_TOGETHER);
          }
          addOnce(needs, table, cells, id, wanted);
        });
  }

  private static void addOnce(
      IdCounts counts, CsvTable table, List<String> cells, String id, int count) {
    if (counts.numberOf(id) >= 0) {
      throw table.wrong(cells, 0, "is on an earlier line already");
    }
    counts.add(id, count);
  }

  private void readPairs(CsvTable table, Path capacities) {
    table.read(
        cells -> {
          String need = table.id(cells, 0);
          int provider = providers.numberOf(table.id(cells, 1));
          if (provider < 0) {
            throw table.wrong(cells, 1, "has no capacity in " + capacities);
          }
          double score = table.number(cells, 2, MOST_SCORE);
          int number = needs.numberOf(need);
          if (!pairs.add(number < 0 ? needs.add(need, 1) : number, provider, score)) {
            throw new InvalidFieldException(
                "need,provider",
                need + "," + cells.get(1),
                "this pair is on an earlier line already");
          }
        });
  }
}
