package dev.gongxu.matcher.index;

import dev.gongxu.matcher.score.Bm25;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The postings of one term in one segment, laid out by blocks of {@value #BLOCK} neighbouring
 * documents, with what the term can give each posting and each block at most.
 *
 * <p>Lucene's postings are made to be read from front to back. A search that takes blocks in the
 * order of what they promise needs any block at once, and needs to know what each block can give
 * before it looks inside. This is that: four bytes a posting (its place in the block, its bound and
 * its frequency, side by side, since memory is read a line at a time), and five to nine bytes a
 * block that holds one. Postings of deleted documents are included. Immutable.
 *
 * <p>Bounds are BM25 saturations (see {@link dev.gongxu.matcher.score.Bm25}, for a weight of 1) in
 * {@value #SHARES}ths, rounded up.
 */
final class TermBlocks {
  static final int SHIFT = 5;

  /** Documents in a block; at most the bits of a long. */
  static final int BLOCK = 1 << SHIFT;

  static final int SLOT_MASK = BLOCK - 1;

  private static final int SHARES = 255;
  private static final int SHARE_SHIFT = 8;
  private static final int FREQUENCY_SHIFT = 16;

  /** Stands for a frequency that is kept in {@link #large}. */
  private static final int LARGE = 0xffff;

  private static final int OBJECT_BYTES = 150;
  private static final float UNIT = Math.nextUp(1f / SHARES);

  private final BlockNumbers blocks;
  private final int[] starts;
  private final int[] postings;
  private final byte[] shares;

  /** Postings with a frequency of 65,535 and more and those frequencies, in pairs; hardly any. */
  private final int[] large;

  private TermBlocks(
      BlockNumbers blocks, int[] starts, int[] postings, byte[] shares, int[] large) {
    this.blocks = blocks;
    this.starts = starts;
    this.postings = postings;
    this.shares = shares;
    this.large = large;
  }

  /**
   * Reads a term's postings.
   *
   * @param source on none yet; null for a term that no document holds
   * @param count how many postings there are
   * @param norms by which postings are bounded
   * @param lengths the length codes of the term's field by document
   * @param firstBlock of the blocks that may hold the term
   * @param endBlock after the last of them
   */
  static TermBlocks read(
      @Nullable PostingsEnum source,
      int count,
      Norms norms,
      byte[] lengths,
      int firstBlock,
      int endBlock)
      throws IOException {
    int[] postings = new int[count];
    int[] large = new int[0];
    int[] held = new int[Math.min(count, endBlock - firstBlock)];
    int[] starts = new int[held.length + 1];
    int size = 0;
    int at = 0;
    if (source != null && source.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
      for (source.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
          buffer.size > 0;
          source.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer)) {
        for (int i = 0; i < buffer.size; i++) {
          int doc = buffer.docs[i];
          if (size == 0 || held[size - 1] != doc >>> SHIFT) {
            held[size] = doc >>> SHIFT;
            starts[size++] = at;
          }
          // A float holds whole numbers up to 2²⁴, more than any text has words.
          int frequency = (int) buffer.features[i];
          if (frequency >= LARGE) {
            large = Arrays.copyOf(large, large.length + 2);
            large[large.length - 2] = at;
            large[large.length - 1] = frequency;
          }
          double saturation = Bm25.score(1, frequency, norms.inverse(lengths[doc]));
          int share = Math.min(SHARES, (int) Math.ceil(saturation * SHARES));
          postings[at++] =
              (doc & SLOT_MASK)
                  | (share << SHARE_SHIFT)
                  | (Math.min(frequency, LARGE) << FREQUENCY_SHIFT);
        }
      }
    }
    starts[size] = at;
    held = Arrays.copyOf(held, size);
    starts = Arrays.copyOf(starts, size + 1);
    BlockNumbers blocks = BlockNumbers.of(held, firstBlock, endBlock);
    starts = blocks.isDense() ? everyBlock(held, starts, firstBlock, endBlock) : starts;
    return new TermBlocks(blocks, starts, postings, shares(starts, postings), large);
  }

  /** Starts for blocks that hold nothing as well. */
  private static int[] everyBlock(int[] held, int[] starts, int firstBlock, int endBlock) {
    int[] all = new int[endBlock - firstBlock + 1];
    int next = 0;
    for (int index = 0; index < all.length; index++) {
      while (next < held.length && held[next] < firstBlock + index) {
        next++;
      }
      all[index] = starts[next];
    }
    return all;
  }

  private static byte[] shares(int[] starts, int[] postings) {
    byte[] shares = new byte[starts.length - 1];
    for (int index = 0; index < shares.length; index++) {
      int most = 0;
      for (int posting = starts[index]; posting < starts[index + 1]; posting++) {
        most = Math.max(most, share(postings[posting]));
      }
      shares[index] = (byte) most;
    }
    return shares;
  }

  private static int share(int posting) {
    return (posting >>> SHARE_SHIFT) & SHARES;
  }

  /** How many documents hold the term, deleted ones included. */
  int count() {
    return postings.length;
  }

  /** The memory that this takes. */
  int bytes() {
    return OBJECT_BYTES + 4 * postings.length + 5 * starts.length + blocks.bytes();
  }

  /** Which blocks hold the term, with the index by which the other methods know them. */
  BlockNumbers blocks() {
    return blocks;
  }

  /** Where the postings of the block with this index begin; those of the next begin at the end. */
  int start(int index) {
    return starts[index];
  }

  /** The place in its block of the document of a posting, 0 to {@link #SLOT_MASK}. */
  int slot(int posting) {
    return postings[posting] & SLOT_MASK;
  }

  /** How often the document of a posting holds the term. */
  int frequency(int posting) {
    int frequency = postings[posting] >>> FREQUENCY_SHIFT;
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
    int index = postings.length == 0 ? -1 : blocks.find(doc >>> SHIFT);
    if (index >= 0) {
      for (int posting = starts[index]; posting < starts[index + 1]; posting++) {
        if (slot(posting) == (doc & SLOT_MASK)) {
          return frequency(posting);
        }
      }
    }
    return 0;
  }

  /** Calls for each document that holds the term, rising. */
  void forEach(DocConsumer each) {
    int[] numbers = blocks.all();
    for (int index = 0; index < numbers.length; index++) {
      for (int posting = starts[index]; posting < starts[index + 1]; posting++) {
        each.accept((numbers[index] << SHIFT) + slot(posting));
      }
    }
  }

  /** Takes a document. */
  interface DocConsumer {
    void accept(int doc);
  }

  /** A weight's share, rounded up, by which bounds are multiplied. */
  static float unit(double weight) {
    return Math.nextUp(Math.nextUp((float) weight) * UNIT);
  }

  /**
   * Adds to each block's sum the most that the term can give one of its documents.
   *
   * @param unit of the term's weight
   * @param sums that of a block at {@code shift} more than its number
   * @param from the first block that is asked for
   * @param to after the last of them
   */
  void addMost(float unit, float[] sums, int shift, int from, int to) {
    blocks.addProducts(shares, unit, sums, shift, from, to);
  }

  /**
   * Adds to each document's sum the most that the term can give it.
   *
   * @param unit of the term's weight
   * @param sums those of the block with this index from {@code first} on
   * @return the places that have been added to, a bit for each
   */
  long addPostings(float unit, int index, float[] sums, int first) {
    long slots = 0;
    int end = starts[index + 1];
    for (int i = starts[index]; i < end; i++) {
      int posting = postings[i];
      int slot = posting & SLOT_MASK;
      sums[first + slot] += unit * share(posting);
      slots |= 1L << slot;
    }
    return slots;
  }

  /**
   * Adds to each document's sum what the term gives it, exactly.
   *
   * @param from the first block that is asked for
   * @param to after the last of them
   * @param norms what lengths do to BM25
   * @param lengths by document
   * @param sums those of the first block from {@code first} on
   * @return how many postings there were
   */
  int addScores(
      int from, int to, double weight, Norms norms, byte[] lengths, double[] sums, int first) {
    int count = 0;
    int shift = first - (from << SHIFT);
    int index = blocks.indexFrom(from);
    for (int block = blocks.at(index, from); block < to; block = blocks.at(++index, block + 1)) {
      int firstDoc = block << SHIFT;
      int end = starts[index + 1];
      count += end - starts[index];
      for (int i = starts[index]; i < end; i++) {
        int doc = firstDoc + slot(i);
        sums[doc + shift] += Bm25.score(weight, frequency(i), norms.inverse(lengths[doc]));
      }
    }
    return count;
  }

  /** What {@link #addMost} adds for the block with this index. */
  float most(float unit, int index) {
    return unit * (shares[index] & 0xff);
  }
}
