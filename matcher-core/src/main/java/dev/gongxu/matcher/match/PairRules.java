package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.Columns;
import dev.gongxu.matcher.index.Hit;
import dev.gongxu.matcher.index.PairScorer;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.PostingSet;
import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.SubjectWords;
import dev.gongxu.matcher.ledger.Standing;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.TextFactor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final LocalDate day;
  private final PostingIndex index;
  private final Set<String> subjectWords;
  private final int[] subjectTopic;
  private final RegionValues regions;
  private final Snapshot snapshot;
  private final MarketRecords.Moment moment;
  private final OwnerBounds bounds;
  private final int subjectOwner;

  /** Whether a gate refuses everything, by what the subject itself is. */
  private final boolean hopeless;

  /** The profile's gates in order; an array, since going through a set makes objects. */
  private final Gate[] gates;

  /** Who must not be matched with the subject's owner; null for nobody. */
  private final @Nullable Set<String> blocks;

  private final boolean sameServiceOnly;
  private final boolean openOnly;
  private final double regionWeight;

  /** In the reverse direction the subject's own provider, and the needs that lie in its fields. */
  private final boolean reverse;

  private final @Nullable ProviderView ownProvider;
  private final float ownBound;
  private @Nullable List<PostingSet> fieldNeeds;
  private final @Nullable SubjectWords needTopics;

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
    this.subjectWords = asking.words();
    this.subjectTopic = asking.topic();
    this.day = day;
    this.index = index;
    this.regions = regions;
    this.snapshot = snapshot;
    this.moment = moment;
    OwnerBounds plain = moment.bounds(profile);
    this.bounds = prices == null ? plain : prices.off(plain);
    this.reverse = subject.side() == Side.CAPABILITY;
    this.needTopics = reverse ? snapshot.subjectWords() : null;
    this.subjectOwner = subject.owner() == null ? -1 : index.findOwner(subject.owner());
    this.ownProvider = reverse ? moment.providers().get(subjectOwner) : null;
    this.ownBound = bounds.of(subjectOwner);
    this.blocks = records.blockedFrom(subject.owner());
    this.gates = profile.gates().toArray(Gate[]::new);
    this.sameServiceOnly = asks(Gate.OTHER_SERVICE);
    this.openOnly = asks(Gate.CLOSED);
    this.regionWeight = profile.weights().region();
    this.hopeless =
        (asks(Gate.CLOSED) && !subject.open())
            || (asks(Gate.EXPIRED) && subject.expired(day))
            || (reverse && ownBound == Float.NEGATIVE_INFINITY);
  }

  private boolean asks(Gate gate) {
    return profile.gates().contains(gate);
  }

  @Override
  public double score(int leaf, Columns columns, int doc, double text) {
    return refuser(columns, doc) != null
        ? REFUSED
        : Breakdown.score(
            profile.weights(),
            text(text),
            region(columns, doc),
            expertise(leaf, columns, doc),
            workload(columns, doc));
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
    return hopeless
        || provider == Float.NEGATIVE_INFINITY
        || (sameServiceOnly && !sameService)
        || (openOnly && !open);
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
        : TextFactor.scoreFor(part / weight, profile.text().half(), query.reference());
  }

  Breakdown breakdown(Hit hit) {
    return Breakdown.of(
        profile.weights(),
        text(hit.text()),
        region(hit.columns(), hit.doc()),
        expertise(hit.leaf(), hit.columns(), hit.doc()),
        workload(hit.columns(), hit.doc()));
  }

  /** The parts of a need's pair with the provider's orders as they stood on a day. */
  Breakdown breakdownAsOf(Hit hit, LocalDate asOf) {
    ProviderView now = provider(hit.columns(), hit.doc());
    ProviderView then =
        now == null
            ? null
            : ProviderView.of(now.provider(), now.labels(), now.standing().asOf(asOf));
    return Breakdown.of(
        profile.weights(),
        text(hit.text()),
        region(hit.columns(), hit.doc()),
        then == null ? 0 : expertise(then, hit.leaf(), hit.doc()),
        then == null ? 0 : then.workload());
  }

  /** How many of the postings that share a term each gate refuses; the first gate counts. */
  Map<Gate, Integer> refused() {
    Map<Gate, Integer> counts = new EnumMap<>(Gate.class);
    snapshot.forEachSharing(
        query,
        (columns, doc) -> {
          Gate gate = refuser(columns, doc);
          if (gate != null) {
            counts.merge(gate, 1, Integer::sum);
          }
        });
    return counts;
  }

  /** All gates that refuse a pair, in order. */
  List<Gate> gates(Hit hit) {
    return Arrays.stream(gates).filter(gate -> refuses(gate, hit.columns(), hit.doc())).toList();
  }

  private @Nullable Gate refuser(Columns columns, int doc) {
    for (Gate gate : gates) {
      if (refuses(gate, columns, doc)) {
        return gate;
      }
    }
    return null;
  }

  private boolean refuses(Gate gate, Columns columns, int doc) {
    return switch (gate) {
      case OTHER_SERVICE -> !columns.isFor(subject.service(), doc);
      case CLOSED -> !subject.open() || !columns.open(doc);
      case EXPIRED -> subject.expired(day) || columns.expired(doc, day);
      case PROVIDER_MISSING -> provider(columns, doc) == null;
      case SAME_OWNER -> columns.owner(doc) >= 0 && columns.owner(doc) == subjectOwner;
      case BLOCKED -> blocks != null && blocks.contains(index.owner(columns.owner(doc)));
      case PROVIDER_FULL -> {
        ProviderView provider = provider(columns, doc);
        yield provider != null && provider.full();
      }
    };
  }

  private double text(double bm25) {
    return TextFactor.value(bm25, profile.text().half(), query.reference());
  }

  private double region(Columns columns, int doc) {
    return regions.value(columns.region(doc), columns.remote(doc));
  }

  private double workload(Columns columns, int doc) {
    ProviderView provider = provider(columns, doc);
    return provider == null ? 0 : provider.workload();
  }

  private double expertise(int leaf, Columns columns, int doc) {
    ProviderView provider = provider(columns, doc);
    return provider == null ? 0 : expertise(provider, leaf, doc);
  }

  private double expertise(ProviderView provider, int leaf, int doc) {
    return provider.expertise(
        profile.expertise(), fields(provider, leaf, doc), words(provider, leaf, doc));
  }

  /** The numbers of the words of the pair's need, which only ended orders ask for. */
  private int[] words(ProviderView provider, int leaf, int doc) {
    return needTopics == null || provider.standing().outcomes().isEmpty()
        ? subjectTopic
        : needTopics.of(leaf, doc);
  }

  /** The fields of the pair's provider in which the pair's need lies. */
  private long fields(ProviderView provider, int leaf, int doc) {
    return reverse ? fieldsOfNeed(leaf, doc) : provider.labels().fields(subjectWords);
  }

  /** The fields of the subject's provider in which a found need lies. */
  private long fieldsOfNeed(int leaf, int doc) {
    List<PostingSet> needs = fieldNeeds;
    if (needs == null) {
      needs = new ArrayList<>();
      if (ownProvider != null) {
        for (List<String> label : ownProvider.labels().words()) {
          needs.add(snapshot.holdingAll(Side.NEED, label));
        }
      }
      fieldNeeds = needs;
    }
    long fields = 0;
    for (int i = 0; i < needs.size(); i++) {
      if (needs.get(i).contains(leaf, doc)) {
        fields |= 1L << i;
      }
    }
    return fields;
  }

  private @Nullable ProviderView provider(Columns columns, int doc) {
    return reverse ? ownProvider : moment.providers().get(columns.owner(doc));
  }

  /** The provider of a pair, null where unknown. */
  @Nullable Provider providerOf(Hit hit) {
    ProviderView view = provider(hit.columns(), hit.doc());
    return view == null ? null : view.provider();
  }

  /** The provider's standing by which the pair was judged. */
  Standing standingOf(Hit hit) {
    ProviderView view = provider(hit.columns(), hit.doc());
    return view == null ? Standing.NONE : view.standing();
  }

  /** What could change for a pair. */
  Changes changes(Hit hit) {
    ProviderView view = provider(hit.columns(), hit.doc());
    return view == null
        ? new Changes(profile, null, Standing.NONE, 0, subjectTopic)
        : new Changes(
            profile,
            view.provider(),
            view.standing(),
            fields(view, hit.leaf(), hit.doc()),
            words(view, hit.leaf(), hit.doc()));
  }
}
