package dev.gongxu.matcher.match;

import dev.gongxu.matcher.market.Block;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who must not be matched with whom. Immutable. */
final class Blocks {
  private final Set<Pair> pairs = new HashSet<>();

  private record Pair(String a, String b) {}

  Blocks(Collection<Block> blocks) {
    for (Block block : blocks) {
      pairs.add(new Pair(block.a(), block.b()));
      pairs.add(new Pair(block.b(), block.a()));
    }
  }

  boolean between(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !pairs.isEmpty() && pairs.contains(new Pair(a, b));
  }
}
