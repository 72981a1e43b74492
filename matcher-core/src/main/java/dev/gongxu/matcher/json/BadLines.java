package dev.gongxu.matcher.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts bad lines and keeps the first few. Not safe for use by several threads. */
final class BadLines implements Refusals {
  private final List<BadLine> kept = new ArrayList<>();
  private long count;
  private @Nullable String wronglyEncoded;

  @Override
  public void refuse(BadLine line, String text) {
    count++;
    if (line.field().equals(StrictUtf8.FIELD)) {
      if (line.file().equals(wronglyEncoded)) {
        return;
      }
      wronglyEncoded = line.file();
    }
    if (kept.size() < DataException.KEPT_LINES) {
      kept.add(line);
    }
  }

  /**
   * Does nothing while all lines were good.
   *
   * @throws DataException with the bad ones
   */
  void throwIfAny() {
    if (count > 0) {
      throw DataException.of(kept, count);
    }
  }
}
