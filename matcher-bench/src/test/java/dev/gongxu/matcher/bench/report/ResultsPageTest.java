package dev.gongxu.matcher.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program writes its own part of the page and nothing else. */
final class ResultsPageTest {
  @TempDir private Path folder;

  @Test
  void onlyTheMarkedPartIsReplaced() throws IOException {
    Path file = folder.resolve("page.md");
    String page =
        "# Top\n\n<!-- begin a -->\nold\n<!-- end a -->\n\n<!-- begin b -->\n<!-- end b -->\nEnd\n";
    Files.writeString(file, page);
    new ResultsPage(file).replace("b", "new $1 \\ table\n");
    new ResultsPage(file).replace("b", "newer $1 \\ table\n");
    assertThat(Files.readString(file))
        .isEqualTo(page.replace("<!-- begin b -->\n", "<!-- begin b -->\n\nnewer $1 \\ table\n\n"));
  }

  @Test
  void aPartThatIsMissingIsNamed() throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(file, "# Top\n");
    assertThatThrownBy(() -> new ResultsPage(file).replace("match", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no part match");
  }

  @Test
  void theModulesPageHasAPartForEverySet() throws IOException {
    String page = Files.readString(Path.of("RESULTS.md"));
    for (BenchmarkSet set : BenchmarkSet.values()) {
      assertThat(page).contains("<!-- begin " + set.word() + " -->\n");
      assertThat(page).contains("<!-- end " + set.word() + " -->\n");
    }
    assertThat(page).contains("<!-- begin goals -->\n", "<!-- begin growth -->\n");
  }
}
