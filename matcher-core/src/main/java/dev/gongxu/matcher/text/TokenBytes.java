package dev.gongxu.matcher.text;

import java.util.Arrays;

/**
 * The terms of the tokens of one or more texts, by kind of piece and in order, as slices of UTF-8:
 * what an index asks of them, without an object for each.
 *
 * <p>Filled by {@link TextAnalysis#read}; cleared and filled again it takes no new memory. Not safe
 * for use by several threads.
 */
public final class TokenBytes implements TokenSink {
  private static final int MOST_BYTES_A_UNIT = 3;
  private static final int EXPECTED = 1 << 10;

  private byte[] bytes = new byte[MOST_BYTES_A_UNIT * EXPECTED];
  private int size;

  /** By unit of the section at hand: where its first byte lies. */
  private int[] offsets = new int[EXPECTED];

  /** By piece: for each token where it begins, then twice its length, and 1 more if inner. */
  private final int[][] slices = new int[Piece.values().length][EXPECTED];

  private final int[] counts = new int[Piece.values().length];

  /** Nothing yet. */
  public TokenBytes() {}

  /** Forgets all tokens. */
  public void clear() {
    size = 0;
    Arrays.fill(counts, 0);
  }

  /** How many tokens of a kind there are, inner ones included. */
  public int count(Piece piece) {
    return counts[piece.ordinal()];
  }

  /** Holds the terms' bytes until the next text is read. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the term of a token begins in {@link #bytes}. */
  public int start(Piece piece, int token) {
    return slices[piece.ordinal()][2 * token];
  }

  /** The length of a token's term, in bytes. */
  public int length(Piece piece, int token) {
    return slices[piece.ordinal()][2 * token + 1] >>> 1;
  }

  /** Whether a token is a part of the one before it that is not inner. */
  public boolean inner(Piece piece, int token) {
    return (slices[piece.ordinal()][2 * token + 1] & 1) != 0;
  }

  @Override
  public void section(Normalized section) {
    String text = section.text();
    int length = text.length();
    if (offsets.length <= length) {
      offsets = new int[length + length / 2];
    }
    if (bytes.length - size < MOST_BYTES_A_UNIT * length) {
      bytes = Arrays.copyOf(bytes, 2 * size + MOST_BYTES_A_UNIT * length);
    }
    int at = size;
    for (int i = 0; i < length; i++) {
      offsets[i] = at;
      at = encode(text, i, at);
    }
    offsets[length] = at;
    size = at;
  }

  /** A pair is written whole with its first half; a token never ends between the two. */
  private int encode(String text, int unit, int at) {
    char c = text.charAt(unit);
    if (c < 0x80) {
      bytes[at] = (byte) c;
      return at + 1;
    }
    if (c < 0x800) {
      bytes[at] = (byte) (0xC0 | (c >> 6));
      bytes[at + 1] = continuing(c);
      return at + 2;
    }
    if (!Character.isSurrogate(c)) {
      bytes[at] = (byte) (0xE0 | (c >> 12));
      bytes[at + 1] = continuing(c >> 6);
      bytes[at + 2] = continuing(c);
      return at + 3;
    }
    if (Character.isLowSurrogate(c)) {
      return at;
    }
    int whole = text.codePointAt(unit);
    bytes[at] = (byte) (0xF0 | (whole >> 18));
    bytes[at + 1] = continuing(whole >> 12);
    bytes[at + 2] = continuing(whole >> 6);
    bytes[at + 3] = continuing(whole);
    return at + 4;
  }

  private static byte continuing(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  @Override
  public void add(Piece piece, int start, int end, boolean inner) {
    int kind = piece.ordinal();
    int at = 2 * counts[kind]++;
    if (at == slices[kind].length) {
      slices[kind] = Arrays.copyOf(slices[kind], 2 * at);
    }
    int from = offsets[start];
    slices[kind][at] = from;
    slices[kind][at + 1] = (offsets[end] - from) << 1 | (inner ? 1 : 0);
  }
}
