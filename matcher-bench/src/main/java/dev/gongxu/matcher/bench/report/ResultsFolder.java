package dev.gongxu.matcher.bench.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** The folder of raw results: for each set JMH's JSON and the card of where it was made. */
public final class ResultsFolder {
  /** The property that says where the folder is. */
  private static final String FOLDER = "matcher.results";

  private final Path folder;

  /** A folder, made where it is missing. */
  public ResultsFolder(Path folder) {
    this.folder = folder;
  }

  /** The module's folder. */
  public static ResultsFolder standard() {
    return new ResultsFolder(Path.of(System.getProperty(FOLDER, "matcher-bench/results")));
  }

  /**
   * Keeps a set's results in place of those before: {@code NAME.json} and {@code NAME.card.json}.
   */
  public void keep(String name, Collection<RunResult> results, EnvironmentCard card)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".json"), json(results));
    Files.writeString(folder.resolve(name + ".card.json"), card.json() + "\n");
  }

  /** JMH's own format, without the folders of this machine, which say nothing to others. */
  static String json(Collection<RunResult> results) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultFormatFactory.getInstance(
            ResultFormatType.JSON, new PrintStream(bytes, true, StandardCharsets.UTF_8))
        .writeOut(results);
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replaceAll("(\"jvm\" : )\"[^\"]*\"", "$1\"java\"")
        .replaceAll("\"-Dmatcher\\.[^\"]*\",?\\s*", "");
  }
}
