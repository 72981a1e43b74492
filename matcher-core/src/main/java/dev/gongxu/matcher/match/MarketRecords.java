package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.ledger.Ledger;
import dev.gongxu.matcher.ledger.Topic;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.text.TextAnalysis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The records around the postings as they stand now: providers, orders, accords, blocks.
 *
 * <p>Safe for use by many threads; what is put shows in the next ranking, without a refresh. Only
 * the fields that an order belongs to wait for the refresh that shows the order's need.
 */
public final class MarketRecords {
  /** For how many profiles bounds are kept up to date at a time. */
  private static final int MOST_RULES = 16;

  /** When more providers than these change at once, it is quicker to begin anew. */
  private static final int MOST_ONE_BY_ONE = 1_000;

  private final RegionTree regions;
  private final Ledger ledger = new Ledger();
  private final Map<String, Entry> providers = new ConcurrentHashMap<>();
  private final Map<String, Accord> accordsById = new TreeMap<>();
  private final Set<Block> blockSet = new HashSet<>();
  private final PostingIndex index;
  private volatile Accords accords;
  private volatile Blocks blocks = new Blocks(Set.of());
  private FieldLabels.Reader labels;
  private volatile Moment moment;

  /** A provider and its labels. */
  private record Entry(Provider provider, FieldLabels labels) {}

  /**
   * All providers at one moment, and what follows from them for the profiles that were asked for. A
   * ranking works on one moment throughout.
   *
   * @param analysis what labels and orders were read with
   * @param providers by the number that the index gives their id
   * @param before the last moment of the lexicon before, for rankings that have begun with it; null
   *     where there was none
   */
  record Moment(
      TextAnalysis analysis,
      Numbered<ProviderView> providers,
      Map<OwnerBounds.Rule, OwnerBounds> boundsByRule,
      @Nullable Moment before) {
    Moment with(Numbered<ProviderView> others, Map<OwnerBounds.Rule, OwnerBounds> bounds) {
      return new Moment(analysis, others, bounds, before);
    }

    /** This moment or the one before, whichever is of an analysis; null for neither. */
    @Nullable Moment of(TextAnalysis wanted) {
      return analysis.equals(wanted) ? this : before == null ? null : before.of(wanted);
    }

    Moment alone() {
      return new Moment(analysis, providers, boundsByRule, null);
    }

    OwnerBounds bounds(Profile profile) {
      return Objects.requireNonNull(boundsByRule.get(OwnerBounds.Rule.of(profile)));
    }
  }

  /** The records that a snapshot of {@code index} holds. */
  public MarketRecords(PostingIndex index, Snapshot snapshot, RegionTree regions) {
    this(index, snapshot, regions, null);
  }

  /**
   * The records that a snapshot holds, for all later rankings.
   *
   * @param earlier the records of the same index with its lexicon before, for rankings that have
   *     begun with it; null for none
   */
  public MarketRecords(
      PostingIndex index, Snapshot snapshot, RegionTree regions, @Nullable MarketRecords earlier) {
    this.index = index;
    this.labels = new FieldLabels.Reader(snapshot.analysis());
    this.regions = regions;
    this.accords = new Accords(List.of(), regions);
    for (Provider provider : snapshot.records().providers()) {
      providers.put(provider.id(), new Entry(provider, labels.of(provider)));
    }
    snapshot.records().orders().forEach(order -> ledger.put(order, topic(order, snapshot)));
    snapshot.records().accords().forEach(this::put);
    snapshot.records().blocks().forEach(this::put);
    Moment before = earlier == null ? null : earlier.moment.alone();
    this.moment = new Moment(snapshot.analysis(), allViews(), Map.of(), before);
  }

  private Numbered<ProviderView> allViews() {
    Numbered.Builder<ProviderView> views = new Numbered.Builder<>();
    providers.forEach((id, entry) -> views.set(index.owner(id), view(entry)));
    return views.build();
  }

  private ProviderView view(Entry entry) {
    return ProviderView.of(entry.provider, entry.labels, ledger.standing(entry.provider.id()));
  }

  /** Takes in a provider; its orders are sorted into its fields again. */
  public synchronized void put(Provider provider, Snapshot snapshot) {
    providers.put(provider.id(), new Entry(provider, labels.of(provider)));
    for (Order order : ledger.standing(provider.id()).orders()) {
      ledger.put(order, topic(order, snapshot));
    }
    changed(Set.of(provider.id()), snapshot);
  }

  /** Takes in an order. */
  public synchronized void put(Order order, Snapshot snapshot) {
    Set<String> touched = new TreeSet<>(Set.of(order.provider()));
    Order previous = ledger.order(order.id());
    if (previous != null) {
      touched.add(previous.provider());
    }
    ledger.put(order, topic(order, snapshot));
    changed(touched, snapshot);
  }

  /** Makes the one moment after some providers or their orders have changed. */
  private void changed(Set<String> ids, Snapshot snapshot) {
    if (ids.size() > MOST_ONE_BY_ONE) {
      moment = moment.with(allViews(), Map.of());
      return;
    }
    Numbered<ProviderView> views = moment.providers;
    Map<OwnerBounds.Rule, OwnerBounds> bounds = new HashMap<>(moment.boundsByRule);
    for (String id : ids) {
      Entry entry = providers.get(id);
      if (entry != null) {
        int owner = index.owner(id);
        ProviderView view = view(entry);
        views = views.with(owner, view);
        bounds.replaceAll((rule, known) -> known.with(owner, view, id, snapshot));
      }
    }
    moment = moment.with(views, bounds);
  }

