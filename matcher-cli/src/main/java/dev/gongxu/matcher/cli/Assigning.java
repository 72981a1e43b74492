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
  /**
   * The assignment by one way.
   *
   * @param step called whenever a step of it is done
   */
  Assigned by(Way way, Runnable step);

  /**
   * The assignments by all ways.
   *
   * @param step called whenever a step of it is done
   */
  Map<Way, Assigned> byEveryWay(Runnable step);

  /** A problem under rules. */
  record OfProblem(AssignmentProblem problem, AssignmentRules rules) implements Assigning {
    @Override
    public Assigned by(Way way, Runnable step) {
      Assigned assigned = Assigned.of(Assigner.of(way).assign(problem, rules));
      step.run();
      return assigned;
    }

    @Override
    public Map<Way, Assigned> byEveryWay(Runnable step) {
      Map<Way, Assigned> found = new EnumMap<>(Way.class);
      for (Way way : Way.values()) {
        found.put(way, by(way, step));
      }
      return found;
    }
  }

  /** A market's open needs on a day. */
  record OfMarket(Matcher matcher, MarketAssigner.Options options, LocalDate day, Workers workers)
      implements Assigning {
    @Override
    public Assigned by(Way way, Runnable step) {
      return Assigned.of(
          matcher.assign(options.withWay(way), day, workers.executor(), workers.threads(), step));
    }

    @Override
    public Map<Way, Assigned> byEveryWay(Runnable step) {
      Map<Way, Assigned> found = new EnumMap<>(Way.class);
      matcher
          .assignEveryWay(options, day, workers.executor(), workers.threads(), step)
          .forEach((way, one) -> found.put(way, Assigned.of(one)));
      return found;
    }
  }
}
