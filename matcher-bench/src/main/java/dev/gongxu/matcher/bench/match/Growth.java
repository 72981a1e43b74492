package dev.gongxu.matcher.bench.match;

import dev.gongxu.matcher.bench.arena.Arena;
import dev.gongxu.matcher.bench.arena.Asked;
import dev.gongxu.matcher.bench.arena.Contest;
import dev.gongxu.matcher.bench.arena.Source;
import dev.gongxu.matcher.bench.arena.State;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.arena.Times;
import dev.gongxu.matcher.bench.arena.Way;
import dev.gongxu.matcher.bench.arena.Ways;
import dev.gongxu.matcher.bench.market.MarketSize;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.bench.report.EnvironmentCard;
import dev.gongxu.matcher.bench.report.Options;
import dev.gongxu.matcher.bench.report.ResultsPage;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What does a match cost as the market grows, in time, memory and on disk?
 *
 * <p>{@code matcher-bench/bin/bench growth}, from the repository's top; with {@code --largest} up
 * to ten million postings, with {@code --up-to SIZE} up to another size. Prints a table and the
 * curve {@code time = a · n^b} that fits it best, as Markdown.
 */
public final class Growth {
  private static final int SUBJECTS = 300;
  private static final int MATCHES = 1_000;
  private static final double MEGA = 1e6;

  private final Stock stock;
  private final Contest.Length length;

  /** One size's figures; times in microseconds, memory in bytes. */
  record Point(
      int postings,
      Times ours,
      Times bm25,
      long indexBytes,
      long heapOpened,
      long heapUsed,
      double openMillis,
      long buildMillis,
      String recipe) {}

  Growth(Stock stock, Contest.Length length) {
    this.stock = stock;
    this.length = length;
  }

  /** Measures as the options say. */
  public static void main(List<String> arguments, PrintStream out) throws IOException {
    Options options = Options.of(arguments, List.of("--up-to"), List.of("--largest", "--write"));
    MarketSize last =
        options.has("--largest")
            ? MarketSize.TEN_MILLION
            : Source.size(options.text("--up-to", "province"));
    Growth growth = new Growth(Stock.standard(), Contest.Length.FULL);
    List<Point> points = new ArrayList<>();
    for (MarketSize size : MarketSize.values()) {
      if (size != MarketSize.TINY && size.compareTo(last) <= 0) {
        points.add(growth.measure(size));
      }
    }
    String table =
        table(points)
            + "\n"
            + EnvironmentCard.here(points.stream().map(Point::recipe).toList()).sentence()
            + "\n";
    out.println(table);
    if (options.has("--write")) {
      ResultsPage.standard().replace("growth", table);
    }
  }

  Point measure(MarketSize size) throws IOException {
    Source source = Source.generated(size, Given.SEED);
    stock.open(source, State.MERGED1).close();
    long before = heap();
    long start = System.nanoTime();
    try (Arena arena = stock.open(source, State.MERGED1)) {
      double openMillis = (System.nanoTime() - start) / MEGA;
      long opened = heap() - before;
      List<Asked> questions = arena.ask(Query.TOPIC, SUBJECTS, Asked.SHIPPED, false);
      for (Asked asked : arena.ask(Query.TOPIC, MATCHES, Asked.SHIPPED, false)) {
        arena.ranker().rank(asked.subject(), asked.profile(), asked.options());
      }
      long used = heap() - before;
      try (Way ours = Ways.OURS.in(arena);
          Way bm25 = Ways.BM25.in(arena)) {
        List<Times> times = new Contest(length).run(questions, ours, bm25);
        System.err.println(size + ", ours: " + times.getFirst());
        System.err.println(size + ", bm25: " + times.get(1));
        return new Point(
            size.postings(),
            times.getFirst(),
            times.get(1),
            arena.bytes(),
            opened,
            used,
            openMillis,
            stock.buildMillis(source),
            arena.recipe());
      }
    }
  }

  /** What is reachable, in bytes. */
  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  static String table(List<Point> points) {
    StringBuilder table =
        new StringBuilder(
            """
            | postings | mean µs | p50 µs | p99 µs | BM25 alone, mean µs | ratio | index MB | heap MB opened | heap MB after 1,000 matches | opens in ms | built in s |
            |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """);
    for (Point point : points) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.0f | %.0f | %.0f | %.0f | %.2f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
              point.postings,
              point.ours.mean(),
              point.ours.median(),
              point.ours.quantile(0.99),
              point.bm25.mean(),
              point.ours.mean() / point.bm25.mean(),
              point.indexBytes / MEGA,
              point.heapOpened / MEGA,
              point.heapUsed / MEGA,
              point.openMillis,
              point.buildMillis / 1e3));
    }
    if (points.size() > 1) {
      Curve ours = curve(points, false);
      Curve bm25 = curve(points, true);
      table
          .append("\nFitted by least squares on logarithms, n in postings: ours ")
          .append(ours)
          .append("; BM25 alone ")
          .append(bm25)
          .append(".\n");
    }
    return table.toString();
  }

  private static Curve curve(List<Point> points, boolean rival) {
    return Curve.through(
        points.stream().mapToDouble(Point::postings).toArray(),
        points.stream().mapToDouble(p -> (rival ? p.bm25 : p.ours).mean()).toArray());
  }
}
