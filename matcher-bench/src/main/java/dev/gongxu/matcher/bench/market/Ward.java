package dev.gongxu.matcher.bench.market;

/**
 * How a thousand postings are shared out among the providers behind them: the unit by which a
 * market grows, and the reason why any record of it can be made on its own. Immutable.
 *
 * <p>Every ward has the same number of providers with a given number of capabilities: 124 have none
 * and 125 of the others one to three, while one has thirty. Who has how many is turned by seed, and
 * a provider's capabilities lie scattered over its ward.
 */
final class Ward {
  static final int POSTINGS = 1_000;
  static final int NEEDS = 697;
  static final int CAPABILITIES = 303;
  static final int PROVIDERS = 267;

  /** The people who ask, of whom the first ask far more often. */
  private static final int REQUESTERS = 450;

  /** The providers that follow orders as helpers, who are among those without capabilities. */
  static final int HELPERS = 12;

  /** Capabilities of a provider, number of such providers. */
  private static final int[][] SHAPE = {
    {30, 1}, {13, 1}, {10, 1}, {8, 1}, {7, 1}, {6, 2}, {5, 4}, {4, 7}, {3, 12}, {2, 26}, {1, 87},
  };

  /** Prime to the number of capabilities, so that steps of this size visit all of them. */
  private static final int STEP = 110;

  private final long seed;
  private final int[] firsts = new int[PROVIDERS + 1];
  private final int[] slotOf = new int[CAPABILITIES];
  private final int[] scattered = new int[CAPABILITIES];

  Ward(long seed) {
    this.seed = seed;
    int slot = 0;
    int capability = 0;
    for (int[] shape : SHAPE) {
      for (int i = 0; i < shape[1]; i++) {
        firsts[slot] = capability;
        for (int k = 0; k < shape[0]; k++) {
          slotOf[capability++] = slot;
        }
        slot++;
      }
    }
    while (slot <= PROVIDERS) {
      firsts[slot++] = capability;
    }
    for (int i = 0; i < CAPABILITIES; i++) {
      scattered[i * STEP % CAPABILITIES] = i;
    }
  }

  private int turn(int ward) {
    return Dice.of(seed, Dice.Purpose.WARD, ward).below(PROVIDERS);
  }

  /** The provider behind a capability. */
  int provider(int capability) {
    int ward = capability / CAPABILITIES;
    int slot = slotOf[capability % CAPABILITIES * STEP % CAPABILITIES];
    return ward * PROVIDERS + (slot + turn(ward)) % PROVIDERS;
  }

  /** The place of a provider among those of its ward, the one with most capabilities first. */
  private int slot(int provider) {
    int ward = provider / PROVIDERS;
    return (provider % PROVIDERS + PROVIDERS - turn(ward)) % PROVIDERS;
  }

  /** How many capabilities a provider has, 0 to 30. */
  int capabilities(int provider) {
    int slot = slot(provider);
    return firsts[slot + 1] - firsts[slot];
  }

  /** The {@code k}-th capability of a provider that has more than {@code k}. */
  int capability(int provider, int k) {
    int ward = provider / PROVIDERS;
    return ward * CAPABILITIES + scattered[firsts[slot(provider)] + k];
  }

  /** The id of one who asks in a ward. */
  static String requester(int ward, Dice dice) {
    return Ids.of('U', (long) ward * REQUESTERS + dice.skewed(0, REQUESTERS - 1));
  }

  boolean helper(int provider) {
    return slot(provider) >= PROVIDERS - HELPERS;
  }

  /** One of the helpers of a ward. */
  int helper(int ward, Dice dice) {
    int slot = PROVIDERS - 1 - dice.below(HELPERS);
    return ward * PROVIDERS + (slot + turn(ward)) % PROVIDERS;
  }
}
