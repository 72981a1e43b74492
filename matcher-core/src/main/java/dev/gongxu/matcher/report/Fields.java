package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.text.LabelTrie;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which fields postings lie, and where there are providers of a field. A need's field is told
 * when it is first asked for. Safe for use by several threads.
 */
final class Fields {
  private final FieldFinder finder = new FieldFinder();
  private final Map<String, Integer> byNeed = new HashMap<>();
  private final int[] ofCapabilities;
  private final Set<Long> supplied = new HashSet<>();

  Fields(MarketFacts facts) {
    List<Provider> providers = facts.providers();
    providers.forEach(finder::take);
    finder.number();
    ofCapabilities = new int[facts.capabilities().size()];
    Map<String, Map<Integer, Integer>> votes = new HashMap<>();
    for (int i = 0; i < ofCapabilities.length; i++) {
      CapabilityFact capability = facts.capabilities().get(i);
      int field = finder.ofCapability(capability.words(), capability.owner());
      ofCapabilities[i] = field;
      for (String keyword : capability.keywords()) {
        votes
            .computeIfAbsent(LabelTrie.fold(keyword), missing -> new HashMap<>())
            .merge(field, 1, Integer::sum);
      }
    }
    finder.teach(votes);
    for (Provider provider : providers) {
      for (String label : provider.fields()) {
        int field = finder.numberOf(label);
        int code = provider.region().code();
        supplied.add(key(field, code));
        supplied.add(key(field, code / 100 * 100));
      }
    }
  }

  private static long key(int field, int region) {
    return (long) field << 32 | region;
  }

  synchronized int ofNeed(NeedFact need) {
    return byNeed.computeIfAbsent(need.id(), missing -> finder.ofNeed(need.words()));
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

  /** A label as fields are named, whichever way a provider writes it. */
  String spelt(String label) {
    return finder.name(finder.numberOf(label));
  }

  /** How near the next provider of a need's field is. */
  Supply supply(NeedFact need) {
    int field = ofNeed(need);
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
