package dev.gongxu.matcher.json;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data that cannot be used: a file that is missing or cannot be read, or lines that say something
 * impossible. The message is meant for the person who owns the file; for bad lines it is one line
 * each, as {@link BadLine#toString} has it.
 */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The most bad lines that are kept; the rest is only counted. */
  public static final int KEPT_LINES = 20;

  private final transient List<BadLine> lines;
  private final long count;

  private DataException(
      String message, List<BadLine> lines, long count, @Nullable Throwable cause) {
    super(message, cause);
    this.lines = List.copyOf(lines);
    this.count = count;
  }

  /**
   * Something is wrong with a file as a whole.
   *
   * @param message what, and what would be right
   */
  public DataException(String message) {
    this(message, List.of(), 0, null);
  }

  static DataException unreadable(Path file, IOException cause) {
    return new DataException(file + ": cannot be read: " + why(cause), List.of(), 0, cause);
  }

  static DataException unwritable(Path file, IOException cause) {
    return new DataException(file + ": cannot be written: " + why(cause), List.of(), 0, cause);
  }

  private static String why(IOException cause) {
    // The messages of the first two are nothing but the file's name.
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    return cause instanceof FileSystemException e && e.getReason() != null
        ? e.getReason()
        : String.valueOf(cause.getMessage());
  }

  /** A wrong value in a file that is one object, where the field's path says more than a line. */
  static DataException in(String file, InvalidFieldException problem) {
    return new DataException(file + ": " + problem.getMessage());
  }

  /** Bad lines, of which some may have been counted and not kept. */
  static DataException of(List<BadLine> kept, long count) {
    StringBuilder message = new StringBuilder();
    for (BadLine line : kept) {
      message.append(message.isEmpty() ? "" : "\n").append(line);
    }
    long more = count - kept.size();
    if (more > 0) {
      message
          .append("\n… and ")
          .append(more)
          .append(more == 1 ? " more bad line" : " more bad lines");
    }
    return new DataException(message.toString(), kept, count, null);
  }

  @Override
  public String getMessage() {
    return requireNonNull(super.getMessage());
  }

  /**
   * The first bad lines, at most {@value #KEPT_LINES}, in the order of reading; empty where a file
   * as a whole is refused. Of lines that are not UTF-8 only the first of each file is here, since
   * one wrongly encoded file has nothing else.
   */
  public List<BadLine> lines() {
    return lines;
  }

  /** How many lines are bad, at least as many as {@link #lines()} has. */
  public long count() {
    return count;
  }
}
