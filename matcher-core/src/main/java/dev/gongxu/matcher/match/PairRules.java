package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.Columns;
import dev.gongxu.matcher.index.Hit;
import dev.gongxu.matcher.index.PairScorer;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.ledger.Standing;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.TextFactor;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gates and factors of one subject against every posting of the other side.
 *
 * <p>Every posting of a ranking is judged by the same moment of the market, whatever happens
 * meanwhile. For one ranking by one thread.
 */
final class PairRules implements PairScorer {
  /** More than rounding can add to a score: its parts are sums of a few doubles below 2. */
  private static final double ROUNDING = 1e-9;

  private final Posting subject;
  private final Profile profile;
  private final PreparedQuery query;
  private final RegionValues regions;
  private final Snapshot snapshot;
  private final MarketRecords.Moment moment;
  private final OwnerBounds bounds;
  private final PairGates gates;
  private final PairTopics topics;
  private final double regionWeight;

  /** In the reverse direction the subject's own provider. */
  private final boolean reverse;

  private final @Nullable ProviderView ownProvider;
  private final float ownBound;

  /** The segment asked about last and its stretches' bounds. */
  private @Nullable Columns lastColumns;

  private float[] lastStretches = {};

  PairRules(
      Subject asking,
      Profile profile,
      PreparedQuery query,
      LocalDate day,
      MarketRecords records,
      MarketRecords.Moment moment,
      PostingIndex index,
      RegionValues regions,
      Snapshot snapshot,
      @Nullable Prices prices) {
    this.subject = asking.posting();
    this.profile = profile;
    this.query = query;
    this.regions = regions;
    this.snapshot = snapshot;
    this.moment = moment;
    OwnerBounds plain = moment.bounds(profile);
    this.bounds = prices == null ? plain : prices.off(plain);
    this.reverse = subject.side() == Side.CAPABILITY;
    int owner = subject.owner() == null ? -1 : index.findOwner(subject.owner());
    this.ownProvider = reverse ? moment.providers().get(owner) : null;
    this.ownBound = bounds.of(owner);
    this.gates =
        new PairGates(
            subject, owner, profile.gates(), day, index, records.blockedFrom(subject.owner()));
    this.topics = new PairTopics(asking, snapshot, ownProvider);
    this.regionWeight = profile.weights().region();
  }

  @Override
  public double score(int leaf, Columns columns, int doc, double text) {
    ProviderView provider = provider(columns, doc);
    return gates.refuser(columns, doc, provider) != null
        ? REFUSED
        : Breakdown.score(
            profile.weights(),
            text(text),
            region(columns, doc),
            expertise(provider, leaf, doc),
            workload(provider));
  }

  @Override
  public double restOfStretch(Columns columns, int stretch) {
    if (columns != lastColumns && !reverse) {
      lastStretches = bounds.ofStretches(columns);
      lastColumns = columns;
    }
    float provider = reverse ? ownBound : lastStretches[stretch];
    return refused(
            provider,
            columns.stretchIsFor(subject.service(), stretch),
            columns.stretchOpen(stretch))
        ? REFUSED
        : rest(columns.stretchRegion(stretch), columns.stretchRemote(stretch), provider);
  }

  @Override
  public double restOf(Columns columns, int doc) {
    float provider = reverse ? ownBound : bounds.of(columns.owner(doc));
    return refused(provider, columns.isFor(subject.service(), doc), columns.open(doc))
        ? REFUSED
        : rest(columns.region(doc), columns.remote(doc), provider);
  }

  private boolean refused(float provider, boolean sameService, boolean open) {
    return provider == Float.NEGATIVE_INFINITY || gates.refuseAll(sameService, open);
  }

  /** Of postings whose provider adds at most {@code provider}. */
  private double rest(int region, boolean remote, float provider) {
    return regionWeight * regions.value(region, remote) + provider;
  }

  @Override
  public double total(double text, double rest) {
    return profile.weights().text() * text(text) + rest + ROUNDING;
  }

  @Override
  public double textNeeded(double score, double rest) {
    double part = score - rest - 2 * ROUNDING;
    if (part <= 0) {
      return 0;
    }
    double weight = profile.weights().text();
    return weight == 0
        ? Double.POSITIVE_INFINITY
        : TextFactor.scoreFor(part / weight, profile.text(), query.reference());
  }

  Breakdown breakdown(Hit hit) {
    return breakdown(hit, provider(hit));
  }

  /** The parts of a need's pair with the provider's orders as they stood on a day. */
  Breakdown breakdownAsOf(Hit hit, LocalDate asOf) {
    ProviderView now = provider(hit);
    return breakdown(
        hit,
        now == null
            ? null
            : ProviderView.of(now.provider(), now.labels(), now.standing().asOf(asOf)));
  }

  private Breakdown breakdown(Hit hit, @Nullable ProviderView provider) {
    return Breakdown.of(
        profile.weights(),
        text(hit.text()),
        region(hit.columns(), hit.doc()),
        expertise(provider, hit.leaf(), hit.doc()),
        workload(provider));
  }

  /** How many of the postings that share a term each gate refuses; the first gate counts. */
  Map<Gate, Integer> refused() {
    Map<Gate, Integer> counts = new EnumMap<>(Gate.class);
    snapshot.forEachSharing(
        query,
        (columns, doc) -> {
          Gate gate = gates.refuser(columns, doc, provider(columns, doc));
          if (gate != null) {
            counts.merge(gate, 1, Integer::sum);
          }
        });
    return counts;
  }

  /** All gates that refuse a pair, in order. */
  List<Gate> gates(Hit hit) {
    return gates.refusers(hit.columns(), hit.doc(), provider(hit));
  }

  private double text(double bm25) {
    return TextFactor.value(bm25, profile.text(), query.reference());
  }

  private double region(Columns columns, int doc) {
    return regions.value(columns.region(doc), columns.remote(doc));
  }

  private static double workload(@Nullable ProviderView provider) {
    return provider == null ? 0 : provider.workload();
  }

  private double expertise(@Nullable ProviderView provider, int leaf, int doc) {
    return provider == null
        ? 0
        : provider.expertise(
            profile.expertise(),
            topics.fields(provider, leaf, doc),
            topics.words(provider, leaf, doc));
  }

  private @Nullable ProviderView provider(Columns columns, int doc) {
    return reverse ? ownProvider : moment.providers().get(columns.owner(doc));
  }

  private @Nullable ProviderView provider(Hit hit) {
    return provider(hit.columns(), hit.doc());
  }

  /** The provider of a pair, null where unknown. */
  @Nullable Provider providerOf(Hit hit) {
    ProviderView view = provider(hit);
    return view == null ? null : view.provider();
  }

  /** The provider's standing by which the pair was judged. */
  Standing standingOf(Hit hit) {
    ProviderView view = provider(hit);
    return view == null ? Standing.NONE : view.standing();
  }

  /** What could change for a pair. */
  Changes changes(Hit hit) {
    ProviderView view = provider(hit);
    return view == null
        ? new Changes(profile, null, Standing.NONE, 0, topics.ofSubject())
        : new Changes(
            profile,
            view.provider(),
            view.standing(),
            topics.fields(view, hit.leaf(), hit.doc()),
            topics.words(view, hit.leaf(), hit.doc()));
  }
}
