package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that the READMEs show runs, and prints what they say it prints. */
final class ReadmeCommandsTest {
  private static final String PROGRAM = "matcher-cli/bin/matcher ";
  private static final Path TOP = Path.of("..");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "matcher-cli/README.zh.md"})
  void everyCommandRuns(String file) throws IOException {
    List<String> commands =
        Files.readString(TOP.resolve(file))
            .lines()
            .filter(line -> line.startsWith(PROGRAM))
            .map(line -> line.replaceFirst("\\s+#.*", ""))
            .toList();
    assertThat(commands).hasSizeGreaterThan(5);
    for (String command : commands) {
      if (needsIndex(command)) {
        assertThat(run(PROGRAM + "index --data sample-data --index /tmp/market").code()).isZero();
      }
      Ran ran = run(command);
      assertThat(ran.code()).as("%s: %s", command, ran.err()).isZero();
      assertThat(ran.err()).as(command).doesNotContain("Exception");
    }
  }

  private static boolean needsIndex(String command) {
    return command.contains("--index") && !command.contains("--data");
  }

  @Test
  void theExcerptIsWhatTheProgramPrints() throws IOException {
    String command = PROGRAM + "match --data sample-data --on 2026-11-24 --need N-010 --top 5";
    assertThat(Files.readString(TOP.resolve("README.md")))
        .contains("```\n" + run(command).out().stripTrailing() + "\n```");
  }

  @Test
  void theAssignmentIsWhatTheProgramPrints() throws IOException {
    String readme = Files.readString(TOP.resolve("README.md"));
    String command = PROGRAM + "assign --data sample-data --on 2026-11-24";
    Ran ran = run(command);
    String first = String.join("\n", ran.lines().subList(0, 2));
    assertThat(readme).contains(command + "\n```", "```\n" + first + "\n…\n");
    String summary = readme.lines().filter(line -> line.startsWith("{\"total\"")).findFirst().get();
    // What is left out stands as …
    assertThat(ran.err()).containsSubsequence(summary.split("…"));
    String compared = command + " --load-step 0.2 --compare --format table";
    assertThat(readme)
        .contains(compared + "\n```", "```\n" + run(compared).out().stripTrailing() + "\n```");
  }

  @Test
  void thePictureIsWhatTheProgramPrints() throws IOException {
    String command =
        PROGRAM
            + "report --data sample-data --on 2026-11-24 --by city --format svg --out /tmp/board.svg";
    assertThat(Files.readString(TOP.resolve("README.md"))).contains(command + "\n");
    assertThat(run(command).code()).isZero();
    assertThat(Files.readString(temporary.resolve("board.svg")))
        .isEqualTo(Files.readString(TOP.resolve("matcher-cli/board.svg")));
  }

  private Ran run(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command.substring(PROGRAM.length()));
    while (matcher.find()) {
      String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      words.add(
          word.startsWith("sample-data")
              ? TOP.resolve(word).toString()
              : word.replace("/tmp/", temporary + "/").replace("matches.jsonl", temporary + "/m"));
    }
    return Ran.of(words.toArray());
  }
}
