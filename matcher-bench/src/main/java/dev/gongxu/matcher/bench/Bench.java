package dev.gongxu.matcher.bench;

import dev.gongxu.matcher.bench.text.TextQuality;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs one named measurement. */
public final class Bench {
  private static final String USAGE =
      """
      usage: bench quality FOLDER...   quality of the text factor against other analysers on judged sets:
                                       a folder with corpus.jsonl, queries*.jsonl, qrels.tsv, or a data
                                       folder with postings.jsonl and judgements.tsv
             bench jmh [OPTION...]     the JMH benchmarks; -l lists them, -h explains the options
      """;

  private Bench() {}

  /**
   * Runs the measurement that the first argument names; exits 2 when there is none of that name.
   */
  public static void main(String[] arguments) throws Exception {
    List<String> rest =
        Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String name = arguments.length == 0 ? "" : arguments[0];
    if (name.equals("quality") && !rest.isEmpty()) {
      for (String folder : rest) {
        TextQuality.print(Path.of(folder), out);
      }
    } else if (name.equals("goals")) {
      dev.gongxu.matcher.bench.goals.Goals.main(rest, out);
    } else if (name.equals("jmh")) {
      org.openjdk.jmh.Main.main(rest.toArray(String[]::new));
    } else {
      System.err.print(USAGE);
      System.exit(2);
    }
  }
}
