package dev.gongxu.matcher.index;

import java.util.Arrays;
import java.util.List;

/**
 * Some blocks that are looked into together, term by term.
 *
 * <p>Terms come by falling weight. Once the terms still to come cannot bring a posting of a block
 * to the k-th best score by themselves, only postings that have enough by then go on, each judged
 * by its own rest (MaxScore, on blocks); a block without any is done. The postings that are left at
 * the end are scored exactly, their terms added in the order of the query, so that a score is the
 * same bit for bit however the market is divided. For one search by one thread.
 */
final class BlockBatch {
  /** How many blocks are looked into at once: their sums stay in the processor's nearest cache. */
  static final int MOST = 64;

  /** After so many terms it is asked which postings go on. */
  private static final int TERMS_A_STEP = 6;

  private final List<Leaf> leaves;
  private final PreparedQuery query;
  private final QueryWeights weights;
  private final PairScorer scorer;
  private final TopHits top;
  private final SearchMemory memory;
  private int size;
  private int visited;
  private long postings;
  private int scored;

  /** The segment that is looked into. */
  private Leaf segment;

  private int leaf;
  private int shift;

  BlockBatch(
      List<Leaf> leaves,
      PreparedQuery query,
      QueryWeights weights,
      PairScorer scorer,
      TopHits top,
      SearchMemory memory) {
    this.leaves = leaves;
    this.query = query;
    this.weights = weights;
    this.scorer = scorer;
    this.top = top;
    this.memory = memory;
    this.segment = leaves.getFirst();
  }

  int size() {
    return size;
  }

  int visited() {
    return visited;
  }

  long postings() {
    return postings;
  }

  int scored() {
    return scored;
  }

  void add(int block) {
    memory.batch[size++] = block;
  }

  /**
   * Looks into the blocks and forgets them.
   *
   * @param firstOfLeaf the number of the first block of each segment
   */
  void look(int[] firstOfLeaf) {
    Arrays.sort(memory.batch, 0, size);
    visited += size;
    int from = 0;
    for (leaf = 0; from < size; leaf++) {
      int to = from;
      while (to < size && memory.batch[to] < firstOfLeaf[leaf + 1]) {
        to++;
      }
      if (from < to) {
        segment = leaves.get(leaf);
        shift = segment.columns().firstBlock(query.side()) - firstOfLeaf[leaf];
        look(from, to);
        from = to;
      }
    }
    size = 0;
  }

  /** Looks into the blocks of one segment. */
  private void look(int first, int end) {
    double threshold = top.threshold();
    for (int i = first; i < end; i++) {
      int block = memory.batch[i];
      memory.left[i] = memory.texts[block];
      memory.neededOfBlock[i] = (float) scorer.textNeeded(threshold, memory.rests[block]);
      memory.slots[i] = 0;
      memory.chosen[i] = false;
      memory.placeOfBlock[block + shift - segment.columns().firstBlock(query.side())] =
          (byte) (i + 1);
    }
    Arrays.fill(memory.sums, first * TermBlocks.BLOCK, end * TermBlocks.BLOCK, 0);
    int alive = end - first;
    int[] order = query.strongestFirst();
    for (int i = 0; i < order.length && alive > 0; i++) {
      addTerm(order[i], first, end);
      if ((i + 1) % TERMS_A_STEP == 0 && i + 1 < order.length) {
        alive = step(first, end, threshold);
      }
    }
    for (int i = first; i < end; i++) {
      int block = memory.batch[i] + shift;
      memory.placeOfBlock[block - segment.columns().firstBlock(query.side())] = 0;
      if (memory.left[i] >= 0) {
        float slack = memory.texts[memory.batch[i]] * weights.rounding();
        // Asked once more, since the k-th best has risen with every posting scored.
        long slots = choose(i, block, slack, top.threshold());
        if (slots != 0) {
          score(block, slots);
        }
      }
    }
  }

  private void addTerm(int term, int first, int end) {
    TermBlocks found = query.postings(leaf)[term];
    float unit = weights.unit(term);
    if (found.count() == 0) {
      return;
    }
    if (found.blocks().isList()) {
      int origin = segment.columns().firstBlock(query.side());
      int[] numbers = found.blocks().all();
      for (int index = 0; index < numbers.length; index++) {
        int i = memory.placeOfBlock[numbers[index] - origin] - 1;
        if (i >= 0 && memory.left[i] >= 0) {
          addBlock(found, unit, index, i);
        }
      }
      return;
    }
    for (int i = first; i < end; i++) {
      int index = memory.left[i] >= 0 ? found.blocks().find(memory.batch[i] + shift) : -1;
      if (index >= 0) {
        addBlock(found, unit, index, i);
      }
    }
  }

