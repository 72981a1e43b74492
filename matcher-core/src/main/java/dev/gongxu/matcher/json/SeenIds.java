package dev.gongxu.matcher.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * On which line each id stood first. Exact, and small enough for millions of ids: an id takes its
 * UTF-8 bytes, 6 bytes beside them and 5 to 11 in the table of places, nothing on the heap of its
 * own. Not safe for use by several threads.
 */
final class SeenIds {
  private static final int HEAD_BYTES = 6;

  /** Each id as its line (4 bytes), its length (2 bytes) and its bytes; begins at 1. */
  private byte[] arena = new byte[1 << 12];

  private int arenaEnd = 1;

  /** Where ids begin in the arena, 0 for none; found by hash and the next free slot. */
  private int[] slots = new int[1 << 8];

  private int count;

  /**
   * Notes an id.
   *
   * @param id at most 65,535 bytes long in UTF-8
   * @param line the line it stands on, from 1
   * @return the line it stood on before, 0 if it is new
   */
  int note(String id, int line) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int slot = slot(bytes, 0, bytes.length);
    for (; slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
      int at = slots[slot];
      int start = at + HEAD_BYTES;
      if (Arrays.equals(arena, start, start + length(at), bytes, 0, bytes.length)) {
        return lineAt(at);
      }
    }
    slots[slot] = append(bytes, line);
    count++;
    if (count > slots.length / 3 * 2) {
      grow();
    }
    return 0;
  }

  private int append(byte[] bytes, int line) {
    int at = arenaEnd;
    int end = Math.addExact(at, HEAD_BYTES + bytes.length);
    if (end > arena.length) {
      arena = Arrays.copyOf(arena, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(end, 2L * at)));
    }
    arena[at] = (byte) (line >>> 24);
    arena[at + 1] = (byte) (line >>> 16);
    arena[at + 2] = (byte) (line >>> 8);
    arena[at + 3] = (byte) line;
    arena[at + 4] = (byte) (bytes.length >>> 8);
    arena[at + 5] = (byte) bytes.length;
    System.arraycopy(bytes, 0, arena, at + HEAD_BYTES, bytes.length);
    arenaEnd = end;
    return at;
  }

  private int lineAt(int at) {
    return arena[at] << 24
        | (arena[at + 1] & 0xFF) << 16
        | (arena[at + 2] & 0xFF) << 8
        | (arena[at + 3] & 0xFF);
  }

  private int length(int at) {
    return (arena[at + 4] & 0xFF) << 8 | (arena[at + 5] & 0xFF);
  }

  private int slot(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash *= 0x9E3779B9;
    return (hash ^ hash >>> 15) & (slots.length - 1);
  }

  private void grow() {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int at : old) {
      if (at != 0) {
        int start = at + HEAD_BYTES;
        int slot = slot(arena, start, start + length(at));
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = at;
      }
    }
  }
}
