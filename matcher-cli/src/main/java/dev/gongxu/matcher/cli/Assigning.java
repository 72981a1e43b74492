package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.assign.Assigner;
import dev.gongxu.matcher.assign.Assigner.Way;
import dev.gongxu.matcher.assign.AssignmentProblem;
import dev.gongxu.matcher.assign.AssignmentRules;
import dev.gongxu.matcher.assign.MarketAssigner;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What can be assigned by any way: a market, or a problem that is none. */
interface Assigning {
  /** The assignment by one way. */
  Assigned by(Way way);

  /** The assignments by all ways. */
  Map<Way, Assigned> byEveryWay();

  /** A problem under rules. */
  record OfProblem(AssignmentProblem problem, AssignmentRules rules) implements Assigning {
    @Override
    public Assigned by(Way way) {
      return Assigned.of(Assigner.of(way).assign(problem, rules));
    }

    @Override
    public Map<Way, Assigned> byEveryWay() {
      Map<Way, Assigned> found = new EnumMap<>(Way.class);
      for (Way way : Way.values()) {
        found.put(way, by(way));
      }
      return found;
    }
  }

  /** A market's open needs on a day. */
  record OfMarket(Matcher matcher, MarketAssigner.Options options, LocalDate day, Workers workers)
      implements Assigning {
    @Override
    public Assigned by(Way way) {
      return Assigned.of(
          matcher.assign(options.withWay(way), day, workers.executor(), workers.threads()));
    }

    @Override
    public Map<Way, Assigned> byEveryWay() {
      Map<Way, Assigned> found = new EnumMap<>(Way.class);
      matcher
          .assignEveryWay(options, day, workers.executor(), workers.threads())
          .forEach((way, one) -> found.put(way, Assigned.of(one)));
      return found;
    }
  }
}
