package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong, in the words of the user who did it. */
final class FailuresTest {
  @TempDir static Path folder;
  private static Path data;

  @BeforeAll
  static void writeMarket() {
    data = TinyMarket.write(folder);
  }

  private static Ran run(String line, String... more) {
    return Ran.of(
        Stream.concat(Arrays.stream(line.split(" ")), Arrays.stream(more))
            .map(word -> word.equals("DATA") ? data.toString() : word)
            .toArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "match --foo | Unknown option --foo",
        "matc --data DATA | Maybe: match",
        "match --data DATA extra | Unknown argument extra",
        "match | Missing: --data DIR or --index DIR",
        "match --data | --data needs a value",
        "match --data DATA --data DATA | --data stands more than once",
        "match --data DATA --top ten | --top: ten: must be a whole number",
        "match --data DATA --top 0 | --top: 0: must be from 1 to 100000",
        "match --data DATA --threads -1 | --threads: -1: must be from 1 to 1024",
        "match --data DATA --on 2026-13-01 | --on: 2026-13-01: must be a day",
        "match --data DATA --on 0001-01-01 | must be a day from 1949-10-01",
        "match --data DATA --format xml | --format: xml: must be one of table, jsonl, csv, trec",
        "match --data DATA --lang fr | --lang: fr: must be one of zh, en",
        "match --data DATA --quiet=x | --quiet: x: must be one of true, false",
        "match --data DATA --need N-1 --needs f | --needs and --need cannot be given together",
        "match --data DATA --need N-1 --text x | --need and --text cannot be given together",
        "match --data DATA --need N-1 --reverse | --need cannot be given with --reverse",
        "match --data DATA --capability C-1 | --capability needs --reverse",
        "match --data DATA --region 511424 | --region goes with --text",
        "match --data DATA --text x | --text also needs --region, --service",
        "match --data DATA --text x --reverse --region 511424 --service project | needs --owner",
        "match --data DATA --text ? --text-only | --text: ?: title or text must have a letter",
        "match --data DATA --text x --service farm | must be one of tech-service, achievement",
        "match --data DATA --text x --region 丹稜县 | maybe 四川省眉山市丹棱县 (511424)",
        "assign | Missing: --data DIR, --index DIR, or --pairs FILE with --capacities FILE",
        "assign --pairs p | Missing: --capacities",
        "assign --demands d --data DATA | --demands goes with --pairs",
        "assign --pairs p --capacities c --data DATA | --pairs and --data cannot be given together",
        "assign --pairs p --capacities c --top 5 | --pairs and --top cannot be given together",
        "assign --pairs p --capacities c --on 2026-11-24 | --pairs and --on cannot be given",
        "assign --pairs p --capacities c --limit-region 511400=1 | --pairs and --limit-region cannot",
        "assign --pairs p --capacities c --serve-service project=1 | --pairs and --serve-service",
        "assign --data DATA --way greedy | --way: greedy: must be one of in-turn, stable, fair, best",
        "assign --data DATA --top 0 | --top: 0: must be from 1 to 100000",
        "assign --data DATA --top x | --top: x: must be a whole number",
        "assign --data DATA --reserve low | --reserve: low: must be a number",
        "assign --data DATA --reserve 1e13 | --reserve: 1.0E13: must be from -1000000000000 to",
        "assign --data DATA --load-step -1 | --load-step: -1.0: must be from 0 to 1000000000000",
        "assign --data DATA --pin N-1 | --pin: N-1: must be two words with = between",
        "assign --data DATA --limit-region 511400=-1 | 511400=-1: must be a whole number, at least 0",
        "assign --data DATA --limit-region Atlantis=1 | Atlantis=1: is no code or name",
        "assign --data DATA --limit-service farm=1 | farm=1: must be one of tech-service",
        "assign --data DATA --serve-region 511400=120% | 511400=120%: must be from 0 to 1, or from 0%",
        "assign --data DATA --serve-service project=1 --serve-service project=0.5 | --serve-service project stands more than once",
        "assign --data DATA --reasons --way stable | --reasons goes with --way best or fair, not stable",
        "assign --data DATA --reasons --compare | --compare and --reasons cannot be given together",
        "assign --data DATA --out f --summary f | f: cannot hold two outputs",
        "assign --data DATA --format trec | --format: trec: must be one of jsonl, csv, table",
        "explain --data DATA --need N-1 | Missing: --capability",
        "explain --data DATA --need N-1 --capability C-1 --format csv | must be one of table, jsonl",
        "eval --data DATA | Missing: --qrels",
        "profile --format jsonl | --format: jsonl: must be one of table, json",
        "profile --service farm | --service: farm: must be one of tech-service",
        "completion fish | completion: fish: must be one of bash, zsh"
      })
  void wrongUsageSaysWhatWouldBeRight(String line, String message) {
    Ran ran = run(line);
    assertThat(ran.err()).contains(message).contains("Try: matcher").doesNotContain("\tat ");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(run(line, "--lang", "zh").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "match --data nowhere | nowhere: there is no such folder",
        "match --index nowhere | there is no index at nowhere",
        "match --data DATA --need N-9 | There is no need N-9 on this market",
        "match --data DATA --need C-1 | C-1 is a capability, must be a need",
        "match --data DATA --reverse --capability N-1 | N-1 is a need, must be a capability",
        "match --data DATA --reverse --capability C-9 | There is no capability C-9",
        "match --data DATA --needs nowhere.jsonl | nowhere.jsonl: there is no such file",
        "match --data DATA --profile nowhere.json | nowhere.json: there is no such file",
        "match --data DATA --lexicon nowhere.txt | nowhere.txt: there is no such file",
        "explain --data DATA --need N-1 --capability C-9 | There is no capability C-9",
        "eval --data DATA --qrels nowhere.tsv | nowhere.tsv: there is no such file"
      })
  void whatIsNotThereIsNamed(String line, String message) {
    Ran ran = run(line);
    assertThat(ran.err()).contains(message).doesNotContain("Try:").doesNotContain("\tat ");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void wrongUsageIsSaidInChinese() {
    assertThat(run("match --data DATA --top 0 --lang zh").err())
        .contains("--top：0：必须在 1 至 100000 之间", "请看：matcher match --help");
    assertThat(run("match --data DATA --need N-9 --lang zh").err()).contains("市场中没有所需 N-9");
  }

  @Test
  void theProgramShowsItsInsideOnlyIfAsked() {
    assertThat(run("match --data nowhere --verbose").err()).contains("\tat dev.gongxu.matcher");
    assertThat(run("match --data nowhere").err().lines()).hasSize(1);
  }

  @Test
  void aBadLexiconIsNamedByItsLine() throws IOException {
    Path lexicon = folder.resolve("bad.txt");
    Files.writeString(lexicon, "# ours\n\n裂果 n x\n");
    Ran ran = run("match --data DATA --lexicon", lexicon.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith(lexicon + ":3: ");
  }

  @Test
  void badNeedsChangeNoIndex() throws IOException {
    Path needs = folder.resolve("bad.jsonl");
    Files.writeString(
        needs, "{\"id\":\"Q 1\",\"service\":\"project\",\"text\":\"x\",\"region\":\"511424\"}\n");
    Path index = folder.resolve("untouched");
    Ran ran = run("match --data DATA --needs", needs.toString(), "--index", index.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith(needs + ":1: id: ");
    assertThat(index).doesNotExist();
    run("match --data DATA --need N-9 --index", index.toString());
    assertThat(index.toFile().list()).isNullOrEmpty();
  }

  @Test
  void memoryRunningOutNamesTheRemedy() {
    Ran ran =
        Ran.into(
            new OutputStream() {
              @Override
              public void write(int b) {
                throw new OutOfMemoryError();
              }
            },
            false,
            Map.of(),
            "profile");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).containsPattern("^Out of memory with a heap of \\d+ MB; .*MATCHER_OPTS");
    assertThat(ran.err().lines()).hasSize(1);
  }

  /** Places that may be meant, or an example, and nothing in another language. */
  @Test
  void anUnknownRegionIsToldInTheLanguageThatIsAsked() {
    assertThat(unknownRegion("zh", "Atlantis")).contains("应为代码（如 511402）或全称（如 四川省眉山市东坡区）");
    assertThat(unknownRegion("zh", "丹林县"))
        .contains("相近的有 ", "丹棱县 (511424)")
        .doesNotContain("maybe");
    assertThat(unknownRegion("en", "Atlantis"))
        .contains("maybe a code such as 511402 or a full name");
  }

  private static String unknownRegion(String language, String region) {
    return Ran.of(
            "match", "--data", "nowhere", "--text", "裂果", "--lang", language, "--region", region)
        .err();
  }
}
