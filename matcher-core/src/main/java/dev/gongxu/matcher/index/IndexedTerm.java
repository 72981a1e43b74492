package dev.gongxu.matcher.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One term of one text field in all segments of a snapshot, with the count of its living postings.
 *
 * <p>Lucene's own term statistics include deleted postings until a merge drops them, so a score
 * would depend on when segments merge. Counting the living ones makes it depend on the market
 * alone. Where nothing is deleted that costs nothing; elsewhere the first need that asks for a term
 * pays one pass over its postings. Immutable.
 */
final class IndexedTerm {
  private final List<Leaf> leaves;
  private final TermBlocks[] blocks;
  private final int[] living;
  private final int[] asking;
  private final long allLiving;
  private final long allAsking;

  private IndexedTerm(List<Leaf> leaves, TermBlocks[] blocks, int[] living, int[] asking) {
    this.leaves = leaves;
    this.blocks = blocks;
    this.living = living;
    this.asking = asking;
    this.allLiving = Arrays.stream(living).asLongStream().sum();
    this.allAsking = Arrays.stream(asking).asLongStream().sum();
  }

  /**
   * Reads a term's postings where they are not known.
   *
   * @param before the same term in another snapshot, null where it was not asked for lately
   */
  static IndexedTerm of(TermCache.Key key, List<Leaf> leaves, @Nullable IndexedTerm before)
      throws IOException {
    TermBlocks[] blocks = new TermBlocks[leaves.size()];
    int[] living = new int[leaves.size()];
    int[] asking = new int[leaves.size()];
    for (int i = 0; i < blocks.length; i++) {
      Leaf leaf = leaves.get(i);
      int known = before == null ? -1 : before.leafOver(leaf.columns());
      if (before == null || known < 0) {
        blocks[i] = leaf.read(key);
        living[i] = leaf.living(blocks[i]);
        asking[i] = leaf.asking(key);
      } else {
        // The columns belong to a segment, the leaf to a segment and its deletions.
        boolean same = before.leaves.get(known).equals(leaf);
        blocks[i] = before.blocks[known];
        living[i] = same ? before.living[known] : leaf.living(blocks[i]);
        asking[i] = same ? before.asking[known] : leaf.asking(key);
      }
    }
    return new IndexedTerm(leaves, blocks, living, asking);
  }

  private int leafOver(Columns columns) {
    for (int i = 0; i < blocks.length; i++) {
      if (leaves.get(i).columns().equals(columns)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it is of the snapshot with these segments. */
  boolean isOf(List<Leaf> snapshot) {
    return leaves.equals(snapshot);
  }

  /** The postings in one segment. */
  TermBlocks blocks(int leaf) {
    return blocks[leaf];
  }

  /** How many living postings hold the term. */
  long holding() {
    return allLiving;
  }

  /** How many living postings of the side that asks hold the term. */
  long asking() {
    return allAsking;
  }

  int bytes() {
    int bytes = 0;
    for (TermBlocks one : blocks) {
      bytes += one.bytes();
    }
    return bytes;
  }
}
