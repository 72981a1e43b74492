package dev.gongxu.matcher.bench.market;

import static java.util.Objects.checkIndex;

import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * A market made from a size and a seed, as skewed as a real one: few words, providers, fields and
 * places are common, most are rare, and what is common in one prefecture is rare in another.
 *
 * <p>Immutable and safe to share between threads. Any posting or provider can be made on its own;
 * none is kept, so memory does not grow with the market.
 */
public final class GeneratedMarket implements Market {
  /** The day on which the market stands: matching is to be asked on it. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  /** The share of postings that can be served from afar, unless another is asked for. */
  public static final double REMOTE_SHARE = 0.15;

  private final MarketSize size;
  private final long seed;
  private final double remoteShare;
  private final Providers providers;
  private final Postings postings;
  private final Orders orders;
  private final Subjects subjects;

  private GeneratedMarket(MarketSize size, long seed) {
    this.size = size;
    this.seed = seed;
    this.remoteShare = REMOTE_SHARE;
    String[] vocabulary = Vocabulary.words();
    FieldMix mix = new FieldMix(Field.all());
    Wording wording =
        new Wording(new Topics(mix.fields(), vocabulary, seed), vocabulary, new Models(seed));
    Places places = new Places();
    Ward ward = new Ward(seed);
    providers = new Providers(seed, ward, places, mix);
    Outlines outlines = new Outlines(seed, places, mix, providers);
    postings = new Postings(seed, ward, outlines, wording);
    orders =
        new Orders(
            seed,
            ward,
            providers,
            number -> Orders.byField(outlines, mix.fields().size(), number),
            number -> Ids.posting(Side.CAPABILITY, number));
    subjects = new Subjects(seed, size, outlines, postings, providers, wording);
  }

  private GeneratedMarket(GeneratedMarket other, double remoteShare) {
    size = other.size;
    seed = other.seed;
    this.remoteShare = remoteShare;
    providers = other.providers;
    postings = other.postings;
    orders = other.orders;
    subjects = other.subjects;
  }

  /** The market of a size and a seed; HanLP's dictionary is loaded when this returns. */
  public static GeneratedMarket of(MarketSize size, long seed) {
    return new GeneratedMarket(size, seed);
  }

  /**
   * The same market in which another share of postings, from 0 to 1, can be served from afar; who
   * can at a smaller share can at a larger one.
   */
  public GeneratedMarket withRemoteShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("remote share is " + share + ", must be from 0 to 1");
    }
    return new GeneratedMarket(this, share);
  }

  /** How large it is. */
  public MarketSize size() {
    return size;
  }

  /**
   * A posting by its number: from 0, below {@link MarketSize#needs} or {@link
   * MarketSize#capabilities}.
   */
  public Posting posting(Side side, int number) {
    checkIndex(number, side == Side.NEED ? size.needs() : size.capabilities());
    return postings.posting(side, number, remoteShare);
  }

  /** A provider by its number: from 0, below {@link MarketSize#providers}. */
  public Provider provider(int number) {
    return providers.provider(checkIndex(number, size.providers()));
  }

  /** Postings to ask with, not in the market, always the same ones first. */
  public List<Posting> subjects(Query kind, int count) {
    return subjects.of(kind, count);
  }

  /** Needs and capabilities come mixed, in the order of their numbers. */
  @Override
  public void forEach(Consumer<? super MarketRecord> each) {
    Agreements.accords().forEach(each);
    for (int ward = 0; ward < size.wards(); ward++) {
      Agreements.blocks(seed, ward).forEach(each);
    }
    for (int number = 0; number < size.providers(); number++) {
      each.accept(provider(number));
    }
    for (int number = 0; number < size.postings(); number++) {
      each.accept(mixed(number));
    }
    for (int ward = 0; ward < size.wards(); ward++) {
      orders.ofWard(ward, each);
    }
  }

  /** Spreads the capabilities of a ward evenly among its needs. */
  private Posting mixed(int number) {
    int ward = number / Ward.POSTINGS;
    int at = number % Ward.POSTINGS;
    int before = at * Ward.CAPABILITIES / Ward.POSTINGS;
    int after = (at + 1) * Ward.CAPABILITIES / Ward.POSTINGS;
    return after > before
        ? posting(Side.CAPABILITY, ward * Ward.CAPABILITIES + before)
        : posting(Side.NEED, ward * Ward.NEEDS + at - before);
  }
}
