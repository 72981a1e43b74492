package dev.gongxu.matcher.text.hanlp;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How often two words of HanLP's dictionary are neighbours in its corpus, with the pairs asked for
 * last at hand. Safe for use by many threads; what is at hand never changes an answer.
 *
 * <p>HanLP searches a table of some megabytes for each pair, and half of all pairs of a text are
 * among a few thousand.
 */
final class Neighbours {
  private static final int ID_BITS = 20;
  private static final int COUNT_BITS = Long.SIZE - 2 * ID_BITS;
  private static final int SLOT_BITS = 16;

  /** A pair and its count in one number each, so that no thread ever sees one without the other. */
  private final AtomicLongArray slots = new AtomicLongArray(1 << SLOT_BITS);

  /**
   * The number of times the second follows the first.
   *
   * @param first the id of a dictionary word
   * @param second the id of a dictionary word
   */
  int count(int first, int second) {
    // The id 0 is a word's too, so an empty slot must not look like the pair of it with itself.
    long pair = (((long) first << ID_BITS) | second) + 1;
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SLOT_BITS));
    long held = slots.getOpaque(slot);
    if (held >>> COUNT_BITS == pair) {
      return (int) held & ((1 << COUNT_BITS) - 1);
    }
    int count = CoreBiGramTableDictionary.getBiFrequency(first, second);
    if (count < 1 << COUNT_BITS) {
      slots.setOpaque(slot, (pair << COUNT_BITS) | count);
    }
    return count;
  }

  /** Whether words with ids below a limit can be asked for. */
  static boolean canHold(int words) {
    return words < 1 << ID_BITS;
  }
}
