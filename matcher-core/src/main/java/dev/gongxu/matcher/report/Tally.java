package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Stage;
import java.util.Arrays;

/** Counts up the figures of one part and period. Not safe for use by several threads. */
final class Tally {
  /** There are many tallies of nearly nothing. */
  private static final int[] NONE = {};

  private final int[] standing = new int[Stage.values().length];
  private final Days toMatch = new Days();
  private final Days toFinish = new Days();
  private int needs;
  private int capabilities;
  private int answered;
  private int ripe;
  private int young;
  private int opened;
  private int done;
  private int cancelled;
  private int overdue;
  private int rated;
  private long ratings;
  private long squares;

  private static final class Days {
    private int[] values = NONE;
    private int count;

    void add(int days) {
      if (count == values.length) {
        values = Arrays.copyOf(values, Math.max(4, 2 * count));
      }
      values[count++] = days;
    }

    Median median() {
      return Median.of(values, count);
    }
  }

  void need() {
    needs++;
  }

  void capability() {
    capabilities++;
  }

  /** A need that is old enough to tell. */
  void ripe(boolean inTime) {
    ripe++;
    answered += inTime ? 1 : 0;
  }

  void young() {
    young++;
  }

  void matched(int days) {
    toMatch.add(days);
  }

  void opened() {
    opened++;
  }

  void standing(Stage stage, boolean late) {
    standing[stage.ordinal()]++;
    overdue += late ? 1 : 0;
  }

  /** An order that ended so many days after it was opened. */
  void ended(Order order, int days) {
    boolean good = order.status() == OrderStatus.DONE;
    done += good ? 1 : 0;
    cancelled += good ? 0 : 1;
    if (good) {
      toFinish.add(days);
    }
    Integer rating = order.rating();
    if (rating != null) {
      rated++;
      ratings += rating;
      squares += (long) rating * rating;
    }
  }

  Figures figures() {
    return new Figures(
        needs,
        capabilities,
        new Share(answered, ripe),
        young,
        opened,
        standing[Stage.PROPOSED.ordinal()],
        standing[Stage.ACCEPTED.ordinal()],
        standing[Stage.IN_SERVICE.ordinal()],
        done,
        cancelled,
        overdue,
        new Share(done, done + cancelled),
        new Mean(rated, ratings, squares),
        toMatch.median(),
        toFinish.median());
  }
}
