package dev.gongxu.matcher.match;

import dev.gongxu.matcher.market.Block;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who must not be matched with whom. Immutable. */
final class Blocks {
  private final Map<String, Set<String>> others = new HashMap<>();

  Blocks(Collection<Block> blocks) {
    for (Block block : blocks) {
      others.computeIfAbsent(block.a(), a -> new HashSet<>()).add(block.b());
      others.computeIfAbsent(block.b(), b -> new HashSet<>()).add(block.a());
    }
  }

  /** Who must not be matched with an owner; null for nobody. */
  @Nullable Set<String> of(String owner) {
    return others.get(owner);
  }
}
