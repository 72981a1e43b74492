package dev.gongxu.matcher.eval;

import dev.gongxu.matcher.json.DataException;
import dev.gongxu.matcher.json.StrictLines;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people have said of pairs: by need and capability a grade from 0 (does not suit) to 3 (suits
 * perfectly). A pair without a judgement has grade 0. Immutable, so safe to share between threads.
 */
public final class Judgements {
  /** The best grade. */
  public static final int BEST_GRADE = 3;

  private final Map<String, Map<String, Integer>> grades;

  private Judgements(Map<String, Map<String, Integer>> grades) {
    this.grades = grades;
  }

  /**
   * Judgements that are at hand already.
   *
   * @param grades by need and capability, each from 0 to 3
   * @throws IllegalArgumentException naming a pair whose grade cannot be
   */
  public static Judgements of(Map<String, Map<String, Integer>> grades) {
    Map<String, Map<String, Integer>> copy = new TreeMap<>();
    grades.forEach(
        (need, own) -> {
          own.forEach(
              (capability, grade) -> {
                if (grade < 0 || grade > BEST_GRADE) {
                  throw new IllegalArgumentException(
                      "grade of "
                          + capability
                          + " for "
                          + need
                          + " is "
                          + grade
                          + ", must be from 0 to "
                          + BEST_GRADE);
                }
              });
          copy.put(need, Collections.unmodifiableMap(new TreeMap<>(own)));
        });
    return new Judgements(copy);
  }

  /**
   * Reads a file of one of three forms, told apart by the first line that is neither blank nor a
   * comment ({@code #}):
   *
   * <ul>
   *   <li>{@code need 0 capability grade} with any blanks between, as TREC has it, if that line has
   *       these four parts and its second is {@code 0} or {@code Q0}
   *   <li>{@code need<TAB>capability<TAB>grade[<TAB>reason]} if that line has a tab
   *   <li>{@code need capability grade} with any blanks between
   * </ul>
   *
   * @throws DataException when the file cannot be read or lines are bad: a grade that is none, an
   *     id that is none, a pair that is judged twice
   */
  public static Judgements read(Path file) {
    JudgementLines lines = new JudgementLines();
    StrictLines.read(file, lines);
    return of(lines.grades());
  }

  /**
   * The same judgements without some pairs.
   *
   * @param pairs by need the capabilities that are left out, judged or not
   */
  public Judgements without(Map<String, Set<String>> pairs) {
    Map<String, Map<String, Integer>> left = new TreeMap<>();
    grades.forEach(
        (need, own) -> {
          Map<String, Integer> kept = new TreeMap<>(own);
          kept.keySet().removeAll(pairs.getOrDefault(need, Set.of()));
          left.put(need, Collections.unmodifiableMap(kept));
        });
    return new Judgements(left);
  }

  /** The same judgements of some needs alone. */
  public Judgements only(Set<String> needs) {
    Map<String, Map<String, Integer>> kept = new TreeMap<>(grades);
    kept.keySet().retainAll(needs);
    return new Judgements(kept);
  }

  /** How many pairs are judged. */
  public int size() {
    return grades.values().stream().mapToInt(Map::size).sum();
  }

  /** The needs that have a judgement, by id. */
  public List<String> needs() {
    return List.copyOf(grades.keySet());
  }

  /** The needs that some capability suits, with a grade above 0, by id. */
  public List<String> answerableNeeds() {
    return grades.entrySet().stream()
        .filter(need -> need.getValue().values().stream().anyMatch(grade -> grade > 0))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A need's grades by capability; empty where it has none. */
  public Map<String, Integer> grades(String need) {
    return grades.getOrDefault(need, Map.of());
  }

  /** The grade of a pair, 0 where it has none. */
  public int grade(String need, String capability) {
    return grades(need).getOrDefault(capability, 0);
  }
}
