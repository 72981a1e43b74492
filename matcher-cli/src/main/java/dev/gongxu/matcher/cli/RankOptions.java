package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.match.MatchOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to rank. */
final class RankOptions {
  private static final int MOST_TOP = 100_000;

  @Option(names = "--top", paramLabel = "N", order = 30, descriptionKey = "option.top")
  int top = MatchOptions.DEFAULT_TOP;

  @Mixin DayOption day = new DayOption();

  /** The options of a ranking. */
  MatchOptions toMatchOptions(Session session) {
    Arguments.between(session, "--top", top, 1, MOST_TOP);
    return MatchOptions.on(day.of(session)).withTop(top);
  }
}
