package dev.gongxu.matcher.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.gongxu.matcher.market.InvalidFieldException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictLinesTest {
  private static final String GBK_ADVICE =
      "the file looks like GBK, convert it: iconv -f GB18030 -t UTF-8 FILE > NEW";

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("lines.txt"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> lines(Path file) {
    List<String> lines = new ArrayList<>();
    StrictLines.read(file, (number, text) -> lines.add(number + "=" + text));
    return lines;
  }

  @Test
  void aByteOrderMarkBlankLinesAndBothLineEndsAreFine() throws IOException {
    assertThat(lines(file("\uFEFF柑橘\r\n\r\n \t\n裂果\nlast")))
        .containsExactly("1=柑橘", "4=裂果", "5=last");
  }

  @Test
  void aFileOfNothingOrOfAMarkAloneHasNoLines() throws IOException {
    assertThat(lines(file(""))).isEmpty();
    assertThat(lines(file("\uFEFF"))).isEmpty();
    assertThat(lines(file("\n\r\n"))).isEmpty();
  }

  @Test
  void aMarkThatIsNotAtTheBeginningStays() throws IOException {
    assertThat(lines(file("a\n\uFEFFb"))).containsExactly("1=a", "2=\uFEFFb");
  }

  @Test
  void anHonestReplacementCharacterIsFine() throws IOException {
    assertThat(lines(file("a\uFFFDb"))).containsExactly("1=a\uFFFDb");
  }

  @Test
  void gbkIsRefusedWithTheOffsetOfItsFirstByteAndTheWayToConvertIt() throws IOException {
    Path file = file("id\n{\"text\":\"柑橘裂果怎么防治\"}\n".getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> lines(file))
        .isInstanceOf(DataException.class)
        .hasMessage(
            file
                + ":2: encoding: 0xB8: the byte at offset 12 of the file is not UTF-8; "
                + GBK_ADVICE);
  }

  @Test
  void ofAGbkFileOneLineIsShownAndAllAreCounted() throws IOException {
    Path file = file("丹棱县双桥镇柑橘种植户\n".repeat(30).getBytes(Charset.forName("GB18030")));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> lines(file))
        .satisfies(
            e -> {
              assertThat(e.lines()).hasSize(1);
              assertThat(e.count()).isEqualTo(30);
            })
        .withMessage(
            file
                + ":1: encoding: 0xB5: the byte at offset 0 of the file is not UTF-8; "
                + GBK_ADVICE
                + "\n… and 29 more bad lines");
  }

  @Test
  void utf16IsRefusedWithTheWayToConvertIt() throws IOException {
    Path file = file("柑橘".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> lines(file))
        .hasMessage(
            file
                + ":1: encoding: 0xFE: the byte at offset 0 of the file is not UTF-8; "
                + "the file looks like UTF-16, convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void utf8ThatEndsWithinACharacterIsRefusedWithoutGuessingAtGbk(int cut) throws IOException {
    byte[] bytes = "晚熟柑橘\n柑橘裂".getBytes(StandardCharsets.UTF_8);
    Path file = file(Arrays.copyOf(bytes, bytes.length - cut));
    assertThatThrownBy(() -> lines(file))
        .hasMessage(
            file
                + ":2: encoding: 0xE8: the byte at offset 19 of the file is not UTF-8; save the file as UTF-8");
  }

  @Test
  void theOffsetCountsTheMarkAndCarriageReturns() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\uFEFFab\r\ncd".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xFF);
    Path file = file(bytes.toByteArray());
    assertThatThrownBy(() -> lines(file))
        .hasMessage(
            file
                + ":2: encoding: 0xFF: the byte at offset 9 of the file is not UTF-8; save the file as UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "an overlong slash, 61c0af, 1",
    "half of a surrogate pair, 6161eda080, 2",
    "beyond Unicode, f4908080, 0",
    "a lone trail byte, 618061, 1",
    "Latin-1, 636166e92e, 3"
  })
  void whatOnlyLooksLikeUtf8IsRefused(String what, String hex, int offset) throws IOException {
    Path file = file(HexFormat.of().parseHex(hex));
    assertThatThrownBy(() -> lines(file))
        .as(what)
        .hasMessageContaining("the byte at offset " + offset + " of the file is not UTF-8; save");
  }

  @Test
  void aLineOfFourMebibytesIsReadAndOneByteMoreIsRefused() throws IOException {
    String longest = "x".repeat(LineCursor.MOST_BYTES);
    assertThat(lines(file(longest + "\nb"))).containsExactly("1=" + longest, "2=b");
    Path file = file(longest + "x\nb\n");
    assertThatThrownBy(() -> lines(file))
        .hasMessage(file + ":1: line: 4194305 bytes: a line has at most 4194304 bytes");
  }

  @Test
  void aLineOfFiftyMegabytesIsRefusedWithoutBeingHeld() throws IOException {
    Path file = folder.resolve("long.txt");
    byte[] chunk = new byte[1_000_000];
    Arrays.fill(chunk, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("first\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 50; i++) {
        out.write(chunk);
      }
      out.write("\nlast\n".getBytes(StandardCharsets.UTF_8));
    }
    List<String> read = new ArrayList<>();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(() -> StrictLines.read(file, (number, text) -> read.add(text)))
        .hasMessage(file + ":2: line: 50000000 bytes: a line has at most 4194304 bytes");
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20L << 20);
    assertThat(read).containsExactly("first", "last");
  }

  @Test
  void whatTheParserRefusesIsABadLineAndReadingGoesOn() throws IOException {
    Path file = file("a\nb\nc\n");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () ->
                StrictLines.read(
                    file,
                    (number, text) -> {
                      if (!text.equals("b")) {
                        throw new InvalidFieldException("letter", text, "must be b");
                      }
                    }))
        .withMessage(file + ":1: letter: a: must be b\n" + file + ":3: letter: c: must be b")
        .satisfies(
            e ->
                assertThat(e.lines())
                    .containsExactly(
                        new BadLine(file.toString(), 1, "letter", "a", "must be b"),
                        new BadLine(file.toString(), 3, "letter", "c", "must be b")));
  }

  @Test
  void ofManyBadLinesTwentyAreShown() throws IOException {
    Path file = file("a\n".repeat(21));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () ->
                StrictLines.read(
                    file,
                    (number, text) -> {
                      throw new InvalidFieldException("letter", text, "must be b");
                    }))
        .satisfies(
            e -> {
              assertThat(e.lines()).hasSize(20);
              assertThat(e.count()).isEqualTo(21);
              assertThat(e.getMessage()).endsWith("must be b\n… and 1 more bad line");
            });
  }

  @Test
  void aMissingFileAndAFolderAreRefused() {
    Path missing = folder.resolve("missing.txt");
    assertThatThrownBy(() -> lines(missing))
        .isInstanceOf(DataException.class)
        .hasMessage(missing + ": there is no such file");
    assertThatThrownBy(() -> lines(folder))
        .isInstanceOf(DataException.class)
        .hasMessage(folder + ": is a folder, must be a file");
  }

  @Test
  void linesAreCutAsANaiveReaderCutsThemWhereverBuffersEnd() throws IOException {
    long seed = 20_260_301;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int lines = random.nextInt(6);
      for (int i = 0; i < lines; i++) {
        int length = random.nextInt(4) == 0 ? random.nextInt(200_000) : random.nextInt(30);
        text.repeat("橘a𠮷é".substring(random.nextInt(3)).codePointAt(0), length);
        text.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      text.append(random.nextBoolean() ? "" : "end");
      List<String> read = new ArrayList<>();
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      try (LineCursor cursor = new LineCursor(new Dribble(bytes, random))) {
        while (cursor.next()) {
          read.add(cursor.text());
        }
      }
      assertThat(read)
          .as("seed %d, round %d", seed, round)
          .isEqualTo(text.toString().lines().toList());
    }
  }

  /** Gives a few bytes at a time, as pipes do. */
  private static final class Dribble extends ByteArrayInputStream {
    private final Random random;

    Dribble(byte[] bytes, Random random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int most) {
      return super.read(bytes, from, Math.min(most, 1 + random.nextInt(50_000)));
    }
  }
}
