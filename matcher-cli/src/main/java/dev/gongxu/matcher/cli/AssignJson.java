package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.Assignment;
import dev.gongxu.matcher.assign.Comparison;
import dev.gongxu.matcher.assign.Reasons;
import dev.gongxu.matcher.json.JsonLine;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints assignments as lines of JSON. */
final class AssignJson implements AssignPrinter {
  @Override
  public void pairs(Assigned assigned, @Nullable Reasons reasons, Output output) {
    List<Assignment.Pair> pairs = assigned.assignment().pairs();
    List<Reasons.PairReason> why = reasons == null ? List.of() : reasons.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      JsonLine line = pair(pairs.get(i), assigned.capability(i));
      if (!why.isEmpty()) {
        put(line, why.get(i));
      }
      output.line(line.toString());
    }
    if (reasons != null) {
      reasons.unserved().forEach(reason -> output.line(unserved(reason).toString()));
    }
  }

  private static JsonLine pair(Assignment.Pair pair, @Nullable String capability) {
    JsonLine line = new JsonLine().put("need", pair.need()).put("provider", pair.provider());
    put(line, "capability", capability);
    line.put("score", pair.score());
    return pair.pinned() ? line.put("pinned", true) : line;
  }

  private static void put(JsonLine line, Reasons.PairReason reason) {
    if (reason.firstChoice() != null) {
      line.put("firstChoice", reason.firstChoice()).put("missed", reason.missed());
      put(line, "takenBy", reason.takenBy());
      line.put("worthMore", reason.worthMore());
      put(line, "limit", reason.limit());
    }
  }

  private static JsonLine unserved(Reasons.UnservedReason reason) {
    JsonLine line =
        new JsonLine()
            .put("need", reason.unserved().need())
            .put("unserved", reason.unserved().orders())
            .put("obstacle", code(reason.obstacle()));
    if (reason.provider() != null) {
      line.put("nearest", reason.provider()).put("missing", reason.missing());
    }
    put(line, "limit", reason.group());
    return line;
  }

  private static void put(JsonLine line, String name, @Nullable String value) {
    if (value != null) {
      line.put(name, value);
    }
  }

  /** The word for an obstacle in files. */
  static String code(Reasons.Obstacle obstacle) {
    return obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void providers(List<Reasons.ProviderReason> providers, Output output) {
    for (Reasons.ProviderReason provider : providers) {
      output.line(
          new JsonLine()
              .put("provider", provider.provider())
              .put("orders", provider.orders())
              .put("room", provider.room())
              .put("price", provider.shadowPrice())
              .toString());
    }
  }

  @Override
  public void ways(List<WayRow> rows, Output output) {
    for (WayRow row : rows) {
      Comparison.Row numbers = row.numbers();
      output.line(
          new JsonLine()
              .put("way", row.code())
              .put("total", numbers.total())
              .put("served", numbers.served())
              .put("lowest", numbers.lowest())
              .put("blocking", numbers.blocking())
              .put("share", row.share())
              .put("belowBest", row.belowBest())
              .toString());
    }
  }
}
