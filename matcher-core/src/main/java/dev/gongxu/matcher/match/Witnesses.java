package dev.gongxu.matcher.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The best matches of one standing need when it was last ranked, as far as they are still what they
 * were: the k-th of them is a lower bound of what the need's k-th best scores now, whatever came
 * since. Used by one thread at a time.
 */
final class Witnesses {
  private final double[] scores;
  private final int[] owners;

  /** Of the postings' ids; two that are alike only have one too many ranked again. */
  private final int[] hashes;

  private int left;

  /**
   * Takes a ranking.
   *
   * @param owner the number of an owner, negative for none
   */
  Witnesses(List<Match> matches, ToIntFunction<@Nullable String> owner) {
    left = matches.size();
    scores = new double[left];
    owners = new int[left];
    hashes = new int[left];
    for (int i = 0; i < left; i++) {
      Match match = matches.get(i);
      scores[i] = match.score();
      owners[i] = owner.applyAsInt(match.provider());
      hashes[i] = match.capability().hashCode();
    }
  }

  /** The score of the k-th best that is left; below all scores where so many are not known. */
  double score(int k) {
    return k <= left ? scores[k - 1] : Double.NEGATIVE_INFINITY;
  }

  /** Whether fewer than {@code k} are left of a ranking that had so many. */
  boolean spent(int k) {
    return left < k && left < scores.length;
  }

  /** Lets those go whose owner has changed. */
  void loseOwners(BitSet changed) {
    int kept = 0;
    for (int i = 0; i < left; i++) {
      if (owners[i] < 0 || !changed.get(owners[i])) {
        keep(i, kept++);
      }
    }
    left = kept;
  }

  /**
   * Lets those go that have changed.
   *
   * @param changed hash codes of ids, in order
   */
  void losePostings(int[] changed) {
    int kept = 0;
    for (int i = 0; i < left; i++) {
      if (Arrays.binarySearch(changed, hashes[i]) < 0) {
        keep(i, kept++);
      }
    }
    left = kept;
  }

  private void keep(int from, int to) {
    scores[to] = scores[from];
    owners[to] = owners[from];
    hashes[to] = hashes[from];
  }
}
