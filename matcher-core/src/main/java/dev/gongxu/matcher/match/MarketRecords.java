package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.ledger.Ledger;
import dev.gongxu.matcher.ledger.Standing;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.TextAnalysis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The records around the postings as they stand now: providers, orders, accords, blocks.
 *
 * <p>Safe for use by many threads; what is put shows in the next ranking, without a refresh. Only
 * the fields that an order belongs to wait for the refresh that shows the order's need.
 */
public final class MarketRecords {
  private final TextAnalysis analysis;
  private final RegionTree regions;
  private final Ledger ledger = new Ledger();
  private final Map<String, Entry> providers = new ConcurrentHashMap<>();
  private final Map<String, Accord> accordsById = new TreeMap<>();
  private final Set<Block> blockSet = new HashSet<>();
  private volatile Accords accords;
  private volatile Blocks blocks = new Blocks(Set.of());

  /** A provider and its labels. */
  record Entry(Provider provider, FieldLabels labels) {}

  /** The records that a snapshot holds. */
  public MarketRecords(Snapshot snapshot, TextAnalysis analysis, RegionTree regions) {
    this.analysis = analysis;
    this.regions = regions;
    this.accords = new Accords(List.of(), regions);
    for (Provider provider : snapshot.providers()) {
      providers.put(provider.id(), new Entry(provider, new FieldLabels(provider, analysis)));
    }
    snapshot.orders().forEach(order -> put(order, snapshot));
    snapshot.accords().forEach(this::put);
    snapshot.blocks().forEach(this::put);
  }

  /** Takes in a provider; its orders are sorted into its fields again. */
  public synchronized void put(Provider provider, Snapshot snapshot) {
    providers.put(provider.id(), new Entry(provider, new FieldLabels(provider, analysis)));
    ledger.standing(provider.id()).orders().forEach(order -> put(order, snapshot));
  }

  /** Takes in an order. */
  public synchronized void put(Order order, Snapshot snapshot) {
    ledger.put(order, fields(order, snapshot));
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
    for (Order order : ledger.orders()) {
      if (ids.contains(order.need())
          || (order.capability() != null && ids.contains(order.capability()))) {
        put(order, snapshot);
      }
    }
  }

  /** By the need's words; by the capability's where the need has left the market. */
  private long fields(Order order, Snapshot snapshot) {
    Entry entry = providers.get(order.provider());
    if (entry == null) {
      return 0;
    }
    Posting posting = snapshot.posting(order.need());
    if (posting == null && order.capability() != null) {
      posting = snapshot.posting(order.capability());
    }
    return posting == null ? 0 : entry.labels.fields(TextQuery.words(posting, analysis));
  }

  /** The provider with this id, null where there is none. */
  public @Nullable Provider provider(@Nullable String id) {
    Entry entry = entry(id);
    return entry == null ? null : entry.provider;
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

  @Nullable Entry entry(@Nullable String id) {
    return id == null ? null : providers.get(id);
  }

  Standing standing(String provider) {
    return ledger.standing(provider);
  }

  boolean blocked(@Nullable String a, @Nullable String b) {
    return blocks.between(a, b);
  }

  double accordStrength(Region a, Region b, Service service, LocalDate day) {
    return accords.strength(a, b, service, day);
  }
}
