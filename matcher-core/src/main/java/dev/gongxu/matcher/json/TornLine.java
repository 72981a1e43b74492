package dev.gongxu.matcher.json;

import static java.util.Objects.requireNonNull;

/**
 * The end of a file that is appended to of which only a part was written, because the writer was
 * stopped or the machine went down: a last line that is no JSON object and that has no line end, or
 * holds bytes that were never written. What a whole line says is never torn; a last line that lacks
 * nothing but its end counts as whole. Immutable, so safe to share between threads.
 *
 * @param file the file as it was named to the reader
 * @param line the line's number, from 1
 * @param offset where it begins in the file, in bytes
 * @param bytes how many bytes of it are there, at least 1
 * @param text what stands there, safe to print: at most 60 characters and its length
 */
public record TornLine(String file, int line, long offset, long bytes, String text) {
  /** Checks that nothing is missing. */
  public TornLine {
    requireNonNull(file, "file");
    requireNonNull(text, "text");
  }

  /** {@code FILE:LINE: torn: TEXT: reason}. */
  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ": torn: "
        + text
        + ": only "
        + bytes
        + (bytes == 1 ? " byte" : " bytes")
        + " of the last line were written";
  }
}
