package dev.gongxu.matcher.bench.assign;

import dev.gongxu.matcher.assign.Assigner;

/** Who can be asked to assign. */
public enum Rivals {
  /** The library, which chooses its way. */
  OURS("ours"),
  /** The library by shortest paths. */
  SHORTEST_PATHS("ours, shortest paths"),
  /** The library by an auction. */
  AUCTION("ours, auction"),
  /** OR-tools' {@code MinCostFlow}. */
  OR_TOOLS("OR-tools"),
  /** JGraphT's {@code CapacityScalingMinimumCostFlow}. */
  JGRAPHT("JGraphT"),
  /** By falling score; the only one that is not exact. */
  GREEDY("greedy");

  private final String word;

  Rivals(String word) {
    this.word = word;
  }

  /** Its name in tables. */
  public String word() {
    return word;
  }

  /** Whether it finds the best. */
  boolean isExact() {
    return this != GREEDY;
  }

  /** Why it cannot be asked here, for people; empty where it can. */
  public String absence() {
    return this == OR_TOOLS ? OrTools.absence() : "";
  }

  /** Whether it can be asked here. */
  public boolean isPresent() {
    return absence().isEmpty();
  }

  /** Whether it ends within a minute. */
  boolean takes(AssignmentSize size) {
    return switch (this) {
      case SHORTEST_PATHS -> size.compareTo(AssignmentSize.M) <= 0;
      case JGRAPHT -> size.compareTo(AssignmentSize.L) <= 0;
      default -> true;
    };
  }

  Rival rival() {
    return switch (this) {
      case OURS -> new Ours(Assigner.Method.CHOSEN);
      case SHORTEST_PATHS -> new Ours(Assigner.Method.SHORTEST_PATHS);
      case AUCTION -> new Ours(Assigner.Method.AUCTION);
      case OR_TOOLS -> new OrTools();
      case JGRAPHT -> new JGraphT();
      case GREEDY -> new Greedy();
    };
  }
}
