package dev.gongxu.matcher.bench.text;

import dev.gongxu.matcher.bench.report.Options;
import dev.gongxu.matcher.eval.Effectiveness;
import dev.gongxu.matcher.eval.Metric;
import dev.gongxu.matcher.text.Lexicon;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What do the lexicon's words and synonyms pay?
 *
 * <p>{@code matcher-bench/bin/bench lexicon [--words FILE] FOLDER...} prints, for every judged set
 * in a folder, the quality of the text factor with the shipped lexicon, without its synonyms,
 * without its words and with more words, each with the p-value of its difference to the first in
 * nDCG@10 by a paired randomisation test.
 */
public final class LexiconQuality {
  private static final String WORDS = "--words";

  private LexiconQuality() {}

  /** Prints the tables that the arguments ask for. */
  public static void main(List<String> arguments, PrintStream out) throws IOException {
    Lexicon shipped = Lexicon.bundled();
    Map<String, Lexicon> others = new LinkedHashMap<>();
    Lexicon synonyms = Lexicon.empty().withSynonyms("shipped", shipped.synonymLines());
    others.put("without synonyms", Lexicon.empty().withWords("shipped", shipped.words()));
    others.put("synonyms and theirs only", synonyms);
    others.put("without both", Lexicon.empty());
    Options options = Options.withWords(arguments, List.of(WORDS), List.of());
    String more = options.text(WORDS, "");
    if (!more.isEmpty()) {
      others.put("with more words", shipped.withWords(more, Files.readAllLines(Path.of(more))));
    }
    if (options.words().isEmpty()) {
      throw new IllegalArgumentException("lexicon needs a folder");
    }
    for (String folder : options.words()) {
      for (JudgedSet set : JudgedSet.in(Path.of(folder))) {
        print(set, shipped, others, out);
      }
    }
  }

  private static void print(
      JudgedSet set, Lexicon shipped, Map<String, Lexicon> others, PrintStream out)
      throws IOException {
    Effectiveness whole = measure(set, shipped);
    out.printf(
        Locale.ROOT,
        "%n%s: %d needs%n%-25s %8s %10s %8s%n",
        set.name(),
        whole.needs().size(),
        "lexicon",
        "nDCG@10",
        "recall@100",
        "p");
    print("shipped", whole, "", out);
    for (Map.Entry<String, Lexicon> other : others.entrySet()) {
      Effectiveness less = measure(set, other.getValue());
      print(other.getKey(), less, TextQuality.p(whole, less), out);
    }
  }

  private static Effectiveness measure(JudgedSet set, Lexicon lexicon) throws IOException {
    return Effectiveness.of(set.judgements(), TextQuality.matcher(set, lexicon));
  }

  private static void print(String name, Effectiveness values, String p, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-25s %8.4f %10.4f %8s%n",
        name,
        values.mean(Metric.NDCG_10),
        values.mean(Metric.RECALL_100),
        p);
  }
}
