package dev.gongxu.matcher.bench.arena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that holds one index and, beside it, what it was made of. */
final class Shelf {
  private static final String RECIPE = "recipe.properties";
  private static final String INDEX = "index";

  private final Path folder;

  Shelf(Path folder) {
    this.folder = folder;
  }

  Path index() {
    return folder.resolve(INDEX);
  }

  /** What the index was made of, empty where there is none. */
  Properties recipe() {
    Properties recipe = new Properties();
    Path file = folder.resolve(RECIPE);
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        recipe.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return recipe;
  }

  /** The market and the checksum of its records. */
  String line() {
    return recipe().getProperty("market") + " crc32c " + recipe().getProperty("checksum");
  }

  /** Written last, so that an index whose building broke off has none. */
  void write(Properties recipe) throws IOException {
    try (var out = Files.newBufferedWriter(folder.resolve(RECIPE))) {
      for (String key : recipe.stringPropertyNames().stream().sorted().toList()) {
        out.write(key + "=" + recipe.getProperty(key) + "\n");
      }
    }
  }

  void clear() throws IOException {
    delete(folder);
    Files.createDirectories(folder);
  }

  /** Takes over another's files, which no index ever changes, without copying where it can be. */
  void link(Shelf other) throws IOException {
    clear();
    Files.createDirectories(index());
    try (Stream<Path> files = Files.list(other.index())) {
      for (Path file : files.toList()) {
        Path name = file.getFileName();
        if (name != null && !name.toString().equals("write.lock")) {
          linkOrCopy(index().resolve(name), file);
        }
      }
    }
  }

  private static void linkOrCopy(Path to, Path from) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(from, to);
    }
  }

  static void delete(@Nullable Path folder) throws IOException {
    if (folder == null || !Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  /** Bytes of the index on disk. */
  long bytes() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(index())) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