  private void addBlock(TermBlocks found, float unit, int index, int i) {
    long slots = found.addPostings(unit, index, memory.sums, i << TermBlocks.SHIFT);
    if (!memory.chosen[i]) {
      memory.slots[i] |= slots;
    }
    memory.left[i] = Math.max(0, memory.left[i] - found.most(unit, index));
    postings += found.start(index + 1) - found.start(index);
  }

  /** Lets go on what can still matter; returns in how many blocks there is anything left. */
  private int step(int first, int end, double threshold) {
    int alive = 0;
    for (int i = first; i < end; i++) {
      if (memory.left[i] < 0) {
        continue;
      }
      float reach = memory.left[i] + memory.texts[memory.batch[i]] * weights.rounding();
      if (reach < memory.neededOfBlock[i]) {
        memory.slots[i] =
            memory.chosen[i]
                ? keep(i, reach)
                : choose(i, memory.batch[i] + shift, reach, threshold);
        memory.chosen[i] = true;
        if (memory.slots[i] == 0) {
          memory.left[i] = -1;
          continue;
        }
      }
      alive++;
    }
    return alive;
  }

  /** Those of a block's slots that can still get what their own rest leaves them to need. */
  private long choose(int i, int block, float reach, double threshold) {
    int firstDoc = block << TermBlocks.SHIFT;
    int firstSum = i << TermBlocks.SHIFT;
    float least = memory.neededOfBlock[i];
    long kept = 0;
    for (long bits = memory.slots[i]; bits != 0; bits &= bits - 1) {
      int slot = Long.numberOfTrailingZeros(bits);
      float possible = memory.sums[firstSum + slot] + reach;
      if (possible >= least && segment.isLive(firstDoc + slot)) {
        double rest = scorer.restOf(segment.columns(), firstDoc + slot);
        if (rest != PairScorer.REFUSED) {
          float needed = (float) scorer.textNeeded(threshold, rest);
          if (possible >= needed) {
            memory.needed[firstSum + slot] = needed;
            kept |= 1L << slot;
          }
        }
      }
    }
    return kept;
  }

  private long keep(int i, float reach) {
    int firstSum = i << TermBlocks.SHIFT;
    long kept = memory.slots[i];
    for (long bits = kept; bits != 0; bits &= bits - 1) {
      int slot = Long.numberOfTrailingZeros(bits);
      if (memory.sums[firstSum + slot] + reach < memory.needed[firstSum + slot]) {
        kept &= ~(1L << slot);
      }
    }
    return kept;
  }

  /** Scores slots of a block exactly, the terms added in the order of the query. */
  private void score(int block, long slots) {
    Columns columns = segment.columns();
    TermBlocks[] terms = query.postings(leaf);
    int firstDoc = block << TermBlocks.SHIFT;
    double[] texts = memory.exact;
    Arrays.fill(texts, 0);
    for (int term = 0; term < terms.length; term++) {
      TermBlocks found = terms[term];
      int index = found.count() == 0 ? -1 : found.blocks().find(block);
      int to = index < 0 ? 0 : found.start(index + 1);
      for (int posting = index < 0 ? 0 : found.start(index); posting < to; posting++) {
        int slot = found.slot(posting);
        if ((slots >>> slot & 1) != 0) {
          texts[slot] += query.score(term, columns, firstDoc + slot, found.frequency(posting));
        }
      }
    }
    for (long bits = slots; bits != 0; bits &= bits - 1) {
      int slot = Long.numberOfTrailingZeros(bits);
      if (query.accepted().number(leaf, firstDoc + slot) >= 0) {
        // Scored with its history, by HistorySearch.
        continue;
      }
      double score = scorer.score(leaf, columns, firstDoc + slot, texts[slot]);
      scored++;
      if (score != PairScorer.REFUSED) {
        top.offer(score, texts[slot], columns, leaf, firstDoc + slot);
      }
    }
  }
}
