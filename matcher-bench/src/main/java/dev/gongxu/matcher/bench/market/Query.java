package dev.gongxu.matcher.bench.market;

/** What a market is asked with. */
public enum Query {
  /** A need like those of the market: one field, the usual length. */
  TOPIC,
  /** A need of words so common that nearly every posting has one of them. */
  DENSE,
  /**
   * A need whose text is one plain model name: one word, and the same once more as its only bigram.
   */
  ONE_TERM,
  /** A need whose text is two plain model names. */
  TWO_TERM,
  /** A need of about 200 terms under the shipped profiles, bigrams and characters included. */
  LONG,
  /** A capability like those of the market, of a provider that has time: the reverse direction. */
  CAPABILITY
}
