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
 *   <li>Blocks in falling order of their bounds, to within 1/{@value #BUCKETS} of the range, a
 *       batch at a time. The first batch usually holds most of the answer, so the k-th best score θ
 *       is nearly final at once; when all that is left has bounds below θ, the search ends.
 *   <li>A batch, by {@link BlockBatch}: terms by falling weight, until what the others can add
 *       decides which few postings go on. What is left of those is scored exactly, by {@link
 *       Candidates}: those first that promise most.
 * </ol>
 *
 * <p>Where there are few blocks for the number of hits, {@link ScanSearch} is quicker and answers
 * the same.
 *
 * <p>It is exact since a block or posting is passed over only when its bound is strictly below θ,
 * bounds are rounded up, and θ comes from exactly scored, living postings only; equal scores are
 * kept and ordered by id. Time: the number of blocks that hold each term, plus the postings in the
 * blocks visited. Memory: 21 bytes a block, reused.
 *
 * <p>Stands on: H. Turtle and J. Flood, "Query evaluation: strategies and optimizations", 1995
 * (MaxScore: terms that cannot matter alone); S. Ding and T. Suel, "Faster top-k document retrieval
 * using block-max indexes", 2011 (maxima of blocks); A. Mallia, T. Suel and N. Tonellotto, "Faster
 * learned sparse retrieval with block-max pruning", 2024 (blocks of documents in the order of their
 * bounds). It differs in that bounds hold a part that is not text, which changes from query to
 * query and while the index stands, and is the tighter since blocks lie along the services and
 * regions on which that part depends; and in that it is exact, in doubles, over many segments with
 * deletions.
 *
 * <p>For one search by one thread.
 */
final class BlockSearch {
  private static final int BUCKETS = 256;

  /** The first batch is small, to learn θ early; later ones are larger, to do more at once. */
  private static final int FIRST_BATCH = 16;

  private final SearchScope scope;
  private final PreparedQuery query;
  private final PairScorer scorer;
  private final TopHits top;
  private final SearchMemory memory;
  private final QueryWeights weights;
  private int promising;

  BlockSearch(
      List<Leaf> leaves, PreparedQuery query, PairScorer scorer, TopHits top, SearchMemory memory) {
    this.scope = new SearchScope(leaves, query, scorer, top, memory);
    this.query = query;
    this.scorer = scorer;
    this.top = top;
    this.memory = memory;
    this.weights = new QueryWeights(query);
  }

  SearchStatistics run() {
    boolean may = ScanSearch.maySuit(scope);
    KeptTexts kept = may ? null : query.kept();
    boolean rests = may || kept != null;
    for (int leaf = 0; leaf < scope.leaves.size() && rests; leaf++) {
      addAllRests(leaf);
    }
    ScanSearch scan = may ? new ScanSearch(scope) : null;
    if (scan != null && scan.suits()) {
      KeptTexts found = scan.texts();
      if (query.keeps()) {
        query.keep(found);
      }
      return end(found, scan.postings());
    }
    if (kept != null && kept.hold(scope)) {
      return end(kept, 0);
    }
    for (int leaf = 0; leaf < scope.leaves.size(); leaf++) {
      bound(leaf, rests);
    }
    BlockBatch batch = new BlockBatch(scope, weights);
    visitPromisingFirst(batch);
    addAccepted();
    return new SearchStatistics(
        scope.blocks(), promising, batch.visited(), batch.postings(), scope.scored());
  }

  private SearchStatistics end(KeptTexts texts, long postings) {
    texts.search(scope);
    addAccepted();
    return new SearchStatistics(
        scope.blocks(), texts.blocks(), texts.blocks(), postings, scope.scored());
  }

  /** Offers what was accepted before. */
  private void addAccepted() {
    new HistorySearch(scope, weights.rounding()).run();
  }

