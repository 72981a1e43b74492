package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.bench.arena.Arena;
import dev.gongxu.matcher.bench.arena.RealTexts;
import dev.gongxu.matcher.bench.arena.Source;
import dev.gongxu.matcher.bench.arena.State;
import dev.gongxu.matcher.bench.market.Query;
import java.io.IOException;

/** The figures of real texts, which are asked as they are. */
final class RealTextGoals {
  private final Setting setting;

  RealTextGoals(Setting setting) {
    this.setting = setting;
  }

  void measure(MatchGoals matching) throws IOException {
    if (RealTexts.folders().isEmpty()) {
      setting.say("real texts", RealTexts.ABSENT);
    }
    for (var folder : RealTexts.folders()) {
      Source source = Source.real(folder, setting.seed());
      try (Arena arena = setting.stock().open(source, State.MERGED1)) {
        String name = "real text " + folder.getFileName();
        matching.row(arena, name, setting.ask(arena, Query.TOPIC), 0.6);
      }
    }
  }
}
