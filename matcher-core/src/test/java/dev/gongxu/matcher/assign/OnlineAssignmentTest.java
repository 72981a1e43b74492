package dev.gongxu.matcher.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Assignments that follow seeded changes, against assigning anew after every step. */
final class OnlineAssignmentTest {
  private static final int WORLDS = Integer.getInteger("matcher.worlds", 3000);
  private static final int STEPS = 8;

  @Test
  void afterEveryStepNothingIsBetter() {
    int changed = 0;
    for (int seed = 0; seed < WORLDS / 10; seed++) {
      changed += new Churn(seed).run();
    }
    assertThat(changed).isGreaterThan(WORLDS / 10);
  }

  @Test
  void aDearChangeIsNotMade() {
    AssignmentProblem problem =
        AssignmentProblem.builder()
            .provider("A", 1)
            .provider("B", 1)
            .pair("1", "A", 0.5)
            .pair("1", "B", 0.45)
            .build();
    Map<String, Double> only = Map.of("A", 0.6);
    OnlineAssignment cheap = OnlineAssignment.of(problem, AssignmentRules.NONE, 0.01);
    cheap.arrive("2", 1, only);
    assertThat(cheap.resolve())
        .containsExactly(
            new OnlineAssignment.Change(OnlineAssignment.Kind.MOVED, "1", "A", "B", -0.05, "2"),
            new OnlineAssignment.Change(OnlineAssignment.Kind.ASSIGNED, "2", null, "A", 0.6, null));
    OnlineAssignment dear = OnlineAssignment.of(problem, AssignmentRules.NONE, 0.7);
    dear.arrive("2", 1, only);
    assertThat(dear.resolve()).isEmpty();
  }

  @Test
  void whatIsNotThereIsRefused() {
    AssignmentProblem problem =
        AssignmentProblem.builder().provider("A", 1).pair("1", "A", 0.5).build();
    OnlineAssignment online = OnlineAssignment.of(problem, AssignmentRules.NONE, 0);
    assertThatThrownBy(() -> online.depart("2")).hasMessage("there is no need 2");
    assertThatThrownBy(() -> online.finish("1", "B")).hasMessage("there is no provider B");
    assertThatThrownBy(() -> online.arrive("1", 1, Map.of())).hasMessage("need 1 is there already");
    assertThatThrownBy(() -> online.room("A", -1)).hasMessageContaining("-1");
    online.finish("1", "A");
    assertThatThrownBy(() -> online.finish("1", "A")).hasMessage("need 1 does not have provider A");
    assertThat(online.resolve()).isEmpty();
    assertThat(online.pairs()).isEmpty();
  }

  /** A small market that changes, and the dumb way to keep its assignment. */
  private static final class Churn {
    private final int seed;
    private final Random random;
    private final Map<String, Integer> rooms = new TreeMap<>();
    private final Map<String, Integer> wanted = new TreeMap<>();
    private final Map<String, Map<String, Double>> scores = new HashMap<>();
    private final AssignmentRules rules;
    private final double changeCost;
    private final boolean ties;
    private int arrived;

    Churn(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.ties = random.nextBoolean();
      this.changeCost = List.of(0.0, 0.05, 0.3).get(random.nextInt(3));
      for (int j = 0; j < 1 + random.nextInt(6); j++) {
        rooms.put("P" + j, random.nextInt(4));
      }
      AssignmentRules made = AssignmentRules.NONE;
      if (random.nextInt(3) == 0) {
        made = made.withLoadStep(0.1);
      }
      if (random.nextInt(3) == 0) {
        made = made.limitProviders(new AssignmentRules.Group("some", Set.of("P0", "P1"), 0, 3));
      }
      this.rules = made;
      for (int i = 0; i < random.nextInt(6); i++) {
        need();
      }
    }

    private String need() {
      String need = "N" + arrived++;
      wanted.put(need, 1 + random.nextInt(2));
      Map<String, Double> of = new TreeMap<>();
      for (String provider : rooms.keySet()) {
        if (random.nextInt(3) > 0) {
          of.put(provider, ties ? random.nextInt(5) / 4.0 : random.nextDouble());
        }
      }
      scores.put(need, of);
      return need;
    }

