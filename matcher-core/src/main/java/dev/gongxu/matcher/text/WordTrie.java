package dev.gongxu.matcher.text;

import java.util.Arrays;
import java.util.Collection;

/**
 * A set of words that is read character by character. Immutable and thread-safe. A walk starts at
 * {@link #ROOT} and takes constant expected time a step, whatever the number of words.
 */
public final class WordTrie {

  /** Where a walk starts. */
  public static final int ROOT = 0;

  /** Returned by {@link #child} where no word goes on. */
  public static final int NONE = -1;

  private static final int PAIR_BITS = 17;

  /** Edges in an open-addressed table: parent and character in the key, child beside it. */
  private final long[] keys;

  private final int[] children;
  private final boolean[] complete;

  /** By character whether a word begins with it, since most walks end there. */
  private final long[] firsts = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  /** By a hash of two characters whether a longer word may begin with them. */
  private final long[] pairs = new long[1 << (PAIR_BITS - 6)];

  private WordTrie(long[] keys, int[] children, boolean[] complete, Collection<String> words) {
    this.keys = keys;
    this.children = children;
    this.complete = complete;
    for (String word : words) {
      if (!word.isEmpty()) {
        firsts[word.charAt(0) >>> 6] |= 1L << word.charAt(0);
      }
      if (word.length() > 1) {
        int bit = pairBit(word.charAt(0), word.charAt(1));
        pairs[bit >>> 6] |= 1L << bit;
      }
    }
  }

  private static int pairBit(char first, char second) {
    return (((first << Character.SIZE) | second) * 0x9E3779B9) >>> (Integer.SIZE - PAIR_BITS);
  }

  /** Whether a word of two or more characters may begin with these two. */
  boolean mayBegin(char first, char second) {
    int bit = pairBit(first, second);
    return (pairs[bit >>> 6] & (1L << bit)) != 0;
  }

  /** A set of words; an empty one is never met. */
  public static WordTrie of(Collection<String> words) {
    int edges = words.stream().mapToInt(String::length).sum();
    int capacity = Integer.highestOneBit(Math.max(8, edges)) << 2;
    long[] keys = new long[capacity];
    Arrays.fill(keys, NONE);
    int[] children = new int[capacity];
    boolean[] complete = new boolean[edges + 1];
    int nodes = 1;
    for (String word : words) {
      int node = ROOT;
      for (int i = 0; i < word.length(); i++) {
        long key = key(node, word.charAt(i));
        int slot = slot(keys, key);
        if (keys[slot] == NONE) {
          keys[slot] = key;
          children[slot] = nodes++;
        }
        node = children[slot];
      }
      complete[node] = true;
    }
    return new WordTrie(keys, children, Arrays.copyOf(complete, nodes), words);
  }

  /** The node after a character, or {@link #NONE}. */
  public int child(int node, char c) {
    if (node == ROOT && (firsts[c >>> 6] & (1L << c)) == 0) {
      return NONE;
    }
    long key = key(node, c);
    int slot = slot(keys, key);
    return keys[slot] == key ? children[slot] : NONE;
  }

  /** Whether the way to this node spells a word. */
  public boolean isWord(int node) {
    return complete[node];
  }

  private static long key(int node, char c) {
    return ((long) node << Character.SIZE) | c;
  }

  /** The slot that holds the key, or the empty one where it would go. */
  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (keys[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
