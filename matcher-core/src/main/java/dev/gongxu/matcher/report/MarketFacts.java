package dev.gongxu.matcher.report;

import dev.gongxu.matcher.dispatch.TaskProgress;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<String, NeedFact> needs = new LinkedHashMap<>();
  private final List<CapabilityFact> capabilities = new ArrayList<>();
  private final Map<String, Provider> providers = new LinkedHashMap<>();
  private final Map<String, Accord> accords = new TreeMap<>();
  private final Map<String, OrderCourse> courses = new LinkedHashMap<>();
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
            posting.owner(),
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

  /** The needs by id. */
  List<NeedFact> needs() {
    return byId(needs);
  }

  /** The providers by id. */
  List<Provider> providers() {
    return byId(providers);
  }

  /** Records mostly come by id, and what is in order already costs next to nothing to sort. */
  private static <T> List<T> byId(Map<String, T> all) {
    String[] ids = all.keySet().toArray(String[]::new);
    Arrays.sort(ids);
    List<T> ordered = new ArrayList<>(ids.length);
    for (String id : ids) {
      ordered.add(Objects.requireNonNull(all.get(id)));
    }
    return ordered;
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
  List<OrderCourse> courses() {
    return byId(courses);
  }

  List<TaskProgress> tasks() {
    return tasks;
  }

  /**
   * The fields of everything, of what has been taken in so far. A board asks for them ahead, by
   * another thread than its own.
   */
  synchronized Fields fields() {
    Fields told = fields;
    if (told == null) {
      told = new Fields(this);
      fields = told;
    }
    return told;
  }
}
