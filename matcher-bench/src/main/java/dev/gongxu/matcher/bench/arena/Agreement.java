package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Ranking;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How far two ways give the same answers, asked before anything is timed. */
public final class Agreement {
  private static final double ROUNDING = 1e-5;

  private Agreement() {}

  /** How many answers differ from scoring everything, in an id, the order or a bit of a score. */
  public static int differing(Arena arena, List<Asked> questions) {
    int differing = 0;
    for (Asked asked : questions) {
      Ranking ours = arena.ranker().rank(asked.subject(), asked.profile(), asked.options());
      Ranking oracle =
          arena.ranker().rankByScoringEverything(asked.subject(), asked.profile(), asked.options());
      if (!same(ours.matches(), oracle.matches())) {
        differing++;
      }
    }
    return differing;
  }

  private static boolean same(List<Match> ours, List<Match> oracle) {
    // A breakdown is equal when every weight and value is, bit for bit.
    return ours.equals(oracle);
  }

  /**
   * How many answers of an exact rival differ from those of {@code truth} by more than the rounding
   * of a score to a float: in the score at a place, or in a posting whose score is not a tie.
   */
  public static int differing(Way truth, Way rival, List<Asked> questions) throws IOException {
    int differing = 0;
    for (Asked asked : questions) {
      if (!near(truth.search(asked).found(), rival.search(asked).found())) {
        differing++;
      }
    }
    return differing;
  }

  private static boolean near(List<Way.Found> truth, List<Way.Found> rival) {
    if (truth.size() != rival.size()) {
      return false;
    }
    Set<String> known = truth.stream().map(Way.Found::id).collect(Collectors.toSet());
    for (int i = 0; i < truth.size(); i++) {
      double last = truth.getLast().score();
      Way.Found found = rival.get(i);
      if (Math.abs(found.score() - truth.get(i).score()) > rounding(truth.get(i).score())
          || (!known.contains(found.id()) && found.score() > last + rounding(last))) {
        return false;
      }
    }
    return true;
  }

  /** Full scores are below 1; scores by BM25 alone may be large. */
  private static double rounding(double score) {
    return ROUNDING * Math.max(1, Math.abs(score));
  }

  /** Which share of the postings that {@code truth} finds the rival finds too, from 0 to 1. */
  public static double recall(Way truth, Way rival, List<Asked> questions) throws IOException {
    long wanted = 0;
    long met = 0;
    for (Asked asked : questions) {
      Set<String> theirs = new HashSet<>();
      rival.search(asked).found().forEach(found -> theirs.add(found.id()));
      for (Way.Found found : truth.search(asked).found()) {
        wanted++;
        met += theirs.contains(found.id()) ? 1 : 0;
      }
    }
    return wanted == 0 ? 1 : (double) met / wanted;
  }
}
