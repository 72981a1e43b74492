package dev.gongxu.matcher.index;

import java.util.Arrays;

/**
 * Some blocks that are looked into together, term by term.
 *
 * <p>Terms come by falling weight. Once the terms still to come cannot bring a posting of a block
 * to the k-th best score by themselves, only postings that have enough by then go on, each judged
 * by its own rest (MaxScore, on blocks); a block without any is done. The postings that are left at
 * the end are {@link Candidates}. For one search by one thread.
 */
final class BlockBatch {
  /** How many blocks are looked into at once: their sums stay in the processor's nearest cache. */
  static final int MOST = 64;

  /** After so many terms it is asked which postings go on. */
  private static final int TERMS_A_STEP = 6;

  private final SearchScope scope;
  private final PreparedQuery query;
  private final QueryWeights weights;
  private final PairScorer scorer;
  private final TopHits top;
  private final SearchMemory memory;
  private final Candidates candidates;
  private int size;
  private int visited;
  private long postings;

  /** The segment that is looked into. */
  private Leaf segment;

  private int leaf;
  private int shift;

  /** An empty batch. */
  BlockBatch(SearchScope scope, QueryWeights weights) {
    this.scope = scope;
    this.query = scope.query;
    this.weights = weights;
    this.scorer = scope.scorer;
    this.top = scope.top;
    this.memory = scope.memory;
    this.candidates = new Candidates(scope);
    this.segment = scope.leaves.getFirst();
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

  void add(int block) {
    memory.batch[size++] = block;
  }

  /** Looks into the blocks and forgets them. */
  void look() {
    Arrays.sort(memory.batch, 0, size);
    visited += size;
    int from = 0;
    for (leaf = 0; from < size; leaf++) {
      int to = from;
      while (to < size && memory.batch[to] < scope.firstOfLeaf[leaf + 1]) {
        to++;
      }
      if (from < to) {
        segment = scope.leaves.get(leaf);
        shift = scope.shift(leaf);
        look(from, to);
        from = to;
      }
    }
    candidates.scoreBestFirst();
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
        addCandidates(i);
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

  /** Those of a block's slots that can still get what they need become candidates. */
  private void addCandidates(int i) {
    int firstDoc = (memory.batch[i] + shift) << TermBlocks.SHIFT;
    int firstSum = i << TermBlocks.SHIFT;
    float slack = memory.texts[memory.batch[i]] * weights.rounding();
    long kept = 0;
    for (long bits = memory.slots[i]; bits != 0; bits &= bits - 1) {
      int slot = Long.numberOfTrailingZeros(bits);
      float possible = memory.sums[firstSum + slot] + slack;
      if (possible >= memory.neededOfBlock[i]
          && segment.isLive(firstDoc + slot)
          // Those are scored with their history, by HistorySearch.
          && query.accepted().number(leaf, firstDoc + slot) < 0) {
        double rest = scorer.restOf(segment.columns(), firstDoc + slot);
        if (rest != PairScorer.REFUSED) {
          float bound = Math.nextUp((float) scorer.total(possible, rest));
          if (bound >= top.threshold()) {
            candidates.add(bound, firstSum + slot);
            kept |= 1L << slot;
          }
        }
      }
    }
    memory.slots[i] = kept;
  }
}
