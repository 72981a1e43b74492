package dev.gongxu.matcher.bench.assign;

import java.util.Locale;

/** What is special about a generated problem. */
public enum Variant {
  /** Nothing. */
  PLAIN,
  /** Scores are rounded to 0.05, so that many are the same. */
  TIES,
  /** Room is cut until needs want half as much again, but for one order a provider. */
  OVERSUBSCRIBED;

  /** The word for it on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
