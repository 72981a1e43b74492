package dev.gongxu.matcher.report;

import dev.gongxu.matcher.dispatch.TaskProgress;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a market in a period, as seen at the end of a day. Immutable.
 *
 * <p>What has a day belongs to the period of its day: a posting is counted when it was posted, an
 * order when it was opened and again when it ended, a rating with the end of its order, days to
 * match with the first order of a need. What stands (proposed, accepted, in service, overdue,
 * projects still open) is counted as it stands when the board is seen. Whether a need has been
 * closed is known of today only.
 *
 * @param options what was asked for
 * @param periods the board's period and the eleven before it, the earliest first
 * @param total of the whole market, in the board's period
 * @param trend of the whole market, in each period
 * @param groups of each part that has anything in any of the periods, by key, what belongs to none
 *     last
 * @param rankings of the parts, adjusted for difficulty; of the cities where the board is divided
 *     by service or field
 * @param flows orders that cross from place to place, the most first: counties where the board is
 *     divided by county, else cities
 * @param accords by id, those that carried nothing included
 * @param overdue the orders past a deadline, the longest past first
 * @param openProjects the projects to clear, the oldest first
 * @param reasons why orders were cancelled in the period, in the order of reasons
 * @param providers how providers did over all periods, those who ended most orders first
 * @param helpers likewise the helpers
 * @param requesters what came of requesters' needs over all periods, those of whom most orders
 *     ended first
 * @param tasks as they were taken in
 * @param orders the orders behind the figures of the period, by part, then id
 * @param omitted what no figure holds
 */
public record Board(
    BoardOptions options,
    List<Period> periods,
    Figures total,
    List<Figures> trend,
    List<Group> groups,
    List<DistrictRanking> rankings,
    List<Flow> flows,
    List<AccordLoad> accords,
    List<LateOrder> overdue,
    List<OpenProject> openProjects,
    List<ReasonCount> reasons,
    List<Performance> providers,
    List<Performance> helpers,
    List<Requester> requesters,
    List<TaskProgress> tasks,
    List<OrderLine> orders,
    Omitted omitted) {
  /** How many periods a trend has. */
  public static final int PERIODS = 12;

  /** Copies the lists. */
  public Board {
    periods = List.copyOf(periods);
    trend = List.copyOf(trend);
    groups = List.copyOf(groups);
    rankings = List.copyOf(rankings);
    flows = List.copyOf(flows);
    accords = List.copyOf(accords);
    overdue = List.copyOf(overdue);
    openProjects = List.copyOf(openProjects);
    reasons = List.copyOf(reasons);
    providers = List.copyOf(providers);
    helpers = List.copyOf(helpers);
    requesters = List.copyOf(requesters);
    tasks = List.copyOf(tasks);
    orders = List.copyOf(orders);
  }

  /** The board of a market. Time: in proportion to its records. */
  public static Board of(MarketFacts facts, BoardOptions options) {
    return of(facts, options, Runnable::run);
  }

  /**
   * The same board, for which an executor works beside the calling thread.
   *
   * @param executor runs what it is given at once or by another thread than those that wait for it
   */
  public static Board of(MarketFacts facts, BoardOptions options, Executor executor) {
    return new BoardMaker(facts, options).board(executor);
  }

  /** The board's period. */
  public Period period() {
    return periods.getLast();
  }

  /** The ranking by a measure, null where there is nothing to rank. */
  public @Nullable DistrictRanking ranking(DistrictRanking.Measure measure) {
    for (DistrictRanking ranking : rankings) {
      if (ranking.measure() == measure) {
        return ranking;
      }
    }
    return null;
  }
}
