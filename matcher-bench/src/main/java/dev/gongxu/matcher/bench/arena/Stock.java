package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.index.IndexException;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;

/**
 * The indexes that have been built so far, by market and state; one that is missing, cannot be
 * opened or was made of something else is built anew.
 *
 * <p>One user at a time.
 */
public final class Stock {
  /** The property that names the folder in which indexes are kept. */
  public static final String FOLDER = "matcher.markets";

  /** Raised when {@link Building} makes something else of the same market. */
  private static final String BUILDING = "1";

  private final Path folder;
  private final TextAnalysis analysis = Hanlp.analysis(Lexicon.bundled());
  private final RegionTree regions = RegionTree.gb2260();
  private final Building building = new Building(analysis, regions);

  /** Indexes in a folder, made where it is missing. */
  public Stock(Path folder) {
    this.folder = folder;
  }

  /** Indexes where the property {@value #FOLDER} says, by default in the module's own target. */
  public static Stock standard() {
    return new Stock(Path.of(System.getProperty(FOLDER, "matcher-bench/target/markets")));
  }

  /** What texts are read with. */
  public TextAnalysis analysis() {
    return analysis;
  }

  /** The index of a market in a state, opened for reading; built first where it has to be. */
  public Arena open(Source source, State state) throws IOException {
    Shelf shelf = ready(source, state);
    try {
      return new Arena(source, shelf, analysis, regions);
    } catch (IndexException e) {
      System.err.println("built anew: " + e.getMessage());
      for (State every : State.values()) {
        shelf(source, every).clear();
      }
      return new Arena(source, ready(source, state), analysis, regions);
    }
  }

  /** The folder of the index of a market in a state; built first where it has to be. */
  public Path index(Source source, State state) throws IOException {
    return ready(source, state).index();
  }

  /** What the indexes were made of whose markets have these names, in one line each. */
  public List<String> recipes(List<String> markets) throws IOException {
    List<String> recipes = new ArrayList<>();
    try (Stream<Path> shelves = Files.list(folder)) {
      for (Path path : shelves.sorted().toList()) {
        Shelf shelf = new Shelf(path);
        String market = shelf.recipe().getProperty("market", "");
        boolean plain = State.MERGED1.word().equals(shelf.recipe().getProperty("state"));
        if (plain && markets.stream().anyMatch(name -> market.startsWith(name + "-seed"))) {
          recipes.add(shelf.line());
        }
      }
    }
    return recipes;
  }

  /** How long it took to write a market's postings and to merge them into one segment. */
  public long buildMillis(Source source) {
    return Long.parseLong(shelf(source, State.SEGMENTS8).recipe().getProperty("buildMillis", "0"))
        + Long.parseLong(shelf(source, State.MERGED1).recipe().getProperty("buildMillis", "0"));
  }

  private Shelf shelf(Source source, State state) {
    return new Shelf(folder.resolve(source.name() + "-" + state.word()));
  }

  private Shelf ready(Source source, State state) throws IOException {
    Shelf shelf = shelf(source, state);
    Properties wanted = recipe(source, state);
    Properties found = shelf.recipe();
    if (wanted.stringPropertyNames().stream()
        .allMatch(key -> wanted.getProperty(key).equals(found.getProperty(key)))) {
      return shelf;
    }
    Shelf from =
        switch (state) {
          case SEGMENTS8 -> shelf;
          case MERGED1 -> ready(source, State.SEGMENTS8);
          case DELETED30, UPDATED30_UNMERGED -> ready(source, State.MERGED1);
          case UPDATED30_MERGED -> ready(source, State.UPDATED30_UNMERGED);
        };
    long start = System.nanoTime();
    String checksum = build(source, state, from, shelf);
    long millis = (System.nanoTime() - start) / 1_000_000;
    wanted.setProperty("checksum", checksum);
    wanted.setProperty("buildMillis", Long.toString(millis));
    shelf.write(wanted);
    System.err.printf(
        java.util.Locale.ROOT,
        "built %s %s in %.1f s%n",
        source.name(),
        state.word(),
        millis / 1e3);
    return shelf;
  }

  private String build(Source source, State state, Shelf from, Shelf to) throws IOException {
    if (state == State.SEGMENTS8) {
      return building.segments(source.market(), to);
    }
    to.link(from);
    switch (state) {
      case MERGED1, UPDATED30_MERGED -> building.merge(to);
      case DELETED30 -> building.delete(source.market(), to);
      case UPDATED30_UNMERGED -> building.update(source.market(), to);
      case SEGMENTS8 -> throw new AssertionError(state);
    }
    return from.recipe().getProperty("checksum", "");
  }

  private Properties recipe(Source source, State state) {
    Properties recipe = new Properties();
    recipe.setProperty("market", source.name());
    recipe.setProperty("state", state.word());
    recipe.setProperty("sample", source.sample());
    recipe.setProperty("analysis", analysis.fingerprint());
    recipe.setProperty("lucene", Version.LATEST.toString());
    recipe.setProperty("building", BUILDING);
    return recipe;
  }
}
