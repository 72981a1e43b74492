package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;

/**
 * A posting's side, service, status and reach in one byte: the cheapest columns to ask. Never 0 for
 * a posting.
 */
final class Traits {
  private static final int POSTING = 1;
  private static final int CAPABILITY = 2;
  private static final int OPEN = 4;
  private static final int REMOTE = 8;
  private static final int SERVICE_SHIFT = 4;

  private Traits() {}

  static byte of(Posting posting) {
    return (byte)
        (POSTING
            | (posting.side() == Side.CAPABILITY ? CAPABILITY : 0)
            | (posting.open() ? OPEN : 0)
            | (posting.remote() ? REMOTE : 0)
            | posting.service().ordinal() << SERVICE_SHIFT);
  }

  static boolean isOn(Side side, byte traits) {
    return (traits & (POSTING | CAPABILITY))
        == (side == Side.CAPABILITY ? POSTING | CAPABILITY : POSTING);
  }

  static boolean open(byte traits) {
    return (traits & OPEN) != 0;
  }

  static boolean remote(byte traits) {
    return (traits & REMOTE) != 0;
  }

  static boolean isFor(Service service, byte traits) {
    return traits >> SERVICE_SHIFT == service.ordinal();
  }
}
