package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.Columns;
import dev.gongxu.matcher.index.Hit;
import dev.gongxu.matcher.index.PairScorer;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.PostingSet;
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
 * <p>Works out what hangs on an owner or a region once and remembers it, so every posting of a
 * ranking is judged by the same standings, whatever happens meanwhile. For one ranking by one
 * thread.
 */
final class PairRules implements PairScorer {
  private final Posting subject;
  private final Profile profile;
  private final PreparedQuery query;
  private final LocalDate day;
  private final MarketRecords records;
  private final PostingIndex index;
  private final Set<String> subjectWords;
  private final RegionValues regions;
  private @Nullable OwnerView[] owners;
  private final int[] refused = new int[Gate.values().length];

  /** In the reverse direction the subject's own provider, and the needs that lie in its fields. */
  private final boolean reverse;

  private final @Nullable ProviderView ownProvider;
  private final List<PostingSet> fieldNeeds = new ArrayList<>();

  /** What hangs on the owner of a found posting. */
  private record OwnerView(
      @Nullable ProviderView provider, boolean same, boolean blocked, double expertise) {}

  PairRules(
      Posting subject,
      Profile profile,
      PreparedQuery query,
      Set<String> subjectWords,
      LocalDate day,
      MarketRecords records,
      PostingIndex index,
      RegionValues regions,
      Snapshot snapshot) {
    this.subject = subject;
    this.profile = profile;
    this.query = query;
    this.subjectWords = subjectWords;
    this.day = day;
    this.records = records;
    this.index = index;
    this.regions = regions;
    this.owners = new OwnerView[index.owners()];
    this.reverse = subject.side() == Side.CAPABILITY;
    this.ownProvider = reverse ? ProviderView.of(subject.owner(), records) : null;
    if (ownProvider != null) {
      for (Set<String> label : ownProvider.labels().words()) {
        fieldNeeds.add(snapshot.holdingAll(Side.NEED, label));
      }
    }
  }

  @Override
  public double score(int leaf, Columns columns, int doc, double text) {
    for (Gate gate : profile.gates()) {
      if (refuses(gate, columns, doc)) {
        refused[gate.ordinal()]++;
        return REFUSED;
      }
    }
    return Breakdown.score(
        profile.weights(),
        text(text),
        region(columns, doc),
        expertise(leaf, columns, doc),
        workload(columns, doc));
  }

  Breakdown breakdown(Hit hit) {
    return Breakdown.of(
        profile.weights(),
        text(hit.text()),
        region(hit.columns(), hit.doc()),
        expertise(hit.leaf(), hit.columns(), hit.doc()),
        workload(hit.columns(), hit.doc()));
  }

  /** How many postings each gate has refused so far. */
  Map<Gate, Integer> refused() {
    Map<Gate, Integer> counts = new EnumMap<>(Gate.class);
    for (Gate gate : Gate.values()) {
      if (refused[gate.ordinal()] > 0) {
        counts.put(gate, refused[gate.ordinal()]);
      }
    }
    return counts;
  }

  /** All gates that refuse a pair, in order. */
  List<Gate> gates(Hit hit) {
    return profile.gates().stream()
        .filter(gate -> refuses(gate, hit.columns(), hit.doc()))
        .toList();
  }

  private boolean refuses(Gate gate, Columns columns, int doc) {
    return switch (gate) {
      case OTHER_SERVICE -> !columns.isFor(subject.service(), doc);
      case CLOSED -> !subject.open() || !columns.open(doc);
      case EXPIRED -> subject.expired(day) || columns.expired(doc, day);
      case PROVIDER_MISSING -> provider(columns, doc) == null;
      case SAME_OWNER -> columns.owner(doc) >= 0 && owner(columns.owner(doc)).same;
      case BLOCKED -> columns.owner(doc) >= 0 && owner(columns.owner(doc)).blocked;
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
    if (reverse) {
      return ownProvider == null
          ? 0
          : ownProvider.expertise(profile.expertise(), fieldsOfNeed(leaf, doc));
    }
    return columns.owner(doc) < 0 ? 0 : owner(columns.owner(doc)).expertise;
  }

  /** The fields of the subject's provider in which a found need lies. */
  private long fieldsOfNeed(int leaf, int doc) {
    long fields = 0;
    for (int i = 0; i < fieldNeeds.size(); i++) {
      if (fieldNeeds.get(i).contains(leaf, doc)) {
        fields |= 1L << i;
      }
    }
    return fields;
  }

  private @Nullable ProviderView provider(Columns columns, int doc) {
    if (reverse) {
      return ownProvider;
    }
    return columns.owner(doc) < 0 ? null : owner(columns.owner(doc)).provider;
  }

  private OwnerView owner(int ordinal) {
    if (ordinal >= owners.length) {
      owners = Arrays.copyOf(owners, index.owners());
    }
    OwnerView view = owners[ordinal];
    if (view == null) {
      view = view(index.owner(ordinal));
      owners[ordinal] = view;
    }
    return view;
  }

  private OwnerView view(@Nullable String id) {
    ProviderView provider = reverse ? null : ProviderView.of(id, records);
    double expertise =
        provider == null
            ? 0
            : provider.expertise(profile.expertise(), provider.labels().fields(subjectWords));
    boolean same = id != null && id.equals(subject.owner());
    return new OwnerView(provider, same, records.blocked(id, subject.owner()), expertise);
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
    if (view == null) {
      return new Changes(profile, null, Standing.NONE, 0);
    }
    long fields =
        reverse ? fieldsOfNeed(hit.leaf(), hit.doc()) : view.labels().fields(subjectWords);
    return new Changes(profile, view.provider(), view.standing(), fields);
  }
}
