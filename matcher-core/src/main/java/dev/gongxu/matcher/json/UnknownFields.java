package dev.gongxu.matcher.json;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Warns of fields that mean nothing, once a name and file. Not safe for use by several threads. */
final class UnknownFields {
  private static final int MOST_NAMES = 50;

  private final Path file;
  private final Consumer<String> warnings;
  private final Set<String> names = new HashSet<>();

  UnknownFields(Path file, Consumer<String> warnings) {
    this.file = file;
    this.warnings = warnings;
  }

  void note(List<String> unknown, int line) {
    for (String name : unknown) {
      if (names.size() > MOST_NAMES || names.contains(name)) {
        continue;
      }
      names.add(name);
      warnings.accept(
          names.size() > MOST_NAMES
              ? file + ":" + line + ": further unknown fields are ignored without a word"
              : file
                  + ":"
                  + line
                  + ": unknown field "
                  + JsonProblem.printable(name)
                  + " is ignored");
    }
  }
}
