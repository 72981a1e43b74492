package dev.gongxu.matcher.bench.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.MarketRecord;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is the market, and nothing that was there is lost. */
final class MarketFilesTest {
  private static final GeneratedMarket MARKET = GeneratedMarket.of(MarketSize.TINY, 5);

  @Test
  void readsBackEqualAndInOrder(@TempDir Path folder) throws IOException {
    List<MarketRecord> records = new ArrayList<>();
    MARKET.forEach(records::add);
    long written = MarketFiles.write(MARKET, folder.resolve("market"));
    assertThat(written).isEqualTo(records.size());
    DataFiles<MarketRecord> files = DataFiles.in(folder.resolve("market"));
    List<String> warnings = new ArrayList<>();
    assertThat(files.check(warnings::add)).isEqualTo(written);
    assertThat(warnings).isEmpty();
    List<MarketRecord> read = new ArrayList<>();
    files.read(read::add);
    assertThat(read).isEqualTo(records);
  }

  @Test
  void leavesAnotherMarketAlone(@TempDir Path folder) throws IOException {
    Path orders = folder.resolve("orders.jsonl");
    Files.writeString(orders, "mine");
    assertThatThrownBy(() -> MarketFiles.write(MARKET, folder))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(orders).hasContent("mine");
  }
}
