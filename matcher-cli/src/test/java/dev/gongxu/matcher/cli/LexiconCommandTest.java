package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LexiconCommandTest {
  @TempDir Path folder;
  private Path texts;

  @BeforeEach
  void writeTexts() throws IOException {
    texts = folder.resolve("texts.txt");
    Files.write(
        texts,
        List.of(
            "种植羊肝菌要遮阴",
            "羊肝菌怎么播种",
            "大棚羊肝菌烂菇 #1",
            "今年羊肝菌减产",
            "一亩羊肝菌卖多少",
            "采收羊肝菌以后",
            "羊毛和羊肉",
            "肝子疼",
            "细菌和真菌"));
  }

  private Ran propose(Object... more) {
    Object[] start = {"lexicon", "propose", "--text", texts, "--min-count", 4, "--min-cohesion", 2};
    Object[] all = new Object[start.length + more.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    return Ran.of(all);
  }

  @Test
  void proposalsAreATableForTheEye() {
    Ran ran = propose();
    assertThat(ran.code()).isZero();
    assertThat(ran.lines().getFirst()).startsWith("word").contains("cohesion", "freedom");
    assertThat(ran.lines().get(1)).startsWith("羊肝菌      6       2.9      2.6");
    assertThat(ran.err()).isEqualTo("Words: 1 of 1\n");
  }

  @Test
  void aFileOfProposalsIsALexicon() throws IOException {
    Path words = folder.resolve("words.txt");
    assertThat(propose("--out", words).code()).isZero();
    assertThat(Files.readAllLines(words).getFirst()).startsWith("# ");
    assertThat(Files.readAllLines(words).getLast()).startsWith("羊肝菌\t# 6  2.9  2.6  种植羊肝菌要遮阴 | ");
    // What has been accepted is known from then on.
    Ran again = propose("--lexicon", words);
    assertThat(again.code()).isZero();
    assertThat(again.err()).isEqualTo("Words: 0 of 0\n");
  }

  @Test
  void aMarketHasTextsToo() {
    Path data = TinyMarket.write(folder);
    Ran ran =
        Ran.of(
            "lexicon",
            "propose",
            "--data",
            data,
            "--min-count",
            2,
            "--min-cohesion",
            1,
            "--min-freedom",
            0.5,
            "--format",
            "lexicon");
    assertThat(ran.code()).isZero();
    assertThat(ran.lines()).hasSizeGreaterThan(1);
  }

  @Test
  void wrongUsageIsSaid() {
    assertThat(Ran.of("lexicon").code()).isEqualTo(2);
    assertThat(Ran.of("lexicon").err()).contains("propose", "reload");
    assertThat(Ran.of("lexicon", "propose").err()).contains("--data DIR or --text FILE");
    assertThat(propose("--top", 0).code()).isEqualTo(2);
    assertThat(propose("--min-freedom", "much").err()).contains("must be a number");
    assertThat(propose("--format", "csv").err()).contains("table, lexicon");
    assertThat(Ran.of("lexicon", "propose", "--text", folder.resolve("none")).code()).isEqualTo(1);
  }

  @Test
  void anIndexGoesOverToAnotherLexicon() throws IOException {
    Path data = TinyMarket.write(folder);
    Path index = folder.resolve("index");
    Path words = folder.resolve("words.txt");
    Files.writeString(words, "柑橘裂果\n");
    Ran.of("index", "--data", data, "--index", index);
    Ran refused = Ran.of("match", "--index", index, "--lexicon", words);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("matcher lexicon reload --index " + index);

    Ran ran = Ran.of("lexicon", "reload", "--index", index, "--lexicon", words);
    assertThat(ran.err()).matches(".*: 1 words changed, 2 of 10 postings read anew, [0-9.]+ s\n");
    assertThat(ran.code()).isZero();
    assertThat(Ran.of("match", "--index", index, "--lexicon", words, "--format", "jsonl").out())
        .isEqualTo(Ran.of("match", "--data", data, "--lexicon", words, "--format", "jsonl").out());
    assertThat(Ran.of("match", "--index", index).code()).isEqualTo(1);

    assertThat(Ran.of("lexicon", "reload", "--index", index).code()).isZero();
    assertThat(Ran.of("match", "--index", index).code()).isZero();
  }

  @Test
  void whereThereIsNoIndexNoneIsMade() {
    Path nowhere = folder.resolve("nowhere");
    Ran ran = Ran.of("lexicon", "reload", "--index", nowhere);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("there is no index at " + nowhere);
    assertThat(nowhere).doesNotExist();
  }
}
