package dev.gongxu.matcher.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The postings of one term in one segment, laid out by blocks of {@value #BLOCK} neighbouring
 * documents, with the largest saturation in each.
 *
 * <p>Lucene's postings are made to be read from front to back. A search that takes blocks in the
 * order of what they promise needs any block at once, and needs to know what each block can give
 * before it looks inside. This is that: two bytes a posting (its place in the block and its
 * frequency), and nine bytes a block that holds one. Postings of deleted documents are included.
 *
 * <p>Safe for use by many threads.
 */
final class TermBlocks {
  static final int SHIFT = 7;

  /** Documents in a block. */
  static final int BLOCK = 1 << SHIFT;

  static final int SLOT_MASK = BLOCK - 1;

  /** The frequency byte of a posting whose frequency stands in {@link #large}. */
  private static final int LARGE = 0xff;

  private static final int OBJECT_BYTES = 200;
  private static final int MOST_BOUNDS = 4;
  private static final float UNIT = Math.nextUp(1 / 255f);

  /**
   * Numbers of the blocks that hold the term, rising; null where nearly all do and all are kept.
   */
  private final int @Nullable [] blocks;

  /** The number of the first block that is kept, where all are. */
  private final int firstBlock;

  private final int[] starts;
  private final byte[] slots;
  private final byte[] frequencies;

  /** Postings with a frequency above 254 and those frequencies, in pairs; rarely any. */
  private final int[] large;

  private volatile Bounds[] bounds = {};

  /** The largest saturation in each block, in 255ths rounded up. */
  private static final class Bounds {
    final Norms norms;
    final byte[] most;

    Bounds(Norms norms, byte[] most) {
      this.norms = norms;
      this.most = most;
    }
  }

  private TermBlocks(
      int @Nullable [] blocks,
      int firstBlock,
      int[] starts,
      byte[] slots,
      byte[] frequencies,
      int[] large) {
    this.blocks = blocks;
    this.firstBlock = firstBlock;
    this.starts = starts;
    this.slots = slots;
    this.frequencies = frequencies;
    this.large = large;
  }

  /**
   * Reads a term's postings.
   *
   * @param postings on none yet; null for a term that no document holds
   * @param count how many postings there are
   * @param firstBlock of the blocks that may hold the term
   * @param endBlock after the last of them
   */
  static TermBlocks read(@Nullable PostingsEnum postings, int count, int firstBlock, int endBlock)
      throws IOException {
    byte[] slots = new byte[count];
    byte[] frequencies = new byte[count];
    int[] large = new int[0];
    int[] blocks = new int[Math.min(count, endBlock - firstBlock)];
    int[] starts = new int[blocks.length + 1];
    int held = 0;
    int at = 0;
    if (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
      for (postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
          buffer.size > 0;
          postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer)) {
        for (int i = 0; i < buffer.size; i++) {
          int doc = buffer.docs[i];
          int block = doc >>> SHIFT;
          if (held == 0 || blocks[held - 1] != block) {
            blocks[held] = block;
            starts[held++] = at;
          }
          // A float holds whole numbers up to 2²⁴, more than any text has words.
          int frequency = (int) buffer.features[i];
          if (frequency >= LARGE) {
            large = Arrays.copyOf(large, large.length + 2);
            large[large.length - 2] = at;
            large[large.length - 1] = frequency;
          }
          slots[at] = (byte) (doc & SLOT_MASK);
          frequencies[at++] = (byte) Math.min(frequency, LARGE);
        }
      }
    }
    starts[held] = at;
    if (held * 2 < endBlock - firstBlock || held == 0) {
      return new TermBlocks(
          Arrays.copyOf(blocks, held),
          firstBlock,
          Arrays.copyOf(starts, held + 1),
          slots,
          frequencies,
          large);
    }
    return new TermBlocks(
        null,
        firstBlock,
        everyBlock(blocks, starts, held, firstBlock, endBlock),
        slots,
        frequencies,
        large);
  }

  private static int[] everyBlock(
      int[] blocks, int[] starts, int held, int firstBlock, int endBlock) {
    int[] all = new int[endBlock - firstBlock + 1];
    int next = 0;
    for (int block = 0; block < all.length; block++) {
      while (next < held && blocks[next] < firstBlock + block) {
        next++;
      }
      all[block] = starts[next];
    }
    return all;
  }

  /** How many documents hold the term, deleted ones included. */
  int count() {
    return slots.length;
  }

  /** The memory that this takes, without {@link Bounds}, which take at most as much again. */
  int bytes() {
    return OBJECT_BYTES + 2 * slots.length + 4 * (2 * starts.length + large.length);
  }

  /**
   * The index for {@link #start} of the postings in a block, negative where it certainly holds
   * none.
   */
  int find(int block) {
    if (blocks == null) {
      int at = block - firstBlock;
      return at < starts.length - 1 ? at : -1;
    }
    return Arrays.binarySearch(blocks, block);
  }

  /** Where the postings of the block with this index begin; those of the next begin at the end. */
  int start(int index) {
    return starts[index];
  }

  /** The place in its block of the document of a posting, 0 to {@link #SLOT_MASK}. */
  int slot(int posting) {
    return slots[posting];
  }

  /** How often the document of a posting holds the term. */
  int frequency(int posting) {
    int frequency = frequencies[posting] & 0xff;
    return frequency == LARGE ? largeFrequency(posting) : frequency;
  }

  private int largeFrequency(int posting) {
    int at = 0;
    while (large[at] != posting) {
      at += 2;
    }
    return large[at + 1];
  }

  /** How often a document holds the term, 0 where it does not. */
  int frequencyIn(int doc) {
    int index = find(doc >>> SHIFT);
    if (index < 0) {
      return 0;
    }
    int posting = place(doc & SLOT_MASK, starts[index], starts[index + 1]);
    return posting < 0 ? 0 : frequency(posting);
  }

  /** The posting of a slot among those from {@code from} to {@code to}, negative for none. */
  int place(int slot, int from, int to) {
    for (int posting = from; posting < to && slots[posting] <= slot; posting++) {
      if (slots[posting] == slot) {
        return posting;
      }
    }
    return -1;
  }

  /** Calls for each document that holds the term, rising. */
  void forEach(DocConsumer each) {
    for (int index = 0; index + 1 < starts.length; index++) {
      int first = (blocks == null ? firstBlock + index : blocks[index]) << SHIFT;
      for (int posting = starts[index]; posting < starts[index + 1]; posting++) {
        each.accept(first + slots[posting]);
      }
    }
  }

  /** Takes a document. */
  interface DocConsumer {
    void accept(int doc);
  }

  /**
   * Adds to each block's sum the most that the term can give one of its documents.
   *
   * @param sums by block, the one numbered {@code from} at {@code at}
   * @param from the first block that is asked for
   * @param to after the last of them
   */
  void addMost(byte[] most, float weight, float[] sums, int at, int from, int to) {
    float unit = unit(weight);
    if (blocks == null) {
      int shift = at - from + firstBlock;
      int last = Math.min(to - firstBlock, most.length);
      for (int index = Math.max(0, from - firstBlock); index < last; index++) {
        sums[index + shift] += unit * (most[index] & 0xff);
      }
      return;
    }
    int index = from == firstBlock ? 0 : Arrays.binarySearch(blocks, from);
    for (index = index < 0 ? ~index : index; index < blocks.length && blocks[index] < to; index++) {
      sums[at + blocks[index] - from] += unit * (most[index] & 0xff);
    }
  }

  /** What {@link #addMost} adds for the block with this index. */
  static float most(byte[] most, float weight, int index) {
    return unit(weight) * (most[index] & 0xff);
  }

  private static float unit(float weight) {
    return Math.nextUp(weight * UNIT);
  }

  /**
   * The largest saturation in each block that is kept, in 255ths rounded up; made once for some
   * norms.
   *
   * @param lengths the length codes of the term's field by document
   */
  byte[] most(Norms norms, byte[] lengths) {
    for (Bounds known : bounds) {
      if (known.norms.equals(norms)) {
        return known.most;
      }
    }
    return addBounds(norms, lengths);
  }

  private synchronized byte[] addBounds(Norms norms, byte[] lengths) {
    byte[] most = new byte[starts.length - 1];
    for (int index = 0; index < most.length; index++) {
      int first = (blocks == null ? firstBlock + index : blocks[index]) << SHIFT;
      float largest = 0;
      for (int posting = starts[index]; posting < starts[index + 1]; posting++) {
        largest =
            Math.max(
                largest, norms.saturation(frequency(posting), lengths[first + slots[posting]]));
      }
      most[index] = (byte) Math.min(255, (int) Math.ceil(largest * 255));
    }
    Bounds[] kept =
        bounds.length < MOST_BOUNDS ? bounds : Arrays.copyOfRange(bounds, 1, bounds.length);
    Bounds[] more = Arrays.copyOf(kept, kept.length + 1);
    more[kept.length] = new Bounds(norms, most);
    bounds = more;
    return most;
  }
}
