package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.bench.market.Market;
import dev.gongxu.matcher.bench.market.MarketSize;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.bench.market.RealTextMarket;
import dev.gongxu.matcher.json.MarketJson;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.zip.CRC32C;

/**
 * A market to build an index of, with the postings to ask it with. Immutable and safe to share
 * between threads.
 */
public final class Source {
  private static final int SAMPLE = 200;

  private final String name;
  private final Market market;
  private final BiFunction<Query, Integer, List<Posting>> subjects;

  private Source(String name, Market market, BiFunction<Query, Integer, List<Posting>> subjects) {
    this.name = name;
    this.market = market;
    this.subjects = subjects;
  }

  /** The generated market of a size and a seed. */
  public static Source generated(MarketSize size, long seed) {
    GeneratedMarket market = GeneratedMarket.of(size, seed);
    return new Source(name(size) + "-seed" + seed, market, market::subjects);
  }

  /** The same market with another share of postings that can be served from afar. */
  public static Source remote(MarketSize size, long seed, double share) {
    GeneratedMarket market = GeneratedMarket.of(size, seed).withRemoteShare(share);
    String name = name(size) + "-seed" + seed + "-remote" + Math.round(100 * share);
    return new Source(name, market, market::subjects);
  }

  /** The first wards of the market of 300,000 postings that hold at least this many needs. */
  public static Source needs(int needs, long seed) {
    GeneratedMarket market = GeneratedMarket.of(MarketSize.THREE_HUNDRED_THOUSAND, seed);
    int[] seen = {0};
    Market part =
        each -> {
          seen[0] = 0;
          market.forEach(
              entry -> {
                boolean wanted = !(entry instanceof Posting) || seen[0] < needs;
                if (entry instanceof Posting posting && posting.side() == Side.NEED) {
                  seen[0]++;
                }
                if (wanted) {
                  each.accept(entry);
                }
              });
        };
    return new Source("needs" + needs + "-seed" + seed, part, market::subjects);
  }

  /** A retrieval set's documents as capabilities, asked with its queries whatever the kind. */
  public static Source real(Path folder, long seed) throws IOException {
    RealTextMarket market = RealTextMarket.in(folder, seed);
    String name = "real-" + folder.toAbsolutePath().normalize().getFileName() + "-seed" + seed;
    return new Source(name, market, (kind, count) -> market.subjects(count));
  }

  /** The word for a size in names of folders and parameters. */
  public static String name(MarketSize size) {
    return size.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The size with this word. */
  public static MarketSize size(String word) {
    return MarketSize.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** A word for it, part of the names of folders. */
  public String name() {
    return name;
  }

  Market market() {
    return market;
  }

  /** Postings to ask with, not in the market, always the same ones first. */
  public List<Posting> subjects(Query kind, int count) {
    return subjects.apply(kind, count);
  }

  /** A checksum over a few subjects: another one when the generator draws otherwise. */
  String sample() {
    CRC32C sum = new CRC32C();
    for (Query kind : List.of(Query.TOPIC, Query.CAPABILITY)) {
      for (Posting posting : subjects(kind, SAMPLE)) {
        sum.update(MarketJson.line(posting).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
