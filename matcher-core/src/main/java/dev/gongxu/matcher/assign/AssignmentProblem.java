package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who wants how many providers, who has room for how many, and what each pair is worth.
 *
 * <p>Needs and providers are held in the order of their ids, so that the order in which they were
 * given does not matter. A pair that is not given cannot be made. Immutable, safe to share; holds
 * 12 bytes a pair.
 */
public final class AssignmentProblem {
  private final List<String> needs;
  private final List<String> providers;
  private final int[] wanted;
  private final int[] capacity;

  /** By need: where its pairs begin; one more at the end. */
  private final int[] first;

  private final int[] provider;
  private final double[] score;
  private final double largest;

  private AssignmentProblem(
      List<String> needs,
      int[] wanted,
      List<String> providers,
      int[] capacity,
      int[] first,
      int[] provider,
      double[] score,
      double largest) {
    this.needs = needs;
    this.wanted = wanted;
    this.providers = providers;
    this.capacity = capacity;
    this.first = first;
    this.provider = provider;
    this.score = score;
    this.largest = largest;
  }

  /**
   * A problem in arrays. They are not copied where the ids are in order already, and must not be
   * changed afterwards.
   *
   * @param needs distinct ids
   * @param wanted by need: how many distinct providers it wants, at least 0, together at most
   *     100,000,000
   * @param providers distinct ids
   * @param capacity by provider: how many orders it can take, at least 0
   * @param first by need: where its pairs begin in the next two, and the number of pairs at the end
   * @param provider by pair: the place of its provider in {@code providers}, distinct within a need
   * @param score by pair: what it is worth, -10^12 to 10^12
   * @throws IllegalArgumentException when something of this does not hold; says what and where
   */
  public static AssignmentProblem of(
      List<String> needs,
      int[] wanted,
      List<String> providers,
      int[] capacity,
      int[] first,
      int[] provider,
      double[] score) {
    double largest =
        ProblemArrays.check(needs, wanted, providers, capacity, first, provider, score);
    int[] needOrder = ProblemArrays.order(needs, "need");
    int[] providerOrder = ProblemArrays.order(providers, "provider");
    if (isIdentity(needOrder) && isIdentity(providerOrder)) {
      return new AssignmentProblem(
          List.copyOf(needs),
          wanted,
          List.copyOf(providers),
          capacity,
          first,
          provider,
          score,
          largest);
    }
    int[] placeOf = new int[providerOrder.length];
    for (int place = 0; place < placeOf.length; place++) {
      placeOf[providerOrder[place]] = place;
    }
    int[] newFirst = new int[first.length];
    int[] newProvider = new int[provider.length];
    double[] newScore = new double[score.length];
    int at = 0;
    for (int i = 0; i < needOrder.length; i++) {
      newFirst[i] = at;
      for (int pair = first[needOrder[i]]; pair < first[needOrder[i] + 1]; pair++) {
        newProvider[at] = placeOf[provider[pair]];
        newScore[at++] = score[pair];
      }
    }
    newFirst[needOrder.length] = at;
    return new AssignmentProblem(
        Arrays.stream(needOrder).mapToObj(needs::get).toList(),
        Arrays.stream(needOrder).map(i -> wanted[i]).toArray(),
        Arrays.stream(providerOrder).mapToObj(providers::get).toList(),
        Arrays.stream(providerOrder).map(j -> capacity[j]).toArray(),
        newFirst,
        newProvider,
        newScore,
        largest);
  }

  private static boolean isIdentity(int[] order) {
    for (int i = 0; i < order.length; i++) {
      if (order[i] != i) {
        return false;
      }
    }
    return true;
  }

  /** Starts a problem that is given pair by pair. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects needs, providers and pairs; for one thread. */
  public static final class Builder {
    private final Map<String, Integer> wanted = new LinkedHashMap<>();
    private final Map<String, Integer> capacity = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> scores = new HashMap<>();

    private Builder() {}

    /** A need that wants {@code count} distinct providers, in place of what was said before. */
    public Builder need(String id, int count) {
      wanted.put(id, count);
      return this;
    }

    /** A provider with room for {@code room} orders, in place of what was said before. */
    public Builder provider(String id, int room) {
      capacity.put(id, room);
      return this;
    }

    /**
     * What a pair is worth. A need that was not given wants 1.
     *
     * @throws IllegalArgumentException when the pair was given already
     */
    public Builder pair(String need, String provider, double score) {
      wanted.putIfAbsent(need, 1);
      Double before =
          scores.computeIfAbsent(need, id -> new LinkedHashMap<>()).putIfAbsent(provider, score);
      if (before != null) {
        throw new IllegalArgumentException("need " + need + " has provider " + provider + " twice");
      }
      return this;
    }

    /**
     * The problem.
     *
     * @throws IllegalArgumentException when a pair names a provider without a capacity, or a number
     *     is out of range
     */
    public AssignmentProblem build() {
      List<String> needs = List.copyOf(wanted.keySet());
      List<String> providers = List.copyOf(capacity.keySet());
      Map<String, Integer> numbers = new HashMap<>();
      providers.forEach(id -> numbers.put(id, numbers.size()));
      int[] first = new int[needs.size() + 1];
      List<Integer> provider = new ArrayList<>();
      List<Double> score = new ArrayList<>();
      for (int i = 0; i < needs.size(); i++) {
        String need = needs.get(i);
        scores
            .getOrDefault(need, Map.of())
            .forEach(
                (id, value) -> {
                  Integer number = numbers.get(id);
                  if (number == null) {
                    throw new IllegalArgumentException(
                        "provider %s of need %s has no capacity".formatted(id, need));
                  }
                  provider.add(number);
                  score.add(value);
                });
        first[i + 1] = provider.size();
      }
      return of(
          needs,
          wanted.values().stream().mapToInt(Integer::intValue).toArray(),
          providers,
          capacity.values().stream().mapToInt(Integer::intValue).toArray(),
          first,
          provider.stream().mapToInt(Integer::intValue).toArray(),
          score.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  /** The ids of the needs, in order. */
  public List<String> needs() {
    return needs;
  }

  /** The ids of the providers, in order. */
  public List<String> providers() {
    return providers;
  }

  /** How many distinct providers a need wants, by its place in {@link #needs}. */
  public int wanted(int need) {
    return wanted[need];
  }

  /** How many orders a provider can take, by its place in {@link #providers}. */
  public int capacity(int place) {
    return capacity[place];
  }

  /** How many pairs there are. */
  public int pairs() {
    return provider.length;
  }

  /** The first pair of a need; that of the next need comes after its last. */
  int first(int need) {
    return first[need];
  }

  /** The provider of a pair, by its place in {@link #providers}. */
  int provider(int pair) {
    return provider[pair];
  }

  /** What a pair is worth. */
  double score(int pair) {
    return score[pair];
  }

  /** The score that is farthest from 0, without its sign; 0 when there is none. */
  double largest() {
    return largest;
  }
}
