package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.JsonLine;
import dev.gongxu.matcher.report.Mean;
import dev.gongxu.matcher.report.Median;
import dev.gongxu.matcher.report.Share;

/** A figure of which files also say of how many it is, and how sure. Immutable. */
sealed interface Estimate extends Cell {

  /** A share with its interval. */
  record Rate(Share share) implements Estimate {
    @Override
    public String shown() {
      return share.known() ? Cell.percent(share.rate()) : UNKNOWN;
    }

    @Override
    public String more() {
      return share.known() ? Cell.percent(share.low()) + "–" + Cell.percent(share.high()) : "";
    }

    @Override
    public String exact() {
      return share.known() ? Double.toString(share.rate()) : "";
    }

    @Override
    public void json(JsonLine line, String name) {
      if (share.known()) {
        line.put(name, share.rate());
        line.put(name + "Low", share.low());
        line.put(name + "High", share.high());
      }
      line.put(name + "Of", share.of());
    }

    @Override
    public void csv(Csv row) {
      if (share.known()) {
        row.number(share.rate()).number(share.low()).number(share.high());
      } else {
        row.empty(3);
      }
      row.number(share.of());
    }
  }

  /** A mean with its interval. */
  record Average(Mean mean) implements Estimate {
    private static final int DIGITS = 2;

    @Override
    public String shown() {
      return mean.known() ? Rounded.of(mean.value(), DIGITS) : UNKNOWN;
    }

    @Override
    public String more() {
      return mean.hasInterval()
          ? Rounded.of(mean.low(), DIGITS) + "–" + Rounded.of(mean.high(), DIGITS)
          : "";
    }

    @Override
    public String exact() {
      return mean.known() ? Double.toString(mean.value()) : "";
    }

    @Override
    public void json(JsonLine line, String name) {
      if (mean.known()) {
        line.put(name, mean.value());
      }
      if (mean.hasInterval()) {
        line.put(name + "Low", mean.low());
        line.put(name + "High", mean.high());
      }
      line.put(name + "Of", mean.count());
    }

    @Override
    public void csv(Csv row) {
      if (mean.known()) {
        row.number(mean.value());
      } else {
        row.empty(1);
      }
      if (mean.hasInterval()) {
        row.number(mean.low()).number(mean.high());
      } else {
        row.empty(2);
      }
      row.number(mean.count());
    }
  }

  /** A median of days. */
  record Middle(Median median) implements Estimate {
    @Override
    public String shown() {
      return median.known() ? Rounded.of(median.days(), 1) : UNKNOWN;
    }

    @Override
    public String exact() {
      return median.known() ? Double.toString(median.days()) : "";
    }

    @Override
    public void json(JsonLine line, String name) {
      if (median.known()) {
        line.put(name, median.days());
      }
      line.put(name + "Of", median.count());
    }

    @Override
    public void csv(Csv row) {
      if (median.known()) {
        row.number(median.days());
      } else {
        row.empty(1);
      }
      row.number(median.count());
    }
  }
}
