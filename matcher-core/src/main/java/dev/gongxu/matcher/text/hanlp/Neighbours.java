package dev.gongxu.matcher.text.hanlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.utility.Predefine;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How often two words of HanLP's dictionary are neighbours in its corpus. Immutable and
 * thread-safe.
 *
 * <p>HanLP keeps its table to itself and searches it in a dozen steps for each pair, most of which
 * it does not have. So the file that HanLP has loaded the table from is read into one that takes a
 * single step, 8 MB for HanLP's own; where that file cannot be read, HanLP is asked.
 */
final class Neighbours {
  private static final int ID_BITS = 20;
  private static final int COUNT_BITS = Long.SIZE - 2 * ID_BITS;
  private static final int FILTER_BITS = 22;
  private static final long EMPTY = -1;

  /** Of so many pairs one is compared with HanLP's answer. */
  private static final int CHECKED = 101;

  /** Each pair and its count in one number, in a table with open addressing. */
  private final long @Nullable [] slots;

  /** Says of nine in ten pairs that are not in the table so, from memory that is near. */
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  private Neighbours(long @Nullable [] slots) {
    this.slots = slots;
    if (slots != null) {
      for (long held : slots) {
        if (held != EMPTY) {
          int bit = filterBit(held >>> COUNT_BITS);
          filter[bit >>> 6] |= 1L << bit;
        }
      }
    }
  }

  private static int filterBit(long pair) {
    return (int) ((pair * 0xD6E8FEB86659FD93L) >>> (Long.SIZE - FILTER_BITS));
  }

  /** HanLP's neighbours, loaded when this returns. */
  static Neighbours load() {
    // Asked once, HanLP loads its own table, and writes the file where it has only the source.
    CoreBiGramTableDictionary.getBiFrequency(0, 0);
    String file = HanLP.Config.BiGramDictionaryPath + ".table" + Predefine.BIN_EXT;
    try (ObjectInputStream in = new ObjectInputStream(IOUtil.newInputStream(file))) {
      int[] starts = (int[]) in.readObject();
      int[] pairs = (int[]) in.readObject();
      return new Neighbours(table(starts, pairs));
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      return new Neighbours(null);
    }
  }

  /**
   * What {@link #slots} holds, null where it cannot.
   *
   * @param starts by first word: where its neighbours begin
   * @param pairs second word and count in turn
   */
  private static long @Nullable [] table(int[] starts, int[] pairs) {
    if (starts.length > 1 << ID_BITS) {
      return null;
    }
    long[] slots = new long[Integer.highestOneBit(Math.max(8, pairs.length)) << 1];
    Arrays.fill(slots, EMPTY);
    for (int first = 0; first + 1 < starts.length; first++) {
      for (int at = starts[first]; at < starts[first + 1]; at++) {
        int second = pairs[2 * at];
        int count = pairs[2 * at + 1];
        boolean odd =
            at % CHECKED == 0 && count != CoreBiGramTableDictionary.getBiFrequency(first, second);
        if (odd || count < 0 || count >= 1 << COUNT_BITS) {
          return null;
        }
        long pair = pair(first, second);
        slots[slot(slots, pair)] = (pair << COUNT_BITS) | count;
      }
    }
    return slots;
  }

  /**
   * The number of times the second follows the first.
   *
   * @param first the id of a dictionary word
   * @param second the id of a dictionary word
   */
  int count(int first, int second) {
    if (slots == null) {
      return CoreBiGramTableDictionary.getBiFrequency(first, second);
    }
    long pair = pair(first, second);
    int bit = filterBit(pair);
    if ((filter[bit >>> 6] & (1L << bit)) == 0) {
      return 0;
    }
    long found = slots[slot(slots, pair)];
    return found == EMPTY ? 0 : (int) found & ((1 << COUNT_BITS) - 1);
  }

  private static long pair(int first, int second) {
    return ((long) first << ID_BITS) | second;
  }

  /** The slot that holds the pair, or the empty one where it would go. */
  private static int slot(long[] slots, long pair) {
    int mask = slots.length - 1;
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (slots[slot] != EMPTY && slots[slot] >>> COUNT_BITS != pair) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
