package dev.gongxu.matcher.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fair, stable and in-turn assignments of seeded problems against dumber ways to find them. */
final class OtherWaysTest {
  private static final int WORLDS = Integer.getInteger("matcher.worlds", 3000);

  @Test
  void nothingIsFairer() {
    int solved = 0;
    for (int seed = 0; seed < WORLDS / 2; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 4, 4);
      double[] fairest;
      Assignment fair;
      try {
        fair = Assigner.of(Assigner.Way.FAIR).assign(world.problem(), world.rules());
        fairest = EveryAssignment.fairest(world.problem(), world.rules());
      } catch (ConflictException | IllegalArgumentException refused) {
        continue;
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
      double lowest =
          fair.pairs().stream()
              .filter(pair -> !pair.pinned())
              .mapToDouble(Assignment.Pair::score)
              .min()
              .orElse(Double.POSITIVE_INFINITY);
      assertThat(fair.pairs().size()).as("seed %d", seed).isEqualTo((int) fairest[0]);
      assertThat(lowest).as("seed %d", seed).isEqualTo(fairest[1]);
      assertThat(fair.total()).as("seed %d", seed).isCloseTo(fairest[2], within(1e-7));
      solved++;
    }
    assertThat(solved).isGreaterThan(WORLDS / 8);
  }

  @Test
  void deferredAcceptanceEndsAtTheStableAssignment() {
    for (int seed = 0; seed < WORLDS / 10; seed++) {
      AssignmentProblem problem = RandomProblem.of(new Random(seed), 30, 15).problem();
      Assignment stable = Assigner.of(Assigner.Way.STABLE).assign(problem);
      List<String> pairs =
          stable.pairs().stream().map(pair -> pair.need() + " " + pair.provider()).toList();
      assertThat(pairs).as("seed %d", seed).isEqualTo(deferredAcceptance(problem));
      assertThat(stable.blockingPairs()).as("seed %d", seed).isZero();
    }
  }

  @Test
  void noPairBlocksAStableAssignmentUnderLimits() {
    int stable = 0;
    for (int seed = 0; seed < WORLDS / 10; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 30, 15);
      AssignmentRules limits =
          new AssignmentRules(0, 0, Set.of(), Set.of(), world.rules().limits(), List.of());
      Assignment assignment = Assigner.of(Assigner.Way.STABLE).assign(world.problem(), limits);
      assertThat(assignment.blockingPairs()).as("seed %d", seed).isZero();
      stable++;
    }
    assertThat(stable).isPositive();
  }

  @Test
  void noPairBlocksAStableAssignmentWhereFurtherOrdersCost() {
    int unserved = 0;
    for (int seed = 0; seed < WORLDS / 10; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 30, 15);
      AssignmentRules costly =
          new AssignmentRules(0, 0.3, Set.of(), Set.of(), List.of(), List.of());
      Assignment assignment = Assigner.of(Assigner.Way.STABLE).assign(world.problem(), costly);
      assertThat(assignment.blockingPairs()).as("seed %d", seed).isZero();
      unserved += assignment.unserved().size();
    }
    assertThat(unserved).isPositive();
  }

  @Test
  void otherWaysAreNeverBetterThanTheBest() {
    int solved = 0;
    int refused = 0;
    for (int seed = 0; seed < WORLDS / 10; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 30, 15);
      try {
        for (Assigner.Way way : Assigner.Way.values()) {
          Assignment assignment = Assigner.of(way).assign(world.problem(), world.rules());
          assertThat(assignment.certificate().gap()).as("seed %d %s", seed, way).isNotNegative();
        }
        solved++;
      } catch (ConflictException | IllegalArgumentException e) {
        refused++;
      }
    }
    assertThat(solved).isGreaterThan(refused / 2);
  }

  /** Needs propose in turn; providers keep the best. Ties by id on both sides. */
  private static List<String> deferredAcceptance(AssignmentProblem problem) {
    record Bid(int need, int provider, double score) {}
    Comparator<Bid> better = Comparator.comparingDouble(bid -> -bid.score());
    Map<Integer, Deque<Bid>> lists = new HashMap<>();
    Map<Integer, List<Bid>> held = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < problem.needs().size(); i++) {
      List<Bid> list = new ArrayList<>();
      for (int pair = problem.first(i); pair < problem.first(i + 1); pair++) {
        if (problem.score(pair) > 0) {
          list.add(new Bid(i, problem.provider(pair), problem.score(pair)));
        }
      }
      list.sort(better.thenComparingInt(Bid::provider));
      lists.put(i, new ArrayDeque<>(list));
      for (int order = 0; order < problem.wanted(i); order++) {
        open.add(i);
      }
    }
    while (!open.isEmpty()) {
      Bid bid = lists.getOrDefault(open.remove(), new ArrayDeque<>()).poll();
      if (bid != null) {
        List<Bid> at = held.computeIfAbsent(bid.provider(), j -> new ArrayList<>());
        at.add(bid);
        at.sort(better.thenComparingInt(Bid::need));
        if (at.size() > problem.capacity(bid.provider())) {
          open.add(at.removeLast().need());
        }
      }
    }
    return held.values().stream()
        .flatMap(List::stream)
        .map(bid -> problem.needs().get(bid.need()) + " " + problem.providers().get(bid.provider()))
        .sorted()
        .toList();
  }
}
