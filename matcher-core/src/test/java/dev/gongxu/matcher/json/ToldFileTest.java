package dev.gongxu.matcher.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ToldFileTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 28, 7, 0);

  @TempDir private Path folder;

  private static List<Told> told() {
    return List.of(
        new Told("U-1", "N-1", "C-1", AT, true),
        new Told("用户-二", "需-1", "C-\"2", AT.plusMinutes(30).plusSeconds(5), false),
        new Told("U-1", "N-1", "C-1", AT, true),
        new Told("U-3", "N-2", "C-4", AT.plusDays(1), false));
  }

  private static ToldFile.Contents read(Path file) {
    return new ToldFile(file).read(warning -> {});
  }

  @Test
  void whatWasToldIsReadBackAsItWas() {
    Path file = folder.resolve("told.jsonl");
    assertThat(read(file).told()).isEmpty();
    ToldFile memory = new ToldFile(file);
    assertThat(memory.append(List.of())).isNull();
    assertThat(file).doesNotExist();
    memory.append(told().subList(0, 3));
    memory.append(told().subList(3, 4));
    assertThat(read(file)).isEqualTo(new ToldFile.Contents(told(), null));
  }

  /** Of lines that are appended together each is there whole or not at all. */
  @Test
  void cutAnywhereItHoldsItsWholeLinesAndGoesOnAfterThem() throws IOException {
    Path whole = folder.resolve("whole.jsonl");
    new ToldFile(whole).append(told());
    byte[] bytes = Files.readAllBytes(whole);
    Path file = folder.resolve("cut.jsonl");
    int lines = 0;
    int end = 0;
    for (int length = 0; length <= bytes.length; length++) {
      if (length > 0 && bytes[length - 1] == '\n') {
        lines++;
        end = length;
      }
      Files.write(file, Arrays.copyOf(bytes, length));
      // A line that lacks nothing but its end is whole.
      boolean lacksEnd = length < bytes.length && bytes[length] == '\n';
      int kept = lines + (lacksEnd ? 1 : 0);
      boolean isTorn = length > end && !lacksEnd;
      ToldFile memory = new ToldFile(file);
      ToldFile.Contents contents = memory.read(warning -> {});
      assertThat(contents.told()).as("cut at %d", length).isEqualTo(told().subList(0, kept));
      assertThat(contents.torn() != null).as("cut at %d", length).isEqualTo(isTorn);
      TornLine cut = memory.append(told().subList(kept, told().size()));
      if (kept < told().size()) {
        assertThat(cut).as("cut at %d", length).isEqualTo(contents.torn());
        assertThat(Files.readAllBytes(file)).as("cut at %d", length).isEqualTo(bytes);
      }
    }
    assertThat(lines).isEqualTo(told().size());
  }

  @Test
  void writersTakeTurns() {
    Path file = folder.resolve("told.jsonl");
    ToldFile one = new ToldFile(file);
    ToldFile other = new ToldFile(file);
    one.append(told().subList(0, 1));
    assertThat(other.read(warning -> {}).told()).hasSize(1);
    one.append(told().subList(1, 2));
    other.append(told().subList(2, 3));
    one.append(told().subList(3, 4));
    assertThat(read(file).told()).isEqualTo(told());
  }

  @Test
  void aWholeLineThatIsWrongIsRefusedAndNeverCut() throws IOException {
    Path file = folder.resolve("told.jsonl");
    new ToldFile(file).append(told());
    Files.writeString(file, Files.readString(file) + "{\"to\":\"U-1\"}\n");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> read(file)).hasMessage(file + ":5: posting: (missing): is needed");
    assertThatThrownBy(() -> new ToldFile(file).append(told())).isInstanceOf(DataException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    Files.write(file, "{\"to\":\0\0\n".getBytes(StandardCharsets.UTF_8));
    assertThat(requireNonNull(read(file).torn()).bytes()).isEqualTo(9);
  }
}
