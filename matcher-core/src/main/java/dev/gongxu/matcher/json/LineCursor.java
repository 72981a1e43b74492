package dev.gongxu.matcher.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Goes through the lines of a file. A line ends with LF or CRLF, the last one also with the file.
 * Of a line longer than {@link #MOST_BYTES} no more than that is ever held. Not safe for use by
 * several threads.
 */
final class LineCursor implements Closeable {
  /** The longest line, in bytes. */
  static final int MOST_BYTES = 4 << 20;

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private int chunkStart;
  private int chunkEnd;

  private byte[] line = new byte[1 << 12];
  private long lineBytes;
  private long lineOffset;
  private long nextOffset;
  private int number;
  private boolean ended;

  LineCursor(InputStream in) {
    this.in = in;
  }

  /**
   * Goes on where somebody stopped.
   *
   * @param number how many lines lie before
   * @param offset how many bytes lie before
   */
  LineCursor(InputStream in, int number, long offset) {
    this.in = in;
    this.number = number;
    this.nextOffset = offset;
  }

  /**
   * Opens a file.
   *
   * @throws DataException when there is none or it may not be read
   */
  static LineCursor open(Path file) {
    if (Files.isDirectory(file)) {
      throw new DataException(file + ": is a folder, must be a file");
    }
    try {
      return new LineCursor(Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      throw new DataException(file + ": there is no such file");
    } catch (IOException e) {
      throw DataException.unreadable(file, e);
    }
  }

  /** Goes to the next line; false when there is none. */
  boolean next() throws IOException {
    if (chunkStart == chunkEnd && !fill()) {
      return false;
    }
    number = Math.addExact(number, 1);
    lineOffset = nextOffset;
    lineBytes = 0;
    do {
      int end = chunkStart;
      while (end < chunkEnd && chunk[end] != '\n') {
        end++;
      }
      keep(chunkStart, end);
      ended = end < chunkEnd;
      chunkStart = ended ? end + 1 : end;
      if (ended) {
        nextOffset = lineOffset + lineBytes + 1;
        return true;
      }
    } while (fill());
    nextOffset = lineOffset + lineBytes;
    return true;
  }

  private boolean fill() throws IOException {
    chunkStart = 0;
    chunkEnd = Math.max(0, in.read(chunk));
    return chunkEnd > 0;
  }

  private void keep(int from, int to) {
    int held = (int) Math.min(lineBytes, MOST_BYTES);
    int more = Math.min(to - from, MOST_BYTES - held);
    if (held + more > line.length) {
      line = Arrays.copyOf(line, Math.min(MOST_BYTES, Math.max(held + more, 2 * line.length)));
    }
    System.arraycopy(chunk, from, line, held, more);
    lineBytes += to - from;
  }

  /** Whether the line has an end of its own, which only the last may lack. */
  boolean ended() {
    return ended;
  }

  /** Whether no line follows. */
  boolean last() throws IOException {
    return chunkStart == chunkEnd && !fill();
  }

  /** Where the line begins in the file, in bytes. */
  long offset() {
    return lineOffset;
  }

  /** Where the next line begins, or the file ends, in bytes. */
  long nextOffset() {
    return nextOffset;
  }

  /** The line's number, from 1. */
  int number() {
    return number;
  }

  /** The line, which is this cursor's own until {@link #next}. */
  Line line() {
    return new Line(line, lineBytes, number, lineOffset);
  }

  /**
   * The line without its end and without the byte-order mark of the file.
   *
   * @throws dev.gongxu.matcher.market.InvalidFieldException when it is too long or not UTF-8
   */
  String text() {
    return line().text();
  }

  /** The line as far as it can be shown, see {@link Line#raw}. */
  String raw() {
    return line().raw();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
