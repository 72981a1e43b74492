package dev.gongxu.matcher.index;

import java.util.Arrays;
import java.util.List;

/**
 * The exact top k without scoring everything: blocks of neighbouring postings are taken in the
 * order of what they can give at most, until no block can give what the k-th best already has.
 *
 * <pre>
 * bound(block) = total(Σ w(t) · most(t, block), max rest(stretch))
 * </pre>
 *
 * <p>Symbols: w(t), a term's weight × idf; most(t, block), the largest BM25 saturation of the term
 * in the block, kept in 255ths rounded up; rest(stretch), the most that a posting of a stretch of
 * the block can get beside text; total, monotone in both.
 *
 * <p>Three steps:
 *
 * <ol>
 *   <li>The bound of every block: one pass over the terms' block maxima and one over the stretches.
 *       A block that a gate refuses as a whole is out.
 *   <li>Blocks in falling order of their bounds, to within 1/{@value #BUCKETS} of the range. The
 *       first few usually hold the answer, so the k-th best score θ is nearly final at once; the
 *       first block whose bound is below θ ends the search, with all that follow it.
 *   <li>Inside a block, terms by falling weight. As soon as the terms left cannot bring a posting
 *       of the block over θ by themselves, only postings that have enough already go on, each
 *       judged by its own rest; as soon as there are none, the block is done. What is left at the
 *       end is scored exactly, its terms added in the order of the query, so that the score is the
 *       same bit for bit however the market is divided.
 * </ol>
 *
 * <p>It is exact since a block or posting is passed over only when its bound is strictly below θ,
 * bounds are rounded up, and θ comes from exactly scored, living postings only; equal scores are
 * kept and ordered by id. Time: the number of blocks that hold each term, plus the postings in the
 * blocks visited. Memory: 16 bytes a block, reused.
 *
 * <p>Stands on: H. Turtle and J. Flood, "Query evaluation: strategies and optimizations", 1995
 * (MaxScore: terms that cannot matter alone); S. Ding and T. Suel, "Faster top-k document retrieval
 * using block-max indexes", 2011 (maxima of blocks); A. Mallia, T. Suel and N. Tonellotto, "Faster
 * learned sparse retrieval with block-max pruning", 2024 (blocks of documents in the order of their
 * bounds). It differs in that bounds hold a part that is not text, which changes from query to
 * query and while the index stands; in that blocks need not be alike, but lie along the regions
 * that this part depends on; and in that it is exact in doubles over many segments with deletions.
 *
 * <p>For one search by one thread.
 */
final class BlockSearch {
  private static final int BUCKETS = 256;

  /** For each term, twice the share that may be lost when floats are added, and then taken away. */
  private static final float ROUNDING = 2.4e-7f;

  private final List<Leaf> leaves;
  private final PreparedQuery query;
  private final PairScorer scorer;
  private final TopHits top;
  private final SearchMemory memory;
  private final float[] weights;
  private final float rounding;
  private final int[] firstOfLeaf;
  private int promising;
  private int visited;
  private long postings;
  private int scored;

  BlockSearch(
      List<Leaf> leaves, PreparedQuery query, PairScorer scorer, TopHits top, SearchMemory memory) {
    this.leaves = leaves;
    this.query = query;
    this.scorer = scorer;
    this.top = top;
    this.memory = memory;
    this.weights = new float[query.size()];
    this.rounding = (query.size() + 8) * ROUNDING;
    this.firstOfLeaf = new int[leaves.size() + 1];
    int[] strongest = query.strongestFirst();
    for (int term = 0; term < weights.length; term++) {
      // A weight too small for a float beside the largest would vanish, and postings with it.
      double least = query.weight(strongest[0]) * 1e-20;
      weights[term] = Math.nextUp((float) Math.max(query.weight(term), least));
    }
  }

