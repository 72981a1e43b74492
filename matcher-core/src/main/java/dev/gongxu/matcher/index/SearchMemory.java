package dev.gongxu.matcher.index;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The arrays that a search works in, kept for the next one. Used by one search at a time. */
final class SearchMemory {
  /** By block of all segments: what text, the rest and both together can give at most. */
  float[] texts = {};

  float[] rests = {};
  float[] bounds = {};

  /** Blocks by what they promise. */
  int[] order = {};

  /** By place in a block: what text has given so far, and what it has to give. */
  final float[] sums = new float[TermBlocks.BLOCK];

  final float[] needed = new float[TermBlocks.BLOCK];

  /** By term: where its postings in the block begin and end. */
  int[] from = {};

  int[] to = {};

  void fit(int blocks, int terms) {
    if (texts.length < blocks) {
      int size = blocks + blocks / 2;
      texts = new float[size];
      rests = new float[size];
      bounds = new float[size];
      order = new int[size];
    }
    if (from.length < terms) {
      from = new int[2 * terms];
      to = new int[2 * terms];
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
