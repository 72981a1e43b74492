package dev.gongxu.matcher.bench.assign;

import dev.gongxu.matcher.bench.report.EnvironmentCard;
import dev.gongxu.matcher.bench.report.Options;
import dev.gongxu.matcher.bench.report.ResultsPage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long does the best assignment take, beside others who find it, and what does the greedy way
 * miss?
 *
 * <p>{@code matcher-bench/bin/bench assign}, from the repository's top; {@code --sizes S,M} and
 * {@code --variant ties} leave the others out. Prints a Markdown table.
 */
public final class AssignmentTable {
  private static final long FIRST_SEED = 7;
  private static final double MEGA = 1e6;

  /** Whose memory is measured, on the largest problems. */
  private static final List<Rivals> WEIGHED = List.of(Rivals.OURS, Rivals.OR_TOOLS);

  private final StringBuilder table =
      new StringBuilder(
          """
          | size | variant | who | ms | ms on the clock | times ours | short of the best | memory MB |
          |---|---|---|---:|---:|---:|---:|---:|
          """);

  private AssignmentTable() {}

  /** Measures as the options say. */
  public static void main(List<String> arguments, PrintStream out) throws IOException {
    Options options =
        Options.of(arguments, List.of("--sizes", "--seeds", "--variant"), List.of("--write"));
    List<AssignmentSize> sizes = sizes(options.text("--sizes", "S,M,L,XL"));
    List<Variant> variants = variants(options.text("--variant", ""));
    int seeds = Math.toIntExact(options.number("--seeds", 3));
    if (seeds < 1) {
      throw new IllegalArgumentException("--seeds is " + seeds + ", must be at least 1");
    }
    if (!Rivals.OR_TOOLS.isPresent()) {
      System.err.println(Rivals.OR_TOOLS.word() + ": " + Rivals.OR_TOOLS.absence());
    }
    AssignmentTable results = new AssignmentTable();
    for (AssignmentSize size : sizes) {
      for (Variant variant : variants) {
        results.measure(size, variant, seeds);
      }
    }
    String seedsUsed = "seeds %d to %d".formatted(FIRST_SEED, FIRST_SEED + seeds - 1);
    String content =
        results.table + "\n" + EnvironmentCard.here(List.of(seedsUsed)).sentence() + "\n";
    out.println(content);
    if (options.has("--write")) {
      ResultsPage.standard().replace("assign", content);
    }
  }

  private static List<AssignmentSize> sizes(String words) {
    List<AssignmentSize> sizes = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      sizes.add(
          Arrays.stream(AssignmentSize.values())
              .filter(size -> size.name().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "there is no size %s\nMaybe one of S, M, L, XL".formatted(word))));
    }
    return sizes;
  }

  /** One, or all where none is named. */
  private static List<Variant> variants(String word) {
    List<Variant> variants =
        Arrays.stream(Variant.values())
            .filter(variant -> word.isEmpty() || variant.word().equals(word))
            .toList();
    if (variants.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no variant %s\nMaybe one of plain, ties, oversubscribed".formatted(word));
    }
    return variants;
  }

  private void measure(AssignmentSize size, Variant variant, int seeds) throws IOException {
    List<AssignmentContest.Standing> standings =
        new AssignmentContest(List.of(Rivals.values()), size, variant, AssignmentContest.FULL)
            .run(FIRST_SEED, seeds, System.err);
    for (AssignmentContest.Standing standing : standings) {
      boolean weighed =
          size == AssignmentSize.XL && WEIGHED.contains(standing.who()) && PeakMemory.isTold();
      String memory =
          weighed
              ? String.format(
                  Locale.ROOT,
                  "%,.0f",
                  PeakMemory.of(standing.who(), size, variant, FIRST_SEED) / MEGA)
              : "";
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %,.1f | %,.1f | %.2f × | %s | %s |%n",
              size,
              variant.word(),
              standing.who().word(),
              standing.millis(),
              standing.clockMillis(),
              standing.millis() / standings.getFirst().millis(),
              standing.who().isExact() ? "0" : percent(standing.shortOfBest()),
              memory));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
