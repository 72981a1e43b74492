package dev.gongxu.matcher.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in which bad lines are set aside. Not safe for use by several threads. */
final class RejectsFile implements Refusals, AutoCloseable {
  private final Path path;
  private final BufferedWriter writer;
  private long count;

  private RejectsFile(Path path, BufferedWriter writer) {
    this.path = path;
    this.writer = writer;
  }

  /** Makes or empties the file. */
  static RejectsFile open(Path path) {
    try {
      return new RejectsFile(path, Files.newBufferedWriter(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw DataException.unwritable(path, e);
    }
  }

  /** Whether two paths lead to the same file. */
  static boolean same(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      throw DataException.unreadable(one, e);
    }
  }

  @Override
  public void refuse(BadLine line, String text) {
    JsonLine out =
        new JsonLine()
            .put("file", line.file())
            .put("line", line.line())
            .put("field", line.field())
            .put("value", line.value())
            .put("reason", line.reason())
            .put("text", text);
    try {
      writer.append(out.toString()).append('\n');
    } catch (IOException e) {
      throw DataException.unwritable(path, e);
    }
    count++;
  }

  /** How many lines were set aside. */
  long count() {
    return count;
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw DataException.unwritable(path, e);
    }
  }
}