  /**
   * The providers as they stand now, with bounds for a profile.
   *
   * @param analysis of the snapshot that is ranked
   * @return null where that is neither the present one nor the one before
   */
  @Nullable Moment moment(Profile profile, TextAnalysis analysis) {
    OwnerBounds.Rule rule = OwnerBounds.Rule.of(profile);
    Moment now = moment.of(analysis);
    return now == null || now.boundsByRule.containsKey(rule) ? now : addBounds(rule, analysis);
  }

  private synchronized @Nullable Moment addBounds(OwnerBounds.Rule rule, TextAnalysis analysis) {
    Moment known = moment.of(analysis);
    if (known == null) {
      return null;
    }
    Map<OwnerBounds.Rule, OwnerBounds> bounds =
        known.boundsByRule.size() < MOST_RULES
            ? new HashMap<>(known.boundsByRule)
            : new HashMap<>();
    bounds.computeIfAbsent(rule, missing -> OwnerBounds.of(missing, known.providers));
    Moment more = known.with(known.providers, bounds);
    moment =
        known.analysis.equals(moment.analysis)
            ? more
            : new Moment(moment.analysis, moment.providers, moment.boundsByRule, more);
    return more;
  }

  /**
   * Gets ready for a snapshot that was read with another lexicon: reads the labels of all fields
   * again, and sorts the orders whose labels or postings have changed into them. Rankings of
   * snapshots of the lexicon before go on by how things stood.
   *
   * @param touched the postings that were read anew
   */
  public synchronized void reload(Set<String> touched, Snapshot snapshot) {
    labels = new FieldLabels.Reader(snapshot.analysis());
    Set<String> changed = new TreeSet<>();
    for (Entry entry : List.copyOf(providers.values())) {
      FieldLabels read = labels.of(entry.provider);
      if (!read.words().equals(entry.labels.words())) {
        providers.put(entry.provider.id(), new Entry(entry.provider, read));
        changed.add(entry.provider.id());
      }
    }
    Set<String> relabelled = Set.copyOf(changed);
    for (Order order : ledger.orders()) {
      if (relabelled.contains(order.provider()) || concerns(order, touched)) {
        ledger.put(order, topic(order, snapshot));
        changed.add(order.provider());
      }
    }
    Moment before = moment.alone();
    moment = new Moment(snapshot.analysis(), before.providers, before.boundsByRule, before);
    changed(changed, snapshot);
  }

  private static boolean concerns(Order order, Set<String> postings) {
    return postings.contains(order.need())
        || (order.capability() != null && postings.contains(order.capability()));
  }

  /** Takes in an accord. */
  public synchronized void put(Accord accord) {
    accordsById.put(accord.id(), accord);
    accords = new Accords(accordsById.values(), regions);
  }

  /** Takes in a block. */
  public synchronized void put(Block block) {
    blockSet.add(block);
    blocks = new Blocks(blockSet);
  }

  /** Sorts the orders of changed postings into fields again. */
  public synchronized void postingsChanged(Set<String> ids, Snapshot snapshot) {
    if (ids.isEmpty()) {
      return;
    }
    Set<String> changed = new TreeSet<>();
    for (Order order : ledger.orders()) {
      if (concerns(order, ids)) {
        ledger.put(order, topic(order, snapshot));
        changed.add(order.provider());
      }
    }
    changed(changed, snapshot);
  }

  /** By the need's words; by the capability's where the need has left the market. */
  private Topic topic(Order order, Snapshot snapshot) {
    Topic topic = topic(order, order.need(), snapshot);
    if (topic == null && order.capability() != null) {
      topic = topic(order, order.capability(), snapshot);
    }
    return topic == null ? Topic.NONE : topic;
  }

  private @Nullable Topic topic(Order order, String posting, Snapshot snapshot) {
    Entry entry = providers.get(order.provider());
    Long fields =
        snapshot.words().setsHeld(posting, entry == null ? List.of() : entry.labels.words());
    int[] words = snapshot.words().subject(posting);
    return fields == null || words == null ? null : new Topic(fields, words);
  }

  /** The provider with this id, null where there is none. */
  public @Nullable Provider provider(@Nullable String id) {
    Entry entry = id == null ? null : providers.get(id);
    return entry == null ? null : entry.provider;
  }

  /** The accords, by id. */
  public synchronized List<Accord> accords() {
    return List.copyOf(accordsById.values());
  }

  /** All providers by id. */
  public List<Provider> providers() {
    List<Provider> all = new ArrayList<>();
    new TreeMap<>(providers).values().forEach(entry -> all.add(entry.provider));
    return all;
  }

  /** The orders. */
  public Ledger ledger() {
    return ledger;
  }

  /** All blocks by their owners. */
  public synchronized List<Block> blocks() {
    return blockSet.stream()
        .sorted(Comparator.comparing(Block::a).thenComparing(Block::b))
        .toList();
  }

  /** Who must not be matched with an owner; null for nobody. */
  @Nullable Set<String> blockedFrom(@Nullable String owner) {
    return owner == null ? null : blocks.of(owner);
  }

  /** The accords now; another object after each change. */
  Accords accordTable() {
    return accords;
  }

  /** The blocks now; another object after each change. */
  Blocks blockTable() {
    return blocks;
  }

  /** Whether two owners must not be matched. */
  public boolean blocked(String a, String b) {
    Set<String> others = blocks.of(a);
    return others != null && others.contains(b);
  }

  List<Accords.Partner> partners(Region place, Service service, LocalDate day) {
    return accords.partners(place, service, day);
  }
}
