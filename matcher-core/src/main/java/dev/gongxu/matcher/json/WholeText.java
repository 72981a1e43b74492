package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.nio.file.Path;

/** A JSON text that is a file of many lines, read as strictly as the lines of others. Stateless. */
final class WholeText {
  private WholeText() {}

  /**
   * Reads a file of at most {@link LineCursor#MOST_BYTES} characters, its lines kept apart.
   *
   * @param name what the file is, for messages, such as "a profile"
   * @throws DataException when it cannot be read, is no UTF-8 or too long
   */
  static String of(Path file, String name) {
    StringBuilder text = new StringBuilder();
    int[] lines = {1};
    StrictLines.read(
        file,
        (number, line) -> {
          text.repeat('\n', number - lines[0]).append(line);
          lines[0] = number;
          if (text.length() > LineCursor.MOST_BYTES) {
            throw new InvalidFieldException(
                "line", number, name + " has at most " + LineCursor.MOST_BYTES + " characters");
          }
        });
    return text.toString();
  }
}
