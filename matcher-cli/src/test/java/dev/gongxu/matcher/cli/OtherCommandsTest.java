package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.json.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands profile, eval, completion, and help and versions of all. */
final class OtherCommandsTest {
  @TempDir static Path folder;
  private static Path data;

  @BeforeAll
  static void writeMarket() {
    data = TinyMarket.write(folder);
  }

  @Test
  void theProfileInForceShowsItsReasons() {
    Ran ran = Ran.of("profile", "--service", "outreach");
    assertThat(ran.out())
        .startsWith("outreach  outreach\n")
        .contains("weights.text", "weight of the words", "gates.provider-full")
        .contains("    ")
        .doesNotContain("tech-service");
    assertThat(Ran.of("profile", "--lang", "zh").out())
        .contains("科技服务  tech-service", "科普  outreach", "文字的权重", "拒绝已关闭的");
  }

  @Test
  void aProfileIsChangedAndGivenBack() throws IOException {
    String json = Ran.of("profile", "--format", "json").out();
    assertThat(json).isEqualTo(ProfileFile.write(ProfileFile.bundled()));
    Path changed = folder.resolve("changed.json");
    Files.writeString(
        changed, json.replaceFirst("\"k1\": \\{\"value\":[0-9.]+", "\"k1\": {\"value\":2.5"));
    assertThat(Ran.of("profile", "--profile", changed, "--format", "json").out())
        .isEqualTo(Files.readString(changed));
    assertThat(Ran.of("profile", "--profile", changed).out()).containsPattern("text\\.k1 +2\\.5");
  }

  @Test
  void aWrongProfileIsRefused() throws IOException {
    Path wrong = folder.resolve("wrong.json");
    Files.writeString(wrong, "{\"tech-service\":{\"text\":{\"b\":7}}}");
    Ran ran = Ran.of("profile", "--profile", wrong);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(wrong + ": tech-service.text.b: 7");
  }

  @Test
  void rankingsAreMeasuredAgainstJudgements() {
    Ran table = Ran.of("eval", "--data", data, "--qrels", data.resolve("judgements.tsv"));
    assertThat(table.code()).isZero();
    assertThat(table.out())
        .contains("measure", "mean", "95% from")
        .containsPattern("nDCG@10 +[01]\\.\\d{4} +[01]\\.\\d{4} +[01]\\.\\d{4}")
        .contains("MRR@10", "recall@100", "Needs: 2");
    assertThat(
            Ran.of("eval", "--data", data, "--qrels", data.resolve("judgements.tsv"), "--per-need")
                .out())
        .contains("N-1", "N-2");
    assertThat(
            Ran.of(
                    "eval",
                    "--data",
                    data,
                    "--qrels",
                    data.resolve("judgements.tsv"),
                    "--lang",
                    "zh")
                .out())
        .contains("指标", "所需：2 条");
  }

  @Test
  void measuresComeAsJson() {
    List<JsonNode> lines =
        Ran.of(
                "eval",
                "--data",
                data,
                "--qrels",
                data.resolve("judgements.tsv"),
                "--per-need",
                "--format",
                "jsonl",
                "--text-only")
            .lines()
            .stream()
            .map(new JsonMapper()::readTree)
            .toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(1).get("need").asString()).isEqualTo("N-2");
    assertThat(lines.get(1).get("MRR@10").asDouble()).isEqualTo(1);
    assertThat(lines.get(2).get("metric").asString()).isEqualTo("nDCG@10");
    assertThat(lines.get(2).get("low").asDouble())
        .isLessThanOrEqualTo(lines.get(2).get("mean").asDouble());
  }

  @Test
  void needsOfAFileAreMeasuredAndMissingOnesTold() throws IOException {
    Path needs = folder.resolve("needs.jsonl");
    Files.writeString(
        needs, "{\"id\":\"N-1\",\"text\":\"柑橘裂果\"}\n{\"id\":\"Q-9\",\"text\":\"柑橘裂果\"}\n");
    Ran ran =
        Ran.of(
            "eval",
            "--data",
            data,
            "--needs",
            needs,
            "--text-only",
            "--format",
            "jsonl",
            "--qrels",
            data.resolve("judgements.tsv"),
            "--per-need");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("1 of 2 judged needs are not among those ranked for");
    assertThat(ran.out()).contains("{\"need\":\"N-2\",\"nDCG@10\":0.0,");
  }

  @Test
  void judgementsWithoutAnythingToFindAreRefused() throws IOException {
    Path none = folder.resolve("none.tsv");
    Files.writeString(none, "N-1\tC-1\t0\n");
    Ran ran = Ran.of("eval", "--data", data, "--qrels", none);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains(none + ": has no grade above 0");
    Files.writeString(none, "N-1\tC-1\tbest\n");
    assertThat(Ran.of("eval", "--data", data, "--qrels", none).err())
        .contains(none + ":1: grade: best: ");
  }

  @Test
  void shellsGetAScript() {
    assertThat(Ran.of("completion").out())
        .isEqualTo(Ran.of("completion", "zsh").out())
        .contains("complete -F", "--skip-bad-lines", "tech-service");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "index",
        "match",
        "assign",
        "explain",
        "eval",
        "tune",
        "profile",
        "lexicon",
        "lexicon propose",
        "lexicon reload",
        "completion"
      })
  void helpAndVersionAreThereAtEveryLevelInBothLanguages(String command) {
    List<String> start = command.isEmpty() ? List.of() : List.of(command.split(" ", -1));
    Ran english = run(start, "--help");
    assertThat(english.code()).isZero();
    assertThat(english.out()).contains("Usage:", "Options:", "--lang").doesNotContain("用法");
    Ran chinese = run(start, "--help", "--lang", "zh");
    assertThat(chinese.code()).isZero();
    assertThat(chinese.out()).contains("用法：", "选项：", "--lang").doesNotContain("Usage");
    assertThat(run(start, "--version").out()).startsWith("matcher ").contains("Java ");
  }

  private static Ran run(List<String> start, String... more) {
    return Ran.of(Stream.concat(start.stream(), Arrays.stream(more)).toArray());
  }

  @Test
  void withoutACommandTheCommandsAreListedOnStandardError() {
    Ran ran = Ran.with(Map.of("LANG", "zh_CN.UTF-8"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("命令：", "match", "explain");
  }
}