  SearchStatistics run() {
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      Columns columns = leaves.get(leaf).columns();
      int blocks = columns.endBlock(query.side()) - columns.firstBlock(query.side());
      firstOfLeaf[leaf + 1] = firstOfLeaf[leaf] + blocks;
    }
    int blocks = firstOfLeaf[leaves.size()];
    memory.fit(blocks, query.size());
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      bound(leaf);
    }
    visitPromisingFirst(blocks);
    return new SearchStatistics(blocks, promising, visited, postings, scored);
  }

  /** Works out what each block of a segment can give. */
  private void bound(int leaf) {
    Columns columns = leaves.get(leaf).columns();
    int at = firstOfLeaf[leaf];
    int firstBlock = columns.firstBlock(query.side());
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (int block = firstBlock; block < columns.endBlock(query.side()); block++) {
      float rest = rest(columns, block);
      memory.rests[at + block - firstBlock] = rest;
      if (rest != Float.NEGATIVE_INFINITY) {
        from = Math.min(from, block);
        to = block + 1;
      }
    }
    int end = firstOfLeaf[leaf + 1];
    Arrays.fill(memory.texts, at, end, 0);
    if (from < to) {
      TermBlocks[] terms = query.postings(leaf);
      byte[][] most = query.most(leaf);
      for (int term = 0; term < terms.length; term++) {
        terms[term].addMost(
            most[term], weights[term], memory.texts, at + from - firstBlock, from, to);
      }
    }
    for (int block = at; block < end; block++) {
      float text = memory.texts[block];
      boolean possible = text > 0 && memory.rests[block] != Float.NEGATIVE_INFINITY;
      memory.bounds[block] = possible ? total(text, memory.rests[block]) : Float.NEGATIVE_INFINITY;
    }
  }

  private float rest(Columns columns, int block) {
    Stretches stretches = columns.stretchTable();
    double most = PairScorer.REFUSED;
    for (int i = stretches.firstOf(block); i < stretches.firstOf(block + 1); i++) {
      if (columns.isOn(query.side(), stretches.start(i))) {
        most = Math.max(most, scorer.restOfStretch(columns, i));
      }
    }
    return Math.nextUp((float) most);
  }

  private float total(float text, float rest) {
    return Math.nextUp((float) scorer.total(text * (1.0 + rounding), rest));
  }

  /** Goes through the blocks that have a chance, roughly in falling order of their bounds. */
  private void visitPromisingFirst(int blocks) {
    float[] bounds = memory.bounds;
    double highest = Float.NEGATIVE_INFINITY;
    double lowest = Float.MAX_VALUE;
    for (int block = 0; block < blocks; block++) {
      double bound = Math.min(bounds[block], Float.MAX_VALUE);
      if (bound != Float.NEGATIVE_INFINITY) {
        highest = Math.max(highest, bound);
        lowest = Math.min(lowest, bound);
        promising++;
      }
    }
    double scale = highest > lowest ? (BUCKETS - 1) / (highest - lowest) : 0;
    int[] places = new int[BUCKETS + 1];
    for (int block = 0; block < blocks; block++) {
      if (bounds[block] != Float.NEGATIVE_INFINITY) {
        places[bucket(bounds[block], highest, scale) + 1]++;
      }
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      places[bucket + 1] += places[bucket];
    }
    for (int block = 0; block < blocks; block++) {
      if (bounds[block] != Float.NEGATIVE_INFINITY) {
        memory.order[places[bucket(bounds[block], highest, scale)]++] = block;
      }
    }
    // Within a bucket blocks lie in the order of documents, so a later one may promise this much
    // more.
    visit(promising, scale > 0 ? 2 / scale : 0);
  }

  private static int bucket(float bound, double highest, double scale) {
    return (int) ((highest - Math.min(bound, Float.MAX_VALUE)) * scale);
  }

  private void visit(int count, double width) {
    for (int i = 0; i < count; i++) {
      int block = memory.order[i];
      if (memory.bounds[block] + width < top.threshold()) {
        return;
      }
      if (memory.bounds[block] >= top.threshold()) {
        int leaf = Arrays.binarySearch(firstOfLeaf, block);
        leaf = leaf < 0 ? -leaf - 2 : leaf;
        while (firstOfLeaf[leaf + 1] <= block) {
          leaf++;
        }
        visited++;
        look(leaf, block);
      }
    }
  }

  /** Looks into one block. */
  private void look(int leaf, int number) {
    Leaf segment = leaves.get(leaf);
    Columns columns = segment.columns();
    int block = number - firstOfLeaf[leaf] + columns.firstBlock(query.side());
    int base = block << TermBlocks.SHIFT;
    TermBlocks[] terms = query.postings(leaf);
    byte[][] most = query.most(leaf);
    float[] sums = memory.sums;
    Arrays.fill(sums, 0);
    float left = memory.texts[number];
    float slack = left * rounding;
    double threshold = top.threshold();
    float needed = (float) scorer.textNeeded(threshold, memory.rests[number]);
    long low = 0;
    long high = 0;
    boolean chosen = false;
    for (int term : query.strongestFirst()) {
      TermBlocks found = terms[term];
      int index = found.find(block);
      int from = index < 0 ? 0 : found.start(index);
      int to = index < 0 ? 0 : found.start(index + 1);
      memory.from[term] = from;
      memory.to[term] = to;
      if (from == to) {
        continue;
      }
      left -= TermBlocks.most(most[term], weights[term], index);
      postings += to - from;
      Norms norms = query.norms(term);
      byte[] lengths = columns.lengths(query.terms().get(term).piece());
      float weight = weights[term];
      for (int posting = from; posting < to; posting++) {
        int slot = found.slot(posting);
        sums[slot] += weight * norms.saturation(found.frequency(posting), lengths[base + slot]);
        if (slot < Long.SIZE) {
          low |= chosen ? 0 : 1L << slot;
        } else {
          high |= chosen ? 0 : 1L << slot;
        }
      }
      if (left + slack < needed) {
        float reach = left + slack;
        if (!chosen) {
          low = choose(segment, low, 0, base, reach, needed, threshold);
          high = choose(segment, high, Long.SIZE, base, reach, needed, threshold);
          chosen = true;
        } else {
          low = keep(low, 0, reach);
          high = keep(high, Long.SIZE, reach);
        }
        if ((low | high) == 0) {
          return;
        }
      }
    }
    if (!chosen) {
      low = choose(segment, low, 0, base, slack, needed, threshold);
      high = choose(segment, high, Long.SIZE, base, slack, needed, threshold);
    }
    score(leaf, low, 0, base);
    score(leaf, high, Long.SIZE, base);
  }

  /** Those of the slots that can still get what their own rest leaves them to need. */
  private long choose(
      Leaf segment, long slots, int shift, int base, float reach, float needed, double threshold) {
    long kept = 0;
    for (long bits = slots; bits != 0; bits &= bits - 1) {
      int slot = shift + Long.numberOfTrailingZeros(bits);
      float possible = memory.sums[slot] + reach;
      if (possible >= needed && segment.isLive(base + slot)) {
        double rest = scorer.restOf(segment.columns(), base + slot);
        if (rest != PairScorer.REFUSED) {
          float own = (float) scorer.textNeeded(threshold, rest);
          if (possible >= own) {
            memory.needed[slot] = own;
            kept |= 1L << slot;
          }
        }
      }
    }
    return kept;
  }

  private long keep(long slots, int shift, float reach) {
    long kept = slots;
    for (long bits = slots; bits != 0; bits &= bits - 1) {
      int slot = shift + Long.numberOfTrailingZeros(bits);
      if (memory.sums[slot] + reach < memory.needed[slot]) {
        kept &= ~(1L << slot);
      }
    }
    return kept;
  }

  private void score(int leaf, long slots, int shift, int base) {
    Columns columns = leaves.get(leaf).columns();
    for (long bits = slots; bits != 0; bits &= bits - 1) {
      int slot = shift + Long.numberOfTrailingZeros(bits);
      int doc = base + slot;
      double text = text(leaf, columns, doc, slot);
      double score = scorer.score(leaf, columns, doc, text);
      scored++;
      if (score != PairScorer.REFUSED) {
        top.offer(score, text, columns, leaf, doc);
      }
    }
  }

  /** Adds the terms' scores in the order of the query. */
  private double text(int leaf, Columns columns, int doc, int slot) {
    TermBlocks[] terms = query.postings(leaf);
    double text = 0;
    for (int term = 0; term < terms.length; term++) {
      int from = memory.from[term];
      int to = memory.to[term];
      int posting = from < to ? terms[term].place(slot, from, to) : -1;
      if (posting >= 0) {
        text += query.score(term, columns, doc, terms[term].frequency(posting));
      }
    }
    return text;
  }
}
