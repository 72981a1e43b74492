package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexCommandTest {
  @TempDir Path folder;
  private Path data;
  private Path index;

  @BeforeEach
  void writeMarket() {
    data = TinyMarket.write(folder);
    index = folder.resolve("index");
  }

  private String ranked() {
    return Ran.of("match", "--index", index, "--format", "jsonl").out();
  }

  @Test
  void anIndexIsBuiltAndMatchedAgainst() {
    Ran ran = Ran.of("index", "--data", data, "--index", index);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualTo(index + ": 4 needs, 6 capabilities\n");
    assertThat(ranked()).isEqualTo(Ran.of("match", "--data", data, "--format", "jsonl").out());
  }

  @Test
  void theNumberOfThreadsDoesNotShow() {
    Ran.of("index", "--data", data, "--index", index, "--threads", "1");
    Ran ran = Ran.of("index", "--data", data, "--index", folder.resolve("four"), "--threads", "4");
    assertThat(ran.code()).isZero();
    String one = ranked();
    index = folder.resolve("four");
    assertThat(ranked()).isEqualTo(one);
  }

  @Test
  void mergingChangesTheSegmentsAndNotTheAnswers() throws IOException {
    Ran.of("index", "--data", data, "--index", index);
    Ran.of("index", "--orders", data.resolve("orders.jsonl"), "--index", index);
    String before = ranked();
    assertThat(segments()).isGreaterThan(1);
    assertThat(Ran.of("index", "--data", data, "--index", index, "--merge").code()).isZero();
    assertThat(segments()).isEqualTo(1);
    assertThat(ranked()).isEqualTo(before);
  }

  private long segments() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(file -> file.toString().endsWith(".si")).count();
    }
  }

  @Test
  void quietSaysNothing() {
    assertThat(Ran.of("index", "--data", data, "--index", index, "--quiet").err()).isEmpty();
  }

  @Test
  void singleFilesReplaceRecordsById() throws IOException {
    Ran.of("index", "--data", data, "--index", index);
    Path orders = folder.resolve("more.jsonl");
    Files.writeString(
        orders,
        "{\"id\":\"O-1\",\"need\":\"N-4\",\"provider\":\"P-3\",\"status\":\"done\",\"openedOn\":\"2026-11-01\",\"closedOn\":\"2026-11-20\",\"rating\":5}\n");
    assertThat(ranked()).doesNotContain("C-3");
    assertThat(Ran.of("index", "--orders", orders, "--index", index).code()).isZero();
    assertThat(ranked()).contains("C-3");
  }

  @Test
  void allKindsOfFilesAreTakenIn() {
    Ran ran =
        Ran.of(
            "index",
            "--index",
            index,
            "--postings",
            data.resolve("postings.jsonl"),
            "--providers",
            data.resolve("providers.jsonl"),
            "--orders",
            data.resolve("orders.jsonl"),
            "--accords",
            data.resolve("accords.jsonl"),
            "--blocks",
            data.resolve("blocks.jsonl"));
    assertThat(ran.code()).isZero();
    assertThat(ranked()).isEqualTo(Ran.of("match", "--data", data, "--format", "jsonl").out());
  }

  @Test
  void bareCapabilitiesAreEnoughForTextOnly() throws IOException {
    Path corpus = folder.resolve("corpus.jsonl");
    Files.writeString(
        corpus, "{\"id\":\"D-1\",\"text\":\"柑橘裂果\"}\n{\"id\":\"D-2\",\"text\":\"小程序\"}\n");
    assertThat(Ran.of("index", "--text-only", "--postings", corpus, "--index", index).err())
        .contains("0 needs, 2 capabilities");
    assertThat(
            Ran.of("match", "--index", index, "--text", "裂果", "--text-only", "--format", "trec")
                .out())
        .startsWith("text Q0 D-1 1 ");
  }

  @Test
  void aBadLineChangesNothing() throws IOException {
    Ran.of("index", "--data", data, "--index", index);
    String before = ranked();
    List<String> lines = Files.readAllLines(data.resolve("postings.jsonl"));
    lines.set(0, lines.get(0).replace("511424", "999999"));
    lines.set(4, lines.get(4).replace("裂果", "改了"));
    Files.write(data.resolve("postings.jsonl"), lines);
    Ran ran = Ran.of("index", "--data", data, "--index", index);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith(data.resolve("postings.jsonl") + ":1: region: ")
        .contains("999999", "Bad lines: 1. Nothing was changed. --skip-bad-lines FILE");
    assertThat(ranked()).isEqualTo(before);
  }

  @Test
  void aBadLineLeavesNoHalfIndex() throws IOException {
    Files.writeString(data.resolve("orders.jsonl"), "{\n");
    assertThat(Ran.of("index", "--data", data, "--index", index).code()).isEqualTo(1);
    assertThat(index).doesNotExist();
  }

  @Test
  void onlyTheFirstTwentyBadLinesAreShown() throws IOException {
    Files.write(data.resolve("orders.jsonl"), Collections.nCopies(30, "[]"));
    Ran ran = Ran.of("index", "--data", data, "--index", index);
    assertThat(ran.err().lines().filter(line -> line.contains("orders.jsonl:"))).hasSize(20);
    assertThat(ran.err()).contains("Bad lines: 30.");
    assertThat(Ran.of("index", "--data", data, "--index", index, "--lang", "zh").err())
        .contains("坏行共 30 行");
  }

  @Test
  void badLinesAreSetAsideIfAskedFor() throws IOException {
    Path rejects = folder.resolve("rejects.jsonl");
    Path more = folder.resolve("more.jsonl");
    Files.writeString(more, "{\"id\":\"O-9\"}\n");
    Files.writeString(data.resolve("blocks.jsonl"), "{\"a\":\"U-2\"}\n");
    Ran ran =
        Ran.of(
            "index",
            "--data",
            data,
            "--orders",
            more,
            "--index",
            index,
            "--skip-bad-lines",
            rejects);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("Bad lines: 2, set aside in " + rejects, "4 needs");
    assertThat(Files.readAllLines(rejects))
        .satisfiesExactly(
            first -> assertThat(first).contains("blocks.jsonl", "\"field\":\"b\""),
            second -> assertThat(second).contains("more.jsonl", "\"field\":\"need\""));
  }

  @Test
  void unknownFieldsAreWarnedOfUnlessQuiet() throws IOException {
    Files.writeString(data.resolve("blocks.jsonl"), "{\"a\":\"U-2\",\"b\":\"P-1\",\"colour\":1}\n");
    assertThat(Ran.of("index", "--data", data, "--index", index).err())
        .contains("blocks.jsonl:1: unknown field colour");
    assertThat(Ran.of("index", "--data", data, "--index", index, "--quiet").err()).isEmpty();
  }

  @Test
  void anotherLexiconDoesNotFitTheIndex() throws IOException {
    Ran.of("index", "--data", data, "--index", index);
    Path lexicon = folder.resolve("lexicon.txt");
    Files.writeString(lexicon, "炸果花 n 1\n");
    Ran ran = Ran.of("match", "--index", index, "--lexicon", lexicon);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("lexicon");
    assertThat(Ran.of("match", "--index", index, "--lexicon", lexicon, "--lang", "zh").err())
        .startsWith("索引不相符：");
  }

  @Test
  void aFolderWithSomethingElseIsLeftAlone() throws IOException {
    Files.createDirectories(index);
    Files.writeString(index.resolve("diary.txt"), "mine");
    Ran ran = Ran.of("index", "--data", data, "--index", index);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("not empty");
    assertThat(index.resolve("diary.txt")).hasContent("mine");
  }

  @Test
  void nothingToTakeInIsWrongUsage() {
    Ran ran = Ran.of("index", "--index", index);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--data DIR", "Try: matcher index --help");
    assertThat(index).doesNotExist();
    assertThat(Ran.of("index", "--data", data).err()).startsWith("Missing: --index");
  }
}
