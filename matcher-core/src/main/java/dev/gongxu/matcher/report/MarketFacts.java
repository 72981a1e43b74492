package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What boards are worked out from: taken in record by record, in any order, each id once.
 *
 * <p>Keeps of a posting its title and the first {@value FieldFinder#TEXT_CHARACTERS} characters of
 * its text, so a market of 100,000 postings and 50,000 orders takes about 60 MB. Not safe for use
 * by several threads.
 */
public final class MarketFacts {
  private static final int TITLE_CHARACTERS = 120;

  private final RegionTree regions;
  private final Map<String, NeedFact> needs = new TreeMap<>();
  private final List<CapabilityFact> capabilities = new ArrayList<>();
  private final Map<String, Provider> providers = new TreeMap<>();
  private final Map<String, Accord> accords = new TreeMap<>();
  private final Map<String, OrderCourse> courses = new TreeMap<>();
  private final List<TaskProgress> tasks = new ArrayList<>();
  private @Nullable Fields fields;

  /** Takes in a market whose places are those of {@code regions}. */
  public MarketFacts(RegionTree regions) {
    this.regions = regions;
  }

  /** Takes in a record; an order as one of which no events are known. */
  public void take(MarketRecord record) {
    fields = null;
    switch (record) {
      case Posting posting -> take(posting);
      case Provider provider -> providers.put(provider.id(), provider);
      case Accord accord -> accords.put(accord.id(), accord);
      case Order order -> take(OrderCourse.of(order));
      case Block block -> {
        // Boards do not ask who must not meet.
      }
    }
  }

  /** Takes in the course of an order, in place of what is known of it. */
  public void take(OrderCourse course) {
    courses.put(course.order().id(), course);
  }

  /** Takes in how far a task has come. */
  public void take(TaskProgress task) {
    tasks.add(task);
  }

  private void take(Posting posting) {
    FieldFinder.Words words = FieldFinder.Words.of(posting);
    if (posting.side() == Side.CAPABILITY) {
      capabilities.add(
          new CapabilityFact(
              posting.id(),
              posting.service(),
              posting.region(),
              posting.owner(),
              posting.postedOn(),
              posting.keywords(),
              words));
      return;
    }
    String title = posting.title().isEmpty() ? posting.text() : posting.title();
    needs.put(
        posting.id(),
        new NeedFact(
            posting.id(),
            posting.service(),
            cut(title),
            posting.region(),
            posting.open(),
            posting.postedOn(),
            posting.expiresOn(),
            words));
  }

  private static String cut(String title) {
    if (title.length() <= TITLE_CHARACTERS) {
      return title;
    }
    boolean splits = Character.isHighSurrogate(title.charAt(TITLE_CHARACTERS - 1));
    return title.substring(0, TITLE_CHARACTERS - (splits ? 1 : 0)) + "…";
  }

  RegionTree regions() {
    return regions;
  }

  @Nullable NeedFact need(String id) {
    return needs.get(id);
  }

  Collection<NeedFact> needs() {
    return needs.values();
  }

  List<CapabilityFact> capabilities() {
    return capabilities;
  }

  @Nullable Provider provider(String id) {
    return providers.get(id);
  }

  /** The accords by id. */
  Collection<Accord> accords() {
    return accords.values();
  }

  /** The courses by the ids of their orders. */
  Collection<OrderCourse> courses() {
    return courses.values();
  }

  List<TaskProgress> tasks() {
    return tasks;
  }

  /** The fields of everything, told once all is in. */
  Fields fields() {
    Fields told = fields;
    if (told == null) {
      told = new Fields(this);
      fields = told;
    }
    return told;
  }

  /** In which fields postings lie, and where there are providers of a field. */
  static final class Fields {
    private final FieldFinder finder = new FieldFinder();
    private final Map<String, Integer> byNeed = new HashMap<>();
    private final int[] ofCapabilities;
    private final Set<Long> supplied = new HashSet<>();

    private Fields(MarketFacts facts) {
      facts.providers.values().forEach(finder::take);
      finder.number();
      ofCapabilities = new int[facts.capabilities.size()];
      Map<String, Map<Integer, Integer>> votes = new HashMap<>();
      for (int i = 0; i < ofCapabilities.length; i++) {
        CapabilityFact capability = facts.capabilities.get(i);
        int field = finder.ofCapability(capability.words(), capability.owner());
        ofCapabilities[i] = field;
        for (String keyword : capability.keywords()) {
          votes
              .computeIfAbsent(LabelTrie.fold(keyword), missing -> new HashMap<>())
              .merge(field, 1, Integer::sum);
        }
      }
      finder.teach(votes);
      for (NeedFact need : facts.needs.values()) {
        byNeed.put(need.id(), finder.ofNeed(need.words()));
      }
      for (Provider provider : facts.providers.values()) {
        for (String label : provider.fields()) {
          int code = provider.region().code();
          supplied.add(key(finder.numberOf(label), code));
          supplied.add(key(finder.numberOf(label), code / 100 * 100));
        }
      }
    }

    private static long key(int field, int region) {
      return (long) field << 32 | region;
    }

    int ofNeed(String id) {
      return byNeed.getOrDefault(id, FieldFinder.NONE);
    }

    int ofCapability(int index) {
      return ofCapabilities[index];
    }

    /** The first field of a provider, none for one without. */
    int ofProvider(@Nullable Provider provider) {
      return provider == null || provider.fields().isEmpty()
          ? FieldFinder.NONE
          : finder.numberOf(provider.fields().getFirst());
    }

    String name(int field) {
      return finder.name(field);
    }

    /** How near the next provider of a need's field is. */
    Supply supply(NeedFact need) {
      int field = ofNeed(need.id());
      int code = need.region().code();
      if (field == FieldFinder.NONE) {
        return Supply.UNKNOWN;
      }
      if (supplied.contains(key(field, code))) {
        return Supply.COUNTY;
      }
      return supplied.contains(key(field, code / 100 * 100)) ? Supply.CITY : Supply.NONE;
    }
  }
}
