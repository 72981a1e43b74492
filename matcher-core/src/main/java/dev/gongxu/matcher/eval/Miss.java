package dev.gongxu.matcher.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A need whose best-judged capability does not stand first.
 *
 * @param need the need's id
 * @param capability of the capabilities with its best grade the one that stands highest, the first
 *     by id where none was found
 * @param grade the best grade, 1 to 3
 * @param rank where it stands, from 2; {@link Integer#MAX_VALUE} where it was not found
 */
public record Miss(String need, String capability, int grade, int rank) {
  /** The rank of a capability that was not found. */
  public static final int NOT_FOUND = Integer.MAX_VALUE;

  /** Whether the capability was found at all. */
  public boolean found() {
    return rank != NOT_FOUND;
  }

  /**
   * The needs whose best-judged capability stands below rank 1, the lowest first, equal ones by id.
   *
   * @param rankings by need the capabilities found, best first
   */
  public static List<Miss> of(Judgements judgements, Map<String, List<String>> rankings) {
    List<Miss> misses = new ArrayList<>();
    for (String need : judgements.answerableNeeds()) {
      Miss best = best(need, judgements.grades(need), rankings.getOrDefault(need, List.of()));
      if (best.rank > 1) {
        misses.add(best);
      }
    }
    misses.sort(Comparator.comparingInt((Miss miss) -> -miss.rank).thenComparing(Miss::need));
    return misses;
  }

  private static Miss best(String need, Map<String, Integer> grades, List<String> ranking) {
    int most = grades.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    for (int i = 0; i < ranking.size(); i++) {
      if (grades.getOrDefault(ranking.get(i), 0) == most) {
        return new Miss(need, ranking.get(i), most, i + 1);
      }
    }
    String first =
        grades.entrySet().stream()
            .filter(grade -> grade.getValue() == most)
            .map(Map.Entry::getKey)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Miss(need, first, most, NOT_FOUND);
  }
}
