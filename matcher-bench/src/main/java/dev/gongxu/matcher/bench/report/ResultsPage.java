package dev.gongxu.matcher.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page of results, in which programs own what stands between {@code <!-- begin NAME -->} and
 * {@code <!-- end NAME -->} and people the rest.
 */
public final class ResultsPage {
  /** The property that says where the page is. */
  private static final String PAGE = "matcher.page";

  private final Path file;

  /** The page in a file. */
  public ResultsPage(Path file) {
    this.file = file;
  }

  /** The module's page. */
  public static ResultsPage standard() {
    return new ResultsPage(Path.of(System.getProperty(PAGE, "matcher-bench/RESULTS.md")));
  }

  /**
   * Replaces a marked part.
   *
   * @throws IllegalArgumentException when the page has no part of that name
   */
  public void replace(String name, String content) throws IOException {
    String page = Files.readString(file);
    String begin = "<!-- begin " + name + " -->\n";
    String end = "<!-- end " + name + " -->";
    int from = page.indexOf(begin);
    int to = page.indexOf(end, Math.max(0, from));
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException(
          "the page has no part " + name + "\nMaybe " + begin.strip() + " or its end is missing");
    }
    Files.writeString(
        file,
        page.substring(0, from + begin.length())
            + "\n"
            + content.strip()
            + "\n\n"
            + page.substring(to));
  }
}
