package dev.gongxu.matcher.bench.market;

/**
 * How large a generated market is. Of a thousand postings, 697 are needs and 303 capabilities (2.3
 * to 1), and there are 267 providers to them.
 */
public enum MarketSize {
  /** A thousand postings, for tests. */
  TINY(1_000),
  /** Ten thousand postings, a point on growth curves. */
  TEN_THOUSAND(10_000),
  /** A city of about 8,000 providers: 30,000 postings. */
  CITY(30_000),
  /** A large city: 95,000 postings. */
  LARGE_CITY(95_000),
  /** Three hundred thousand postings, a point on growth curves. */
  THREE_HUNDRED_THOUSAND(300_000),
  /** A million postings. */
  MILLION(1_000_000),
  /** A province: 1.5 million postings. */
  PROVINCE(1_500_000),
  /** Ten million postings. */
  TEN_MILLION(10_000_000);

  private final int postings;

  MarketSize(int postings) {
    this.postings = postings;
  }

  /** Needs and capabilities together. */
  public int postings() {
    return postings;
  }

  /** How many needs there are. */
  public int needs() {
    return wards() * Ward.NEEDS;
  }

  /** How many capabilities there are. */
  public int capabilities() {
    return wards() * Ward.CAPABILITIES;
  }

  /** How many providers there are, those without a capability included. */
  public int providers() {
    return wards() * Ward.PROVIDERS;
  }

  /** How many wards, that is, thousands of postings. */
  int wards() {
    return postings / Ward.POSTINGS;
  }
}
