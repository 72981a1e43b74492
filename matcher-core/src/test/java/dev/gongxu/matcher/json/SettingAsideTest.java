package dev.gongxu.matcher.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingAsideTest {
  @TempDir Path folder;

  private Path blocks;
  private Path rejects;

  @BeforeEach
  void name() {
    blocks = folder.resolve("blocks.jsonl");
    rejects = folder.resolve("rejects.jsonl");
  }

  private long setAside(List<MarketRecord> records, List<String> warnings) {
    return DataFiles.of(Map.of(DataFile.BLOCKS, blocks))
        .readSettingAside(rejects, records::add, warnings::add);
  }

  @Test
  void badLinesAreKeptAsTheyStoodAndGoodOnesPassedOn() throws IOException {
    Files.writeString(
        blocks,
        """
        {"a":"x","b":"y","since":2026}
        {"a":"x"}

        {"a":"y","b":"x"}
        "quoted \\ud800 and {broken\r
        {"a":"x","b":"z"}
        """);
    List<MarketRecord> records = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    assertThat(setAside(records, warnings)).isEqualTo(3);
    assertThat(records).containsExactly(new Block("x", "y", ""), new Block("x", "z", ""));
    assertThat(warnings).containsExactly(blocks + ":1: unknown field since is ignored");
    String file = JsonLine.quoted(blocks.toString());
    assertThat(Files.readAllLines(rejects))
        .containsExactly(
            "{\"file\":"
                + file
                + ",\"line\":2,\"field\":\"b\",\"value\":\"(missing)\",\"reason\":\"is needed\",\"text\":\"{\\\"a\\\":\\\"x\\\"}\"}",
            "{\"file\":"
                + file
                + ",\"line\":4,\"field\":\"b\",\"value\":\"x\",\"reason\":\"is blocked with y on line 1 already\",\"text\":\"{\\\"a\\\":\\\"y\\\",\\\"b\\\":\\\"x\\\"}\"}",
            "{\"file\":"
                + file
                + ",\"line\":5,\"field\":\"json\",\"value\":\"\\\"quoted \\\\ud800 and {broken\",\"reason\":\"must be an object, in braces\",\"text\":\"\\\"quoted \\\\ud800 and {broken\"}");
  }

  @Test
  void linesThatAreNotTextAreKeptAsFarAsTheyCanBe() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {'a', (byte) 0xFF, '\n'});
    bytes.writeBytes("x".repeat(LineCursor.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("\n{\"a\":\"x\",\"b\":\"y\"}".getBytes(StandardCharsets.UTF_8));
    Files.write(blocks, bytes.toByteArray());
    List<MarketRecord> records = new ArrayList<>();
    assertThat(setAside(records, new ArrayList<>())).isEqualTo(2);
    assertThat(records).hasSize(1);
    assertThat(Files.readString(rejects))
        .contains("\"text\":\"a\uFFFD\"}\n")
        .endsWith("\"text\":\"" + "x".repeat(1024) + "…\"}\n");
  }

  @Test
  void theFileIsEmptyWhenAllWasWell() throws IOException {
    Files.writeString(blocks, "{\"a\":\"x\",\"b\":\"y\"}\n");
    Files.writeString(rejects, "of yesterday");
    assertThat(setAside(new ArrayList<>(), new ArrayList<>())).isZero();
    assertThat(rejects).isEmptyFile();
  }

  @Test
  void theDataThemselvesAreNeverOverwritten() throws IOException {
    Files.writeString(blocks, "{\"a\":\"x\",\"b\":\"y\"}\n");
    rejects = folder.resolve(".").resolve("blocks.jsonl");
    assertThatThrownBy(() -> setAside(new ArrayList<>(), new ArrayList<>()))
        .isInstanceOf(DataException.class)
        .hasMessage(
            rejects
                + ": holds the data themselves, must be another file to set bad lines aside in");
    assertThat(blocks).hasContent("{\"a\":\"x\",\"b\":\"y\"}");
  }

  @Test
  void aMissingFileShowsBeforeAnythingIsPassedOn() throws IOException {
    Files.writeString(blocks, "{\"a\":\"x\",\"b\":\"y\"}\n");
    Files.writeString(rejects, "of yesterday");
    Path missing = folder.resolve("missing.jsonl");
    List<MarketRecord> records = new ArrayList<>();
    assertThatThrownBy(
            () ->
                DataFiles.of(Map.of(DataFile.BLOCKS, blocks, DataFile.ORDERS, missing))
                    .readSettingAside(rejects, records::add, warning -> {}))
        .isInstanceOf(DataException.class)
        .hasMessage(missing + ": there is no such file");
    assertThat(records).isEmpty();
    assertThat(rejects).hasContent("of yesterday");
  }

  @Test
  void aFileThatCannotBeWrittenIsRefused() throws IOException {
    Files.writeString(blocks, "");
    rejects = folder.resolve("missing").resolve("rejects.jsonl");
    assertThatThrownBy(() -> setAside(new ArrayList<>(), new ArrayList<>()))
        .isInstanceOf(DataException.class)
        .hasMessage(rejects + ": cannot be written: there is no such file or folder");
    rejects = folder;
    assertThatThrownBy(() -> setAside(new ArrayList<>(), new ArrayList<>()))
        .isInstanceOf(DataException.class)
        .hasMessage(rejects + ": cannot be written: Is a directory");
  }
}
