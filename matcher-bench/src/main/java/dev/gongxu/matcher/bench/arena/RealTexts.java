package dev.gongxu.matcher.bench.arena;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The retrieval sets that this machine has. */
public final class RealTexts {
  /** The variable that names a folder with a set, or with folders of sets. */
  public static final String VARIABLE = "MATCHER_EVAL";

  /** Said where there is none. */
  public static final String ABSENT = "skipped, for " + VARIABLE + " names no folder with some";

  private RealTexts() {}

  /** The folders of sets in the order of their names; empty where there is none. */
  public static List<Path> folders() throws IOException {
    String folder = System.getenv(VARIABLE);
    if (folder == null || !Files.isDirectory(Path.of(folder))) {
      return List.of();
    }
    if (isSet(Path.of(folder))) {
      return List.of(Path.of(folder).toAbsolutePath().normalize());
    }
    try (Stream<Path> inside = Files.list(Path.of(folder))) {
      return inside.filter(RealTexts::isSet).sorted().toList();
    }
  }

  private static boolean isSet(Path folder) {
    return Files.exists(folder.resolve("corpus.jsonl"));
  }
}
