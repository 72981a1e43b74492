package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.util.Arrays;

/** A line of a file, held as its bytes. */
final class Line {
  private static final int SHOWN_BYTES = 1 << 10;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] bytes;
  private final long length;
  private final int number;
  private final long offset;

  /**
   * Takes what is read.
   *
   * @param bytes what is held of it, from the beginning of the array: all, or of a longer one than
   *     {@link LineCursor#MOST_BYTES} so much; what follows in the array means nothing
   * @param length how many bytes it has in the file, without its end
   * @param number from 1
   * @param offset where it begins in the file, in bytes
   */
  Line(byte[] bytes, long length, int number, long offset) {
    this.bytes = bytes;
    this.length = length;
    this.number = number;
    this.offset = offset;
  }

  /** Its number, from 1. */
  int number() {
    return number;
  }

  /** Where it begins in the file, in bytes. */
  long offset() {
    return offset;
  }

  /**
   * The line without its end and without the byte-order mark of the file.
   *
   * @throws InvalidFieldException when it is too long or not UTF-8
   */
  String text() {
    if (length > LineCursor.MOST_BYTES) {
      throw new InvalidFieldException(
          "line", length + " bytes", "a line has at most " + LineCursor.MOST_BYTES + " bytes");
    }
    int start = start();
    return StrictUtf8.decode(bytes, start, end(start), offset + start);
  }

  /**
   * The line as far as it can be shown: characters that are not UTF-8 replaced, of a line that is
   * too long the beginning.
   */
  String raw() {
    int start = start();
    return length > LineCursor.MOST_BYTES
        ? StrictUtf8.lenient(bytes, start, SHOWN_BYTES) + "…"
        : StrictUtf8.lenient(bytes, start, end(start));
  }

  /** The same with bytes of its own. */
  Line kept() {
    return new Line(Arrays.copyOf(bytes, held()), length, number, offset);
  }

  /** How many bytes are held of it. */
  int held() {
    return (int) Math.min(length, LineCursor.MOST_BYTES);
  }

  private int start() {
    boolean marked =
        number == 1
            && length >= MARK.length
            && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    return marked ? MARK.length : 0;
  }

  private int end(int start) {
    int end = (int) length;
    return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
  }
}
