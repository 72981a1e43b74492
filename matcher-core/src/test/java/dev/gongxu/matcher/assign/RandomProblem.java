package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Seeded problems with rules: skewed, with ties, with too little and too much room, sometimes
 * empty.
 */
record RandomProblem(AssignmentProblem problem, AssignmentRules rules) {
  static RandomProblem of(Random random, int mostNeeds, int mostProviders) {
    int needs = random.nextInt(mostNeeds + 1);
    int providers = random.nextInt(mostProviders + 1);
    boolean ties = random.nextBoolean();
    boolean negative = random.nextInt(4) == 0;
    double share = random.nextDouble();
    int mostWanted = random.nextInt(3) == 0 ? 3 : 1;
    int mostCapacity = 1 + random.nextInt(3);
    AssignmentProblem.Builder builder = AssignmentProblem.builder();
    for (int j = 0; j < providers; j++) {
      builder.provider("P" + j, random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(mostCapacity));
    }
    for (int i = 0; i < needs; i++) {
      builder.need("N" + i, random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(mostWanted));
      for (int j = 0; j < providers; j++) {
        if (random.nextDouble() < share) {
          // Early providers are liked by all.
          double score = random.nextDouble() * 0.5 + 0.5 / (1 + j);
          score = ties ? Math.round(score * 4) / 4.0 : score;
          builder.pair("N" + i, "P" + j, negative ? score - 0.4 : score);
        }
      }
    }
    AssignmentProblem problem = builder.build();
    return new RandomProblem(problem, rules(random, problem));
  }

  private static AssignmentRules rules(Random random, AssignmentProblem problem) {
    AssignmentRules rules = AssignmentRules.NONE;
    if (random.nextInt(4) == 0) {
      rules = rules.withReserve(random.nextInt(5) / 8.0 - 0.125);
    }
    if (random.nextInt(3) == 0) {
      rules = rules.withLoadStep(random.nextBoolean() ? 0.125 : random.nextDouble() * 0.3);
    }
    Set<AssignmentRules.Pairing> used = new HashSet<>();
    for (int i = 0; i < problem.needs().size(); i++) {
      if (problem.first(i) < problem.first(i + 1) && random.nextInt(8) == 0) {
        int pair = problem.first(i) + random.nextInt(problem.first(i + 1) - problem.first(i));
        String need = problem.needs().get(i);
        String provider = problem.providers().get(problem.provider(pair));
        if (used.add(new AssignmentRules.Pairing(need, provider))) {
          rules =
              random.nextBoolean() && problem.wanted(i) > 0
                  ? rules.pin(need, provider)
                  : rules.forbid(need, provider);
        }
      }
    }
    if (random.nextInt(3) == 0) {
      for (AssignmentRules.Group group : groups(random, problem.providers())) {
        rules = rules.limitProviders(group);
      }
    }
    if (random.nextInt(3) == 0) {
      for (AssignmentRules.Group group : groups(random, problem.needs())) {
        rules = rules.serveNeeds(group);
      }
    }
    return rules;
  }

  /** A few groups, apart or one within the other. */
  private static List<AssignmentRules.Group> groups(Random random, List<String> ids) {
    List<AssignmentRules.Group> groups = new ArrayList<>();
    int size = ids.size();
    int half = random.nextInt(size + 1);
    groups.add(group(random, "first", ids.subList(0, half)));
    if (random.nextBoolean()) {
      groups.add(group(random, "second", ids.subList(half, size)));
    }
    if (random.nextBoolean()) {
      groups.add(group(random, "inner", ids.subList(0, half / 2)));
    }
    if (random.nextBoolean()) {
      groups.add(group(random, "all", ids));
    }
    return groups;
  }

  private static AssignmentRules.Group group(Random random, String name, List<String> members) {
    int least = random.nextInt(3) == 0 ? random.nextInt(members.size() + 1) / 2 : 0;
    return new AssignmentRules.Group(
        name, Set.copyOf(members), least, least + random.nextInt(4) * (1 + members.size() / 3));
  }
}
