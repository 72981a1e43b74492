package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import java.util.Arrays;

/**
 * The runs of neighbouring documents of a segment that lie in one block and share side, service,
 * status, reach and region, so that one answer about those holds for all of a run.
 *
 * <p>In a sorted segment there are about as many as blocks and regions together. Immutable.
 */
final class Stretches {
  private final int[] starts;

  /** What the documents of a stretch share, side by side for those who ask stretch by stretch. */
  private final byte[] traits;

  private final int[] regions;
  private final int[] firstOfBlock;
  private final int[] firstBlocks = new int[Side.values().length];
  private final int[] endBlocks = new int[Side.values().length];
  private final int[] firstStretches = new int[Side.values().length];
  private final int[] endStretches = new int[Side.values().length];

  Stretches(byte[] traitsOfDocs, int[] regionsOfDocs) {
    int size = traitsOfDocs.length;
    int blocks = (size + TermBlocks.BLOCK - 1) >>> TermBlocks.SHIFT;
    int[] found = new int[size + 1];
    int count = 0;
    firstOfBlock = new int[blocks + 1];
    for (int doc = 0; doc < size; doc++) {
      boolean newBlock = (doc & TermBlocks.SLOT_MASK) == 0;
      if (newBlock) {
        firstOfBlock[doc >>> TermBlocks.SHIFT] = count;
      }
      if (newBlock
          || traitsOfDocs[doc] != traitsOfDocs[doc - 1]
          || regionsOfDocs[doc] != regionsOfDocs[doc - 1]) {
        found[count++] = doc;
      }
    }
    firstOfBlock[blocks] = count;
    found[count] = size;
    starts = Arrays.copyOf(found, count + 1);
    traits = new byte[count];
    regions = new int[count];
    for (int stretch = 0; stretch < count; stretch++) {
      traits[stretch] = traitsOfDocs[starts[stretch]];
      regions[stretch] = regionsOfDocs[starts[stretch]];
    }
    for (Side side : Side.values()) {
      int first = 0;
      while (first < count && !Traits.isOn(side, traits[first])) {
        first++;
      }
      int end = count;
      while (end > first && !Traits.isOn(side, traits[end - 1])) {
        end--;
      }
      if (first < end) {
        firstStretches[side.ordinal()] = first;
        endStretches[side.ordinal()] = end;
        firstBlocks[side.ordinal()] = starts[first] >>> TermBlocks.SHIFT;
        endBlocks[side.ordinal()] = ((starts[end] - 1) >>> TermBlocks.SHIFT) + 1;
      }
    }
  }

  int count() {
    return starts.length - 1;
  }

  int start(int stretch) {
    return starts[stretch];
  }

  byte traits(int stretch) {
    return traits[stretch];
  }

  /** The ordinal of a stretch's region. */
  int region(int stretch) {
    return regions[stretch];
  }

  /** The stretch that a document lies in. */
  int of(int doc) {
    int block = doc >>> TermBlocks.SHIFT;
    int at = Arrays.binarySearch(starts, firstOfBlock[block], firstOfBlock[block + 1], doc);
    return at < 0 ? -at - 2 : at;
  }

  /** The first stretch of a block with postings of a side. */
  int firstOf(int block, Side side) {
    return Math.max(firstOfBlock[block], firstStretches[side.ordinal()]);
  }

  /** After the last stretch of a block with postings of a side. */
  int endOf(int block, Side side) {
    return Math.min(firstOfBlock[block + 1], endStretches[side.ordinal()]);
  }

  int firstBlock(Side side) {
    return firstBlocks[side.ordinal()];
  }

  int endBlock(Side side) {
    return endBlocks[side.ordinal()];
  }
}
