package dev.gongxu.matcher.bench.arena;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;

/** All providers by number, and each segment's owners as such numbers. Immutable. */
final class Parties {
  private final List<Party> all = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final int[][] byLeaf;

  Parties(Arena arena, IndexReader reader) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    for (var provider : arena.records().providers()) {
      numbers.put(provider.id(), all.size());
      ids.add(provider.id());
      all.add(
          Party.of(provider, arena.records().ledger().standing(provider.id()), arena.analysis()));
    }
    byLeaf = new int[reader.leaves().size()][];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues owners = DocValues.getSorted(leaf.reader(), "owner");
      int[] own = new int[owners.getValueCount()];
      Arrays.fill(own, -1);
      for (int ord = 0; ord < own.length; ord++) {
        own[ord] = numbers.getOrDefault(owners.lookupOrd(ord).utf8ToString(), -1);
      }
      byLeaf[leaf.ord] = own;
    }
  }

  int size() {
    return all.size();
  }

  Party party(int number) {
    return all.get(number);
  }

  String id(int number) {
    return ids.get(number);
  }

  /** By a segment's ordinal of an owner its number, -1 for one who is no provider. */
  int[] ofLeaf(LeafReaderContext leaf) {
    return byLeaf[leaf.ord];
  }
}
