package dev.gongxu.matcher.report;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds labels in texts: all of them in one pass, in time proportional to the text. Labels and
 * texts are compared folded, see {@link #fold}; a label that begins or ends with a letter or digit
 * of ASCII does not stand within a longer run of these (ai is not in rain). Not safe for use by
 * several threads while labels are added.
 */
final class LabelTrie {
  private static final int FREE = -1;

  /** Open addressing: (node, character) to the node that follows. */
  private long[] edges = filled(1 << 10);

  private int[] targets = new int[1 << 10];
  private int used;

  /** Where a label may begin: most characters begin none, and are passed over at once. */
  private final BitSet beginnings = new BitSet();

  /** By node: the number of the label that ends there, −1 for none. */
  private int[] labels = {FREE};

  private int nodes = 1;

  /** Takes what is found. */
  @FunctionalInterface
  interface Found {
    /** A label with its number, at the place where it begins. */
    void at(int place, int label);
  }

  /** Adds a label under a number; one that is there already keeps its number. */
  void add(String label, int number) {
    if (!label.isEmpty()) {
      beginnings.set(fold(label.charAt(0)));
    }
    int node = 0;
    for (int i = 0; i < label.length(); i++) {
      char c = fold(label.charAt(i));
      int next = next(node, c);
      if (next == FREE) {
        next = nodes++;
        if (next == labels.length) {
          labels = Arrays.copyOf(labels, 2 * next);
        }
        labels[next] = FREE;
        put(node, c, next);
      }
      node = next;
    }
    if (node != 0 && labels[node] == FREE) {
      labels[node] = number;
    }
  }

  /** Hands on every label at every place. */
  void find(String text, Found found) {
    for (int from = 0; from < text.length(); from++) {
      if (!beginnings.get(fold(text.charAt(from)))) {
        continue;
      }
      int node = 0;
      for (int i = from; i < text.length(); i++) {
        node = next(node, fold(text.charAt(i)));
        if (node == FREE) {
          break;
        }
        if (labels[node] != FREE && isFree(text, from, i + 1)) {
          found.at(from, labels[node]);
        }
      }
    }
  }

  private static boolean isFree(String text, int from, int to) {
    boolean before = from > 0 && isAscii(text.charAt(from - 1)) && isAscii(text.charAt(from));
    boolean after = to < text.length() && isAscii(text.charAt(to - 1)) && isAscii(text.charAt(to));
    return !before && !after;
  }

  private static boolean isAscii(char c) {
    char folded = fold(c);
    return (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9');
  }

  /** Full-width forms as their ASCII, and ASCII in lower case; everything else as it is. */
  static char fold(char c) {
    char narrow = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '　' ? ' ' : c;
    return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + ('a' - 'A')) : narrow;
  }

  /** A text with all its characters folded. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString();
  }

  private int next(int node, char c) {
    long key = (long) node << 16 | c;
    for (int slot = slot(key, edges.length); ; slot = (slot + 1) & (edges.length - 1)) {
      if (edges[slot] == key) {
        return targets[slot];
      }
      if (edges[slot] == FREE) {
        return FREE;
      }
    }
  }

  private void put(int node, char c, int target) {
    if (2 * (used + 1) > edges.length) {
      long[] oldEdges = edges;
      int[] oldTargets = targets;
      edges = filled(2 * oldEdges.length);
      targets = new int[edges.length];
      for (int i = 0; i < oldEdges.length; i++) {
        if (oldEdges[i] != FREE) {
          insert(oldEdges[i], oldTargets[i]);
        }
      }
    }
    insert((long) node << 16 | c, target);
    used++;
  }

  private void insert(long key, int target) {
    int slot = slot(key, edges.length);
    while (edges[slot] != FREE) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = key;
    targets[slot] = target;
  }

  private static int slot(long key, int size) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (size - 1);
  }

  private static long[] filled(int size) {
    long[] keys = new long[size];
    Arrays.fill(keys, FREE);
    return keys;
  }
}
