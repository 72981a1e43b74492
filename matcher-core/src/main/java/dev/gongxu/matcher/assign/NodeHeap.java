package dev.gongxu.matcher.assign;

/** A binary heap of places by distance, in which a distance may fall. For one thread. */
final class NodeHeap {
  private final int[] heap;
  private final int[] at;
  private final long[] distance;
  private int size;

  /**
   * @param distance by place; what the heap is ordered by
   */
  NodeHeap(long[] distance) {
    this.heap = new int[distance.length];
    this.at = new int[distance.length];
    this.distance = distance;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int first() {
    return heap[0];
  }

  void clear() {
    size = 0;
  }

  void add(int node) {
    rise(size++, node);
  }

  /** Tells that the distance of a place in the heap has fallen. */
  void fell(int node) {
    rise(at[node], node);
  }

  int remove() {
    int result = heap[0];
    int moved = heap[--size];
    int i = 0;
    int half = size >>> 1;
    while (i < half) {
      int child = 2 * i + 1;
      if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
        child++;
      }
      if (distance[heap[child]] >= distance[moved]) {
        break;
      }
      heap[i] = heap[child];
      at[heap[i]] = i;
      i = child;
    }
    heap[i] = moved;
    at[moved] = i;
    return result;
  }

  private void rise(int i, int node) {
    long key = distance[node];
    while (i > 0) {
      int up = (i - 1) >>> 1;
      if (distance[heap[up]] <= key) {
        break;
      }
      heap[i] = heap[up];
      at[heap[i]] = i;
      i = up;
    }
    heap[i] = node;
    at[node] = i;
  }
}
