package dev.gongxu.matcher.bench.report;

import dev.gongxu.matcher.bench.arena.Stock;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs one set: keeps its results, prints its table, and with {@code --write} puts the table into
 * the page of results.
 */
public final class SetRun {
  private SetRun() {}

  /** Runs a set as the options say: {@code --market}, {@code --forks}, {@code --write}. */
  public static void run(BenchmarkSet set, List<String> arguments, PrintStream out)
      throws IOException, RunnerException {
    Options options = Options.of(arguments, List.of("--market", "--forks"), List.of("--write"));
    String market = options.text("--market", set == BenchmarkSet.MATCH ? "million" : "city");
    Collection<RunResult> results = new ArrayList<>();
    for (ChainedOptionsBuilder run : set.runs(market)) {
      long forks = options.number("--forks", 0);
      try {
        results.addAll(
            new Runner((forks == 0 ? run : run.forks((int) forks)).build(), progress()).run());
      } catch (NoBenchmarksException e) {
        System.err.println("left out, since there is none: " + run.build().getIncludes());
      }
    }
    EnvironmentCard card = EnvironmentCard.here(markets(results));
    String name = set.word() + "-" + market;
    ResultsFolder.standard().keep(name, results, card);
    String table = ResultsTable.of(results) + "\n" + card.sentence() + "\n";
    out.println(table);
    if (options.has("--write")) {
      ResultsPage.standard().replace(set.word(), table);
    }
  }

  /** JMH's talk goes where progress belongs, so that the table stands alone. */
  private static OutputFormat progress() {
    return OutputFormatFactory.createFormatInstance(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        VerboseMode.NORMAL);
  }

  private static List<String> markets(Collection<RunResult> results) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (RunResult result : results) {
      for (String name : List.of("market", "needs")) {
        String value = result.getParams().getParam(name);
        if (value != null) {
          names.add(name.equals("market") ? value : name + value);
        }
      }
    }
    return Stock.standard().recipes(List.copyOf(names));
  }
}
