package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.text.LabelTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which field a posting lies, from the labels that providers give their fields and without
 * cutting words.
 *
 * <ol>
 *   <li>A label that stands in the title or the keywords, else one in the text; of several the
 *       longest, then the one that most providers have, then the first by its characters.
 *   <li>Else, for a need: keywords of capabilities that stand in it. Each belongs to the field in
 *       which most capabilities with it lie; the field with the most characters of different
 *       keywords wins, those in the title counted twice.
 *   <li>For a capability: the first field of its owner.
 *   <li>Else none, which is a field of its own in figures.
 * </ol>
 *
 * <p>What orders a need had does not count: a field that only answered needs could have would make
 * every need without one look like a hard one. Texts are compared in lower case and narrow forms,
 * their first {@value #TEXT_CHARACTERS} characters. No source; chosen because labels are what a
 * provider is known by, and a need usually names its crop, its machine or its trade.
 *
 * <p>Takes everything in first, then answers; not safe for use by several threads.
 */
final class FieldFinder {
  /** The number of no field. */
  static final int NONE = 0;

  /** How much of a text is looked at. */
  static final int TEXT_CHARACTERS = 400;

  private static final int SHORTEST_KEYWORD = 2;

  private final Map<String, Integer> providersByLabel = new TreeMap<>();
  private final Map<String, String> firstFieldByOwner = new HashMap<>();
  private final Map<String, String> spelling = new HashMap<>();
  private LabelTrie labelTrie = LabelTrie.of(List.of(), 0);
  private LabelTrie keywordTrie = LabelTrie.of(List.of(), 0);
  private final List<String> names = new ArrayList<>(List.of(""));
  private final List<String> folded = new ArrayList<>(List.of(""));
  private final Map<String, Integer> numbers = new HashMap<>();

  /** By keyword, the field that it belongs to, and how many characters it has. */
  private int[] fieldOfKeyword = {};

  private int[] lengthOfKeyword = {};

  /** By keyword, the number of the need in which it was last found. */
  private int[] seen = {};

  private int asked;

  /**
   * What is looked at of a posting.
   *
   * @param head its title and keywords
   * @param body the beginning of its text
   */
  record Words(String head, String body) {
    /** Those of a posting. */
    static Words of(Posting posting) {
      StringBuilder head = new StringBuilder(posting.title());
      for (String keyword : posting.keywords()) {
        head.append('\n').append(keyword);
      }
      String text = posting.text();
      return new Words(
          head.toString(),
          text.length() > TEXT_CHARACTERS ? text.substring(0, TEXT_CHARACTERS) : text);
    }
  }

  /** Takes in the labels of a provider. */
  void take(Provider provider) {
    for (String label : provider.fields()) {
      String key = LabelTrie.fold(label);
      providersByLabel.merge(key, 1, Integer::sum);
      // Of several spellings of one label the first by its characters is shown.
      spelling.merge(key, label, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    if (!provider.fields().isEmpty()) {
      firstFieldByOwner.put(provider.id(), LabelTrie.fold(provider.fields().getFirst()));
    }
  }

  /** All providers have been taken in: numbers their labels. */
  void number() {
    labelTrie = LabelTrie.of(List.copyOf(providersByLabel.keySet()), names.size());
    for (String key : providersByLabel.keySet()) {
      numbers.put(key, names.size());
      names.add(spelling.getOrDefault(key, key));
      folded.add(key);
    }
  }

  /** The field of a capability. */
  int ofCapability(Words words, @Nullable String owner) {
    int labelled = labelled(words);
    if (labelled != NONE || owner == null) {
      return labelled;
    }
    return numbers.getOrDefault(firstFieldByOwner.getOrDefault(owner, ""), NONE);
  }

  /**
   * Says to which fields the keywords of capabilities belong.
   *
   * @param votes by keyword, how many capabilities lie in each field
   */
  void teach(Map<String, Map<Integer, Integer>> votes) {
    List<String> keywords = new ArrayList<>();
    List<Integer> fields = new ArrayList<>();
    new TreeMap<>(votes)
        .forEach(
            (keyword, byField) -> {
              int field =
                  byField.entrySet().stream()
                      .max(
                          Map.Entry.<Integer, Integer>comparingByValue()
                              .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                      .map(Map.Entry::getKey)
                      .orElse(NONE);
              if (keyword.length() >= SHORTEST_KEYWORD && field != NONE) {
                keywords.add(keyword);
                fields.add(field);
              }
            });
    keywordTrie = LabelTrie.of(keywords, 0);
    fieldOfKeyword = fields.stream().mapToInt(Integer::intValue).toArray();
    lengthOfKeyword = keywords.stream().mapToInt(String::length).toArray();
    seen = new int[lengthOfKeyword.length];
  }

  /** The field of a need. */
  int ofNeed(Words words) {
    int labelled = labelled(words);
    if (labelled != NONE) {
      return labelled;
    }
    int[] points = new int[names.size()];
    asked++;
    keywordTrie.find(words.head, (place, keyword) -> count(keyword, 2, points));
    keywordTrie.find(words.body, (place, keyword) -> count(keyword, 1, points));
    int best = NONE;
    for (int field = 1; field < points.length; field++) {
      best = points[field] > points[best] ? field : best;
    }
    return best;
  }

  /** Counts a keyword where it is found first. */
  private void count(int keyword, int weight, int[] points) {
    if (seen[keyword] != asked) {
      seen[keyword] = asked;
      points[fieldOfKeyword[keyword]] += weight * lengthOfKeyword[keyword];
    }
  }

  private int labelled(Words words) {
    int[] best = {NONE};
    labelTrie.find(words.head, (place, label) -> best[0] = better(label, best[0]));
    if (best[0] == NONE) {
      labelTrie.find(words.body, (place, label) -> best[0] = better(label, best[0]));
    }
    return best[0];
  }

  private int better(int one, int other) {
    if (other == NONE || one == other) {
      return one;
    }
    int byLength = folded.get(one).length() - folded.get(other).length();
    int byProviders = providers(one) - providers(other);
    int order = byLength != 0 ? byLength : byProviders != 0 ? byProviders : other - one;
    return order > 0 ? one : other;
  }

  private int providers(int field) {
    return providersByLabel.getOrDefault(folded.get(field), 0);
  }

  /** The number of a label, {@link #NONE} for one that no provider has. */
  int numberOf(String label) {
    return numbers.getOrDefault(LabelTrie.fold(label), NONE);
  }

  /** The label of a field as providers write it, empty for none. */
  String name(int field) {
    return names.get(field);
  }
}
