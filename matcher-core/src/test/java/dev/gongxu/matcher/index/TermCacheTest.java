package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept stays within its limit, and what is asked for again stays. */
final class TermCacheTest {
  private static TermCache.Key key(int number) {
    return new TermCache.Key(Side.NEED, Piece.WORD, "词" + number, new Norms(1.2, 0.75, 10));
  }

  @Test
  void whatIsKeptStaysWithinTheLimit() throws IOException {
    long most = 50L * sizeOfOne();
    TermCache cache = new TermCache(most);
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      cache.get(key(random.nextInt(400)), List.of());
      assertThat(cache.bytes()).as("after " + i).isBetween(0L, most);
    }
  }

  @Test
  void whatIsAskedForAgainAndAgainStays() throws IOException {
    TermCache cache = new TermCache(50L * sizeOfOne());
    IndexedTerm first = cache.get(key(0), List.of());
    for (int i = 1; i < 5_000; i++) {
      cache.get(key(i), List.of());
      assertThat(cache.get(key(0), List.of())).as("after " + i).isSameAs(first);
    }
  }

  private static int sizeOfOne() throws IOException {
    TermCache cache = new TermCache(Long.MAX_VALUE);
    cache.get(key(0), List.of());
    return (int) cache.bytes();
  }
}
