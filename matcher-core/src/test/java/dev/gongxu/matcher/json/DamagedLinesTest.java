package dev.gongxu.matcher.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.MarketRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to a line, it is either read or set aside with a message on one line. */
class DamagedLinesTest {
  private static final Map<DataFile, String> LINES =
      Map.of(
          DataFile.ACCORDS,
          "{\"id\":\"A\",\"name\":\"丹棱蒲江同城\",\"regions\":[\"丹棱\",510131],\"strength\":0.9,\"from\":\"2025-01-01\"}",
          DataFile.BLOCKS,
          "{\"a\":\"P-1\",\"b\":\"P-2\",\"reason\":\"亲属\"}",
          DataFile.PROVIDERS,
          "{\"id\":\"P\",\"name\":\"李\",\"kind\":\"expert\",\"region\":511402,\"fields\":[\"柑橘\"],\"capacity\":3}",
          DataFile.POSTINGS,
          "{\"id\":\"N\",\"side\":\"need\",\"service\":\"project\",\"text\":\"柑橘\\u88c2果\",\"region\":\"511402\",\"wanted\":2}",
          DataFile.ORDERS,
          "{\"id\":\"O\",\"need\":\"N\",\"provider\":\"P\",\"status\":\"done\",\"openedOn\":\"2026-03-01\",\"rating\":5}");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ORDER_EVENTS")
  void everyDamagedLineIsReadOrSetAside(DataFile kind) throws IOException {
    long seed = 31;
    Random random = new Random(seed);
    int lines = 4_000;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < lines; i++) {
      bytes.writeBytes(damaged(LINES.getOrDefault(kind, ""), random));
      bytes.write('\n');
    }
    Path file = Files.write(folder.resolve("data"), bytes.toByteArray());
    Path rejects = folder.resolve("rejects");
    List<MarketRecord> records = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    long aside =
        DataFiles.of(Map.of(kind, file)).readSettingAside(rejects, records::add, warnings::add);
    assertThat(records.size() + aside).as("seed %d", seed).isEqualTo(lines);
    assertThat(records).isNotEmpty();
    assertThat(warnings).hasSizeBetween(1, 51);
    List<String> kept = Files.readAllLines(rejects);
    assertThat(kept).hasSize((int) aside);
    for (String line : kept) {
      JsonObject object = JsonText.object(line, null);
      String said = object.string("field") + object.string("value") + object.string("reason");
      assertThat(said).as("seed %d, %s", seed, line).doesNotContainPattern("[\\p{Cntrl}\\p{Cs}]");
      assertThat(object.string("value")).as("seed %d", seed).hasSizeLessThan(400);
    }
  }

  private static byte[] damaged(String line, Random random) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    int damages = 1 + random.nextInt(2);
    for (int i = 0; i < damages; i++) {
      int at = random.nextInt(bytes.length);
      int letter = "{}[]\":,\\u0198eE+-.ntf \t\u0000\u0080\u00FF".charAt(random.nextInt(26));
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) letter;
        case 1 -> bytes[at] = bytes[random.nextInt(bytes.length)];
        default -> {
          int other = random.nextInt(bytes.length);
          byte held = bytes[at];
          bytes[at] = bytes[other];
          bytes[other] = held;
        }
      }
    }
    return bytes;
  }
}
