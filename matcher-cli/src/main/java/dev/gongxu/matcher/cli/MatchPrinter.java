package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.match.Ranking;

/** Prints rankings in one format. */
interface MatchPrinter {
  /** What stands before the first ranking. */
  default void begin() {}

  /** One ranking. */
  void print(Ranking ranking);

  /** What stands after the last ranking. */
  default void end() {}
}
