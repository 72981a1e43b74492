package dev.gongxu.matcher.index;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The arrays that a search works in, kept for the next one. Used by one search at a time. */
final class SearchMemory {
  private static final int PLACES = 257;
  private static final int SUMS = BlockBatch.MOST * TermBlocks.BLOCK;

  /** By block of all segments: what text, the rest and both together can give at most. */
  float[] texts = {};

  float[] rests = {};
  float[] bounds = {};

  /** Blocks that have a chance: as they lie, by what they promise, and where each bucket begins. */
  int[] promising = {};

  int[] order = {};

  final int[] places = new int[PLACES];

  /** The blocks of a batch, and by block of a segment one more than the place in it. */
  final int[] batch = new int[BlockBatch.MOST];

  byte[] placeOfBlock = {};

  /** By block of a batch: what the terms to come can give, negative where nothing matters. */
  final float[] left = new float[BlockBatch.MOST];

  /** By block of a batch: the least text that matters. */
  final float[] neededOfBlock = new float[BlockBatch.MOST];

  /** By block of a batch: the postings that go on, and whether they were chosen by their rests. */
  final long[] slots = new long[BlockBatch.MOST];

  final boolean[] chosen = new boolean[BlockBatch.MOST];

  /** By posting of a batch: what text has given so far, and what it has to give. */
  final float[] sums = new float[SUMS];

  final float[] needed = new float[SUMS];

  /** Postings of a batch that may be among the best, and by posting the BM25 score. */
  final BoundHeap candidates = new BoundHeap();

  final double[] exact = new double[SUMS];

  /** Whether a gate refuses all of a block, given its rest. */
  boolean isRefused(int block) {
    return rests[block] == Float.NEGATIVE_INFINITY;
  }

  /** By posting of few blocks: its BM25 score. */
  double[] scans = {};

  void fitScan(int postings) {
    if (scans.length < postings) {
      scans = new double[postings];
    }
  }

  void fit(int blocks) {
    if (texts.length < blocks) {
      int size = blocks + blocks / 2;
      texts = new float[size];
      rests = new float[size];
      bounds = new float[size];
      promising = new int[size];
      order = new int[size];
      placeOfBlock = new byte[size];
    }
  }

  /** Hands out memory; as many are kept as searches ran at the same time. Safe for many threads. */
  static final class Pool {
    private final Queue<SearchMemory> idle = new ConcurrentLinkedQueue<>();

    SearchMemory take() {
      SearchMemory memory = idle.poll();
      return memory == null ? new SearchMemory() : memory;
    }

    void giveBack(SearchMemory memory) {
      idle.add(memory);
    }
  }
}
