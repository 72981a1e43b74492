package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where output goes, and what happens where it cannot. */
final class OutputTest {
  @TempDir Path folder;
  private Path data;
  private Path out;

  @BeforeEach
  void writeMarket() {
    data = TinyMarket.write(folder);
    out = folder.resolve("out.txt");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void aFileHasWhatStandardOutputWouldHave() throws IOException {
    Ran ran = Ran.of("match", "--data", data, "--format", "jsonl", "--out", out);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(out))
        .isEqualTo(Ran.of("match", "--data", data, "--format", "jsonl").out());
  }

  @Test
  void aFailedRunLeavesTheFileAsItWas() throws IOException {
    Files.writeString(out, "before");
    assertThat(Ran.of("match", "--data", data, "--need", "N-9", "--out", out).code()).isEqualTo(1);
    assertThat(out).hasContent("before");
    Files.delete(out);
    assertThat(Ran.of("match", "--data", data, "--need", "N-9", "--out", out).code()).isEqualTo(1);
    assertThat(out).doesNotExist();
    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries).containsExactly(data);
    }
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path target = folder.resolve("target.txt");
    Files.writeString(target, "before");
    Files.createSymbolicLink(out, target);
    assertThat(Ran.of("profile", "--format", "json", "--out", out).code()).isZero();
    assertThat(Files.isSymbolicLink(out)).isTrue();
    assertThat(Files.readString(target)).startsWith("{");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() {
    Path nowhere = folder.resolve("no").resolve("out.txt");
    Ran ran = Ran.of("profile", "--out", nowhere);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo(nowhere + ": cannot be written: there is no such folder\n");
    assertThat(Ran.of("profile", "--out", folder).err()).contains("is a folder, must be a file");
  }

  @Test
  void aClosedPipeEndsQuietly() {
    for (String[] line :
        new String[][] {
          {"match", "--data", data.toString(), "--format", "jsonl"},
          {"match", "--help"},
          {"profile"},
          {"completion"}
        }) {
      Ran ran = Ran.into(failing("Broken pipe"), false, Map.of(), (Object[]) line);
      assertThat(ran.code()).isZero();
      assertThat(ran.err()).isEmpty();
    }
  }

  @Test
  void aFullDiskIsAnError() {
    Ran ran = Ran.into(failing("No space left on device"), false, Map.of(), "profile");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo("standard output cannot be written: No space left on device\n");
  }
}
