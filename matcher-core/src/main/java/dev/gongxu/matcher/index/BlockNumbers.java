package dev.gongxu.matcher.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks of a segment hold a term, each with its index among them.
 *
 * <p>Three forms, by how many there are: nearly all, and each block is its own index; a good share,
 * and a bit set with counts before each word gives the index in a few steps; few, and a sorted list
 * is gone through. Immutable.
 */
final class BlockNumbers {
  /** A list is shorter than one block in so many. */
  private static final int LIST_SHARE = 64;

  private static final int SHORT_LIST = 16;

  private final int first;
  private final int size;
  private final int @Nullable [] list;
  private final long @Nullable [] bits;
  private final int @Nullable [] before;

  private BlockNumbers(
      int first, int size, int @Nullable [] list, long @Nullable [] bits, int @Nullable [] before) {
    this.first = first;
    this.size = size;
    this.list = list;
    this.bits = bits;
    this.before = before;
  }

  /**
   * The form that suits some blocks.
   *
   * @param held their numbers, rising
   * @param first the first block that could be held
   * @param end after the last that could be
   */
  static BlockNumbers of(int[] held, int first, int end) {
    int all = end - first;
    if (held.length <= SHORT_LIST || held.length * LIST_SHARE < all) {
      return new BlockNumbers(first, held.length, held, null, null);
    }
    if (held.length * 2 >= all) {
      return new BlockNumbers(first, all, null, null, null);
    }
    long[] bits = new long[(all + Long.SIZE - 1) / Long.SIZE];
    for (int block : held) {
      bits[(block - first) / Long.SIZE] |= 1L << (block - first);
    }
    int[] before = new int[bits.length];
    for (int word = 1; word < before.length; word++) {
      before[word] = before[word - 1] + Long.bitCount(bits[word - 1]);
    }
    return new BlockNumbers(first, held.length, null, bits, before);
  }

  /** How many indexes there are. */
  int size() {
    return size;
  }

  /** Whether the blocks are few enough to go through them all. */
  boolean isList() {
    return list != null;
  }

  /** Whether blocks have an index though they do not hold the term. */
  boolean isDense() {
    return list == null && bits == null;
  }

  /** All blocks with an index, by index. */
  int[] all() {
    if (list != null) {
      return list;
    }
    int[] all = new int[size];
    if (bits == null) {
      Arrays.setAll(all, index -> first + index);
      return all;
    }
    int index = 0;
    for (int word = 0; word < bits.length; word++) {
      for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
        all[index++] = first + word * Long.SIZE + Long.numberOfTrailingZeros(rest);
      }
    }
    return all;
  }

  /** The index of a block, negative where it has none. */
  int find(int block) {
    if (bits != null && before != null) {
      int at = block - first;
      int word = at / Long.SIZE;
      long mask = 1L << at;
      return (bits[word] & mask) == 0 ? -1 : before[word] + Long.bitCount(bits[word] & (mask - 1));
    }
    return list == null ? block - first : Arrays.binarySearch(list, block);
  }

  /** The index of the first block with one from {@code block} on. */
  int indexFrom(int block) {
    if (bits != null && before != null) {
      int at = block - first;
      int word = at / Long.SIZE;
      return word == bits.length
          ? size
          : before[word] + Long.bitCount(bits[word] & ((1L << at) - 1));
    }
    if (list == null) {
      return block - first;
    }
    int at = Arrays.binarySearch(list, block);
    return at < 0 ? -at - 1 : at;
  }

  /**
   * The block with an index.
   *
   * @param least not above it, and above the block before it
   * @return more than any number where there is no such index
   */
  int at(int index, int least) {
    if (index >= size) {
      return Integer.MAX_VALUE;
    }
    if (bits != null) {
      int at = least - first;
      int word = at / Long.SIZE;
      long rest = bits[word] & (-1L << at);
      while (rest == 0) {
        rest = bits[++word];
      }
      return first + word * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }
    return list == null ? first + index : list[index];
  }

  /**
   * Adds {@code unit} times a block's value to its sum.
   *
   * @param values by index, unsigned
   * @param sums that of a block at {@code shift} more than its number
   * @param from the first block that is asked for
   * @param to after the last of them
   */
  void addProducts(byte[] values, float unit, float[] sums, int shift, int from, int to) {
    if (list != null) {
      for (int index = 0; index < list.length && list[index] < to; index++) {
        if (list[index] >= from) {
          sums[list[index] + shift] += unit * (values[index] & 0xff);
        }
      }
    } else if (bits != null && before != null) {
      addProducts(bits, before, values, unit, sums, shift + first, from - first, to - first);
    } else {
      int at = shift + first;
      for (int index = from - first; index < to - first; index++) {
        sums[index + at] += unit * (values[index] & 0xff);
      }
    }
  }

  private static void addProducts(
      long[] bits,
      int[] before,
      byte[] values,
      float unit,
      float[] sums,
      int shift,
      int from,
      int to) {
    for (int word = from / Long.SIZE; word * Long.SIZE < to; word++) {
      int start = word * Long.SIZE;
      int index = before[word];
      for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
        int at = start + Long.numberOfTrailingZeros(rest);
        if (at >= from && at < to) {
          sums[at + shift] += unit * (values[index] & 0xff);
        }
        index++;
      }
    }
  }

  /** How much memory it takes, in bytes. */
  int bytes() {
    return 4 * (list == null ? 0 : list.length) + 12 * (bits == null ? 0 : bits.length);
  }
}
