package dev.gongxu.matcher.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the text files shipped beside this class. */
final class Resources {

  private Resources() {}

  /** All lines, as they are. */
  static List<String> allLines(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource (" + name + ") must be on the class path\nMaybe the jar was repacked?");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The lines that are neither blank nor a comment, without surrounding blanks. */
  static List<String> lines(String name) {
    return allLines(name).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
