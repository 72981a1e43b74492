package dev.gongxu.matcher.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;

/** An index cannot be used; the message says which one, why, and what to do. */
public final class IndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with an index. */
  public enum Kind {
    /** There is no index at this place. */
    MISSING,
    /** There is something else at this place. */
    FOREIGN,
    /** Another writer has it open. */
    LOCKED,
    /** It was built with another format, library version or lexicon. */
    MISMATCH,
    /** Its files cannot be read as what they claim to be. */
    DAMAGED,
    /** Reading or writing its files failed. */
    IO
  }

  private final Kind kind;

  IndexException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  IndexException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What an error of the library means for the index at {@code place}. */
  static IndexException of(String place, IOException e) {
    if (e instanceof LockObtainFailedException) {
      return new IndexException(
          Kind.LOCKED,
          place
              + " is being written by another process or matcher; wait for it or choose another folder",
          e);
    }
    if (e instanceof IndexFormatTooOldException || e instanceof IndexFormatTooNewException) {
      return new IndexException(
          Kind.MISMATCH,
          place + " was built with another Lucene version; delete the folder and build it again",
          e);
    }
    if (e instanceof CorruptIndexException
        || e instanceof NoSuchFileException
        || e instanceof FileNotFoundException) {
      return new IndexException(
          Kind.DAMAGED,
          place + " is damaged; delete the folder and build it again: " + e.getMessage(),
          e);
    }
    return new IndexException(Kind.IO, place + " cannot be read or written: " + e, e);
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
