package dev.gongxu.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.match.Match;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's Java is this class's Java, and it runs. */
final class ReadmeTest {
  private static final String BEGIN = "    // [embedding]\n";
  private static final String END = "    // [/embedding]\n";

  private static void embedding(Path folder, PrintStream out) {
    // [embedding]
    try (Matcher matcher = Matcher.builder().inMemory()) { // or .open(folder): kept on disk
      DataFiles.in(folder).read(matcher::put);
      matcher.refresh();

      Posting need =
          Posting.need("N-1", Service.TECH_SERVICE)
              .text("果子裂了好多，打药也没用，咋个办？")
              .region(matcher.regions().resolve("眉山市丹棱县"))
              .build();
      for (Match match : matcher.match(need).matches()) {
        out.println(match.rank() + " " + match.capability() + " " + match.breakdown());
      }
    }
    // [/embedding]
  }

  @Test
  void theEmbeddingExampleRunsOnTheSampleMarket() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      embedding(Path.of("..", "sample-data"), out);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .hasSize(10)
        .first()
        .asString()
        .startsWith("1 C-");
  }

  @Test
  void theReadmeShowsTheExampleAsItIsTestedHere() throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/gongxu/matcher/ReadmeTest.java"));
    // The markers' own constants come first in the file.
    int begin =
        source.indexOf(BEGIN, source.indexOf("private static void embedding")) + BEGIN.length();
    String example =
        source.substring(begin, source.indexOf(END, begin)).stripTrailing().stripIndent() + "\n";
    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains("```java\n" + example + "```");
  }
}
