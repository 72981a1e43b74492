package dev.gongxu.matcher.bench;

import dev.gongxu.matcher.bench.arena.Source;
import dev.gongxu.matcher.bench.assign.AssignmentTable;
import dev.gongxu.matcher.bench.goals.Goals;
import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.bench.market.MarketFiles;
import dev.gongxu.matcher.bench.match.Growth;
import dev.gongxu.matcher.bench.match.Push;
import dev.gongxu.matcher.bench.report.BenchmarkSet;
import dev.gongxu.matcher.bench.report.Options;
import dev.gongxu.matcher.bench.report.SetRun;
import dev.gongxu.matcher.bench.text.LearningQuality;
import dev.gongxu.matcher.bench.text.LexiconQuality;
import dev.gongxu.matcher.bench.text.TextQuality;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** Runs one named measurement. */
public final class Bench {
  private static final long SEED = 7;

  private Bench() {}

  /**
   * Runs the measurement that the first argument names; exits 2 when there is none of that name or
   * its options are wrong.
   */
  public static void main(String[] arguments) throws Exception {
    List<String> rest =
        Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      run(arguments.length == 0 ? "" : arguments[0], rest, out);
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      System.err.print(usage());
      System.exit(2);
    }
  }

  private static void run(String name, List<String> rest, PrintStream out) throws Exception {
    switch (name) {
      case "goals" -> Goals.main(rest, out);
      case "assign" -> AssignmentTable.main(rest, out);
      case "growth" -> Growth.main(rest, out);
      case "push" -> Push.main(rest, out);
      case "market" -> market(rest, out);
      case "quality" -> quality(rest, out);
      case "learning" -> learning(rest, out);
      case "lexicon" -> LexiconQuality.main(rest, out);
      case "jmh" -> org.openjdk.jmh.Main.main(rest.toArray(String[]::new));
      case "all" -> {
        for (BenchmarkSet set : BenchmarkSet.values()) {
          SetRun.run(set, rest, out);
        }
      }
      default -> SetRun.run(BenchmarkSet.of(name), rest, out);
    }
  }

  private static void quality(List<String> rest, PrintStream out) throws Exception {
    Options options = Options.withWords(rest, List.of("--on", "--half"), List.of());
    String half = options.text("--half", "0");
    if (!List.of("0", "1", "2").contains(half)) {
      throw new IllegalArgumentException("--half is " + half + ", must be 1 or 2");
    }
    String on = options.text("--on", "");
    LocalDate day;
    try {
      day = on.isEmpty() ? null : LocalDate.parse(on);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("--on is " + on + ", must be a day such as 2026-11-24");
    }
    if (options.words().isEmpty()) {
      throw new IllegalArgumentException("quality needs a folder");
    }
    for (String folder : options.words()) {
      TextQuality.print(Path.of(folder), Integer.parseInt(half), day, out);
    }
  }

  private static void learning(List<String> folders, PrintStream out) throws Exception {
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("learning needs a folder");
    }
    for (String folder : folders) {
      LearningQuality.print(Path.of(folder), out);
    }
  }

  private static void market(List<String> rest, PrintStream out) throws Exception {
    if (rest.size() < 2) {
      throw new IllegalArgumentException("market needs a size and a folder");
    }
    Options options = Options.of(rest.subList(2, rest.size()), List.of("--seed"), List.of());
    GeneratedMarket market =
        GeneratedMarket.of(Source.size(rest.getFirst()), options.number("--seed", SEED));
    out.println(MarketFiles.write(market, Path.of(rest.get(1))) + " records");
  }

  /** All names with what they measure. */
  static String usage() {
    StringBuilder usage =
        new StringBuilder(
            """
            usage: bench SET [--market SIZE] [--forks N] [--write]
                     JMH benchmarks beside their rivals; keeps JSON and an environment card in
                     results/ and prints a table, which --write puts into RESULTS.md; SET is
            """);
    for (BenchmarkSet set : BenchmarkSet.values()) {
      usage.append(String.format("           %-9s %s%n", set.word(), set.about()));
    }
    usage.append(
        """
                   all       all of these
               bench goals [--market SIZE] [--seed N] [--only assignment|lexicon] [--write]
                     every figure with its goal, a line each: name, value, goal, yes or no
               bench assign [--sizes S,M,L,XL] [--variant plain|ties|oversubscribed] [--seeds N]
                     [--write]
                     the best assignment of needs to providers, beside OR-tools, JGraphT and the
                     greedy way: time, and memory of the largest
               bench growth [--up-to SIZE | --largest] [--write]
                     time, memory and disk against the size of the market
               bench push [--needs N] [--new N] [--top K] [--seed N] [--write]
                     the standing needs that a new capability reaches, beside ranking every need
               bench market SIZE FOLDER [--seed N]
                     writes a generated market as a data folder
               bench quality FOLDER... [--half 1|2] [--on DATE]
                     quality of the text factor against other analysers on judged sets: a folder
                     with corpus.jsonl, queries*.jsonl, qrels.tsv, or a data folder with
                     postings.jsonl and judgements.tsv, of which with --on the full score, too;
                     --half takes half of the needs, so that one may be used for choosing
               bench learning FOLDER...
                     the same sets with and without the accepted pairs of the other half of needs
               bench lexicon [--words FILE] FOLDER...
                     quality with and without the lexicon's words and synonyms, and with more
               bench jmh [OPTION...]
                     one JMH benchmark; -l lists them, -h explains the options
        SIZE is tiny, ten-thousand, city, large-city, three-hundred-thousand, million, province
        or ten-million. MATCHER_EVAL names a folder with real retrieval sets, on which goals are
        measured too.
        """);
    return usage.toString();
  }
}
