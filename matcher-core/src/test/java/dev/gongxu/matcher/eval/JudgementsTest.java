package dev.gongxu.matcher.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.json.DataException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementsTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("judgements.tsv"), text);
  }

  @Test
  void aTableMayHaveReasonsCommentsAndBlankLines() throws IOException {
    Judgements judgements =
        Judgements.read(
            file(
                "\uFEFF# who: staff\r\n\r\nN-2\tC-1\t3\t果园 近\r\nN-1\tC-1\t0\r\nN-2\tC-2\t1\t\r\n#end"));
    assertThat(judgements.needs()).containsExactly("N-1", "N-2");
    assertThat(judgements.answerableNeeds()).containsExactly("N-2");
    assertThat(judgements.grades("N-2")).isEqualTo(Map.of("C-1", 3, "C-2", 1));
    assertThat(judgements.grade("N-2", "C-2")).isEqualTo(1);
    assertThat(judgements.grade("N-2", "C-3")).isZero();
    assertThat(judgements.grade("N-3", "C-1")).isZero();
  }

  @Test
  void pairsMayBeLeftOut() {
    Judgements judgements =
        Judgements.of(Map.of("N-1", Map.of("C-1", 3, "C-2", 0), "N-2", Map.of("C-1", 2)));
    assertThat(judgements.size()).isEqualTo(3);
    Judgements left = judgements.without(Map.of("N-1", Set.of("C-1", "C-9"), "N-3", Set.of("C-1")));
    assertThat(left.size()).isEqualTo(2);
    assertThat(left.grades("N-1")).isEqualTo(Map.of("C-2", 0));
    assertThat(left.answerableNeeds()).containsExactly("N-2");
    assertThat(judgements.grade("N-1", "C-1")).isEqualTo(3);
  }

  @Test
  void someNeedsMayBeTakenAlone() {
    Judgements judgements =
        Judgements.of(Map.of("N-1", Map.of("C-1", 3, "C-2", 0), "N-2", Map.of("C-1", 2)));
    assertThat(judgements.only(Set.of("N-1", "N-9")).needs()).containsExactly("N-1");
    assertThat(judgements.only(Set.of("N-1")).grades("N-1")).isEqualTo(judgements.grades("N-1"));
  }

  @ParameterizedTest
  @CsvSource({"' ', 0", "'\t', 0", "'  \t ', Q0"})
  void trecJudgementsAreUnderstood(String blank, String iteration) throws IOException {
    Path file =
        file(
            String.join(blank, "q1", iteration, "2", "1")
                + "\n"
                + String.join(blank, "q1", iteration, "d", "0"));
    assertThat(Judgements.read(file).grades("q1")).isEqualTo(Map.of("2", 1, "d", 0));
  }

  @Test
  void threeColumnsMayHaveAnyBlanksBetween() throws IOException {
    assertThat(Judgements.read(file("q1 d1  2\n q1\td2 1 \n")).grades("q1"))
        .isEqualTo(Map.of("d1", 2, "d2", 1));
  }

  @Test
  void anEmptyFileHasNoJudgements() throws IOException {
    assertThat(Judgements.read(file("# none yet\n")).needs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          need\\tcapability\\tgrade    | 1: grade: grade: must be 0, 1, 2 or 3; a heading begins with #
          n\\tc\\t4                    | 1: grade: 4: must be 0, 1, 2 or 3; a heading begins with #
          n\\tc\\t-1                   | 1: grade: -1: must be 0, 1, 2 or 3; a heading begins with #
          n\\tc\\t1.0                  | 1: grade: 1.0: must be 0, 1, 2 or 3; a heading begins with #
          n\\tc\\t                     | 1: grade: (empty): must be 0, 1, 2 or 3; a heading begins with #
          n\\tc\\t１                   | 1: grade: １: must be 0, 1, 2 or 3; a heading begins with #
          n 0 c -1                     | 1: grade: -1: must be 0, 1, 2 or 3; a heading begins with #
          n\\tc                        | 1: line: n\\u0009c: must be need, capability, grade and perhaps a reason, with tabs between
          n\\tc\\t1\\tr\\ts            | 1: line: n\\u0009c\\u00091\\u0009r\\u0009s: must be need, capability, grade and perhaps a reason, with tabs between
          n c                          | 1: line: n c: must be need, capability and grade, with tabs or blanks between
          n 0 c 1\\nn c 1              | 2: line: n c 1: must be need, 0, capability and grade, with blanks between
          \\tc\\t1                     | 1: need: (empty): an id has 1 to 128 characters and no blanks
          n\\tc c\\t1                  | 1: capability: c c: an id has 1 to 128 characters and no blanks
          n\\tc\\t1\\n\\nn\\tc\\t1     | 3: capability: c: was judged for n on line 1 already
          """)
  void aWrongLineIsRefused(String text, String refusal) throws IOException {
    Path file = file(text.replace("\\t", "\t").replace("\\n", "\n"));
    assertThatThrownBy(() -> Judgements.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ":" + refusal);
  }

  @Test
  void gbkIsRefused() throws IOException {
    Path file = folder.resolve("judgements.tsv");
    Files.write(file, "n\tc\t1\t果园很近\n".getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> Judgements.read(file))
        .hasMessage(
            file
                + ":1: encoding: 0xB9: the byte at offset 6 of the file is not UTF-8; the file looks like"
                + " GBK, convert it: iconv -f GB18030 -t UTF-8 FILE > NEW");
  }

  @Test
  void gradesAtHandAreCheckedToo() {
    assertThatThrownBy(() -> Judgements.of(Map.of("n", Map.of("c", 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("grade of c for n is 4, must be from 0 to 3");
  }
}