    /** Returns how many pairs changed. */
    int run() {
      OnlineAssignment online = OnlineAssignment.of(problem(Set.of()), rules, changeCost);
      int changed = 0;
      for (int step = 0; step < STEPS; step++) {
        Set<String> held = pairs(online);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
          held.removeIf(pair -> !wanted.containsKey(pair.substring(0, pair.indexOf(' '))));
          change(online, held);
        }
        List<OnlineAssignment.Change> changes = online.resolve();
        changed += changes.size();
        String where = "seed %d step %d".formatted(seed, step);
        assertThat(online.certificate().gap()).as(where).isZero();
        held.removeIf(pair -> !wanted.containsKey(pair.substring(0, pair.indexOf(' '))));
        double best = Assigner.best().assign(problem(held), rules).total();
        assertThat(worth(online, held)).as(where).isCloseTo(best, within(1e-7));
        Set<String> replayed = replay(held, changes);
        assertThat(replayed).as(where).isEqualTo(pairs(online));
      }
      return changed;
    }

    private void change(OnlineAssignment online, Set<String> held) {
      List<String> needs = List.copyOf(wanted.keySet());
      switch (random.nextInt(4)) {
        case 0 -> {
          String need = need();
          online.arrive(need, wanted.getOrDefault(need, 0), scores.getOrDefault(need, Map.of()));
        }
        case 1 -> {
          if (!needs.isEmpty()) {
            String need = needs.get(random.nextInt(needs.size()));
            online.depart(need);
            wanted.remove(need);
          }
        }
        case 2 -> {
          String provider = "P" + random.nextInt(rooms.size());
          rooms.put(provider, random.nextInt(4));
          online.room(provider, rooms.getOrDefault(provider, 0));
        }
        default -> {
          if (!held.isEmpty()) {
            String pair = new ArrayList<>(held).get(random.nextInt(held.size()));
            String need = pair.substring(0, pair.indexOf(' '));
            String provider = pair.substring(pair.indexOf(' ') + 1);
            online.finish(need, provider);
            held.remove(pair);
            wanted.merge(need, -1, Integer::sum);
            scores.getOrDefault(need, new TreeMap<>()).remove(provider);
          }
        }
      }
    }

    private AssignmentProblem problem(Set<String> held) {
      AssignmentProblem.Builder builder = AssignmentProblem.builder();
      rooms.forEach(builder::provider);
      wanted.forEach(
          (need, count) -> {
            builder.need(need, count);
            scores
                .getOrDefault(need, Map.of())
                .forEach(
                    (provider, score) -> {
                      double kept = held.contains(need + " " + provider) ? changeCost : 0;
                      if (score > 0) {
                        builder.pair(need, provider, score + kept);
                      }
                    });
          });
      return builder.build();
    }

    private double worth(OnlineAssignment online, Set<String> held) {
      Map<String, Integer> loads = new HashMap<>();
      double sum = 0;
      for (Assignment.Pair pair : online.pairs()) {
        sum += pair.score() + (held.contains(pair.need() + " " + pair.provider()) ? changeCost : 0);
        sum -= rules.loadStep() * loads.merge(pair.provider(), 1, Integer::sum);
        sum += rules.loadStep();
      }
      return sum;
    }

    private static Set<String> replay(Set<String> held, List<OnlineAssignment.Change> changes) {
      for (OnlineAssignment.Change change : changes) {
        if (change.from() != null) {
          assertThat(held.remove(change.need() + " " + change.from())).isTrue();
        }
        if (change.to() != null) {
          assertThat(held.add(change.need() + " " + change.to())).isTrue();
        }
      }
      return held;
    }

    private static Set<String> pairs(OnlineAssignment online) {
      return online.pairs().stream()
          .map(pair -> pair.need() + " " + pair.provider())
          .collect(Collectors.toSet());
    }
  }
}
