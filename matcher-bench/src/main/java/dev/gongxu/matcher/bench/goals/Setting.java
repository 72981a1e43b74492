package dev.gongxu.matcher.bench.goals;

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