  /**
   * Works out what each block of a segment can give.
   *
   * @param rests whether their rests are known
   */
  private void bound(int leaf, boolean rests) {
    int at = scope.firstOfLeaf[leaf];
    int end = scope.firstOfLeaf[leaf + 1];
    int shift = -scope.shift(leaf);
    TermBlocks[] terms = query.postings(leaf);
    long held = 0;
    for (TermBlocks term : terms) {
      held += term.blocks().size();
    }
    Arrays.fill(memory.texts, at, end, 0);
    if (held < end - at && !rests) {
      // Few blocks hold a term: only those are asked what they can give beside text.
      Arrays.fill(memory.rests, at, end, 0);
      addMost(terms, shift, at, end);
      addRests(leaf);
    } else {
      // Nearly all hold one: those that a gate refuses as a whole are left out for all terms.
      if (!rests) {
        addAllRests(leaf);
      }
      int from = at;
      int to = end;
      while (from < to && memory.isRefused(from)) {
        from++;
      }
      while (from < to && memory.isRefused(to - 1)) {
        to--;
      }
      addMost(terms, shift, from, to);
    }
    for (int block = at; block < end; block++) {
      float text = memory.texts[block];
      if (text > 0 && !memory.isRefused(block)) {
        memory.bounds[block] = total(text, memory.rests[block]);
        memory.promising[promising++] = block;
      }
    }
  }

  private void addMost(TermBlocks[] terms, int shift, int from, int to) {
    for (int term = 0; term < terms.length && from < to; term++) {
      terms[term].addMost(weights.unit(term), memory.texts, shift, from - shift, to - shift);
    }
  }

  /** Asks for the rests of those blocks whose text is above 0. */
  private void addRests(int leaf) {
    for (int block = scope.firstOfLeaf[leaf]; block < scope.firstOfLeaf[leaf + 1]; block++) {
      if (memory.texts[block] > 0) {
        memory.rests[block] = rest(scope.columns(leaf), block + scope.shift(leaf));
      }
    }
  }

  private void addAllRests(int leaf) {
    for (int block = scope.firstOfLeaf[leaf]; block < scope.firstOfLeaf[leaf + 1]; block++) {
      memory.rests[block] = rest(scope.columns(leaf), block + scope.shift(leaf));
    }
  }

  private float rest(Columns columns, int block) {
    Stretches stretches = columns.stretchTable();
    int end = stretches.endOf(block, query.side());
    double most = PairScorer.REFUSED;
    for (int i = stretches.firstOf(block, query.side()); i < end; i++) {
      most = Math.max(most, scorer.restOfStretch(columns, i));
    }
    // The next float above minus infinity would be a number.
    return most == PairScorer.REFUSED ? Float.NEGATIVE_INFINITY : Math.nextUp((float) most);
  }

  private float total(float text, float rest) {
    return Math.nextUp((float) scorer.total(text * (1.0 + weights.rounding()), rest));
  }

  /** Goes through the blocks that have a chance, roughly in falling order of their bounds. */
  private void visitPromisingFirst(BlockBatch batch) {
    float[] bounds = memory.bounds;
    double highest = Float.NEGATIVE_INFINITY;
    double lowest = Float.MAX_VALUE;
    for (int i = 0; i < promising; i++) {
      double bound = Math.min(bounds[memory.promising[i]], Float.MAX_VALUE);
      highest = Math.max(highest, bound);
      lowest = Math.min(lowest, bound);
    }
    double scale = highest > lowest ? (BUCKETS - 1) / (highest - lowest) : 0;
    int[] places = memory.places;
    Arrays.fill(places, 0);
    for (int i = 0; i < promising; i++) {
      places[bucket(bounds[memory.promising[i]], highest, scale) + 1]++;
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      places[bucket + 1] += places[bucket];
    }
    for (int i = 0; i < promising; i++) {
      int block = memory.promising[i];
      memory.order[places[bucket(bounds[block], highest, scale)]++] = block;
    }
    // Within a bucket blocks lie in the order of documents, so a later one may promise this much
    // more.
    visit(scale > 0 ? 2 / scale : 0, batch);
  }

  private static int bucket(float bound, double highest, double scale) {
    return (int) ((highest - Math.min(bound, Float.MAX_VALUE)) * scale);
  }

  private void visit(double width, BlockBatch batch) {
    int limit = FIRST_BATCH;
    for (int i = 0; i < promising; i++) {
      int block = memory.order[i];
      if (memory.bounds[block] + width < top.threshold()) {
        break;
      }
      if (memory.bounds[block] >= top.threshold()) {
        batch.add(block);
        if (batch.size() == limit) {
          batch.look();
          limit = Math.min(2 * limit, BlockBatch.MOST);
        }
      }
    }
    batch.look();
  }
}
