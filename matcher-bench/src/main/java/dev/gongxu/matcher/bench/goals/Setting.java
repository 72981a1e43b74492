package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.arena.Arena;
import dev.gongxu.matcher.bench.arena.Asked;
import dev.gongxu.matcher.bench.arena.Contest;
import dev.gongxu.matcher.bench.arena.Source;
import dev.gongxu.matcher.bench.arena.State;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.market.MarketSize;
import dev.gongxu.matcher.bench.market.Query;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Which market the figures are of, and how long to measure each. */
record Setting(
    Stock stock,
    MarketSize size,
    long seed,
    int subjects,
    Contest.Length length,
    PrintStream progress) {
  private static final double MOSTLY_REMOTE = 0.9;

  Source source() {
    return Source.generated(size, seed);
  }

  Arena open(State state) throws IOException {
    return stock.open(source(), state);
  }

  Arena openRemote() throws IOException {
    return stock.open(Source.remote(size, seed, MOSTLY_REMOTE), State.MERGED1);
  }

  /** The market of a city, or a smaller one where that is measured. */
  Matcher city() throws IOException {
    MarketSize atMost = size.compareTo(MarketSize.CITY) < 0 ? size : MarketSize.CITY;
    return Matcher.builder()
        .openForReading(stock.index(Source.generated(atMost, seed), State.MERGED1));
  }

  /** Questions by the shipped weights. */
  List<Asked> ask(Arena arena, Query kind) {
    return arena.ask(kind, subjects, Asked.SHIPPED, false);
  }

  Contest contest() {
    return new Contest(length);
  }

  /** Tells whoever waits. */
  void say(String what, Object value) {
    progress.println(what + ": " + value);
  }
}
