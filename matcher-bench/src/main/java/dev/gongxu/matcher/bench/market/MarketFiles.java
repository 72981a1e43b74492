package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.json.DataFile;
import dev.gongxu.matcher.json.MarketJson;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

/** Writes a market as a data folder, record by record, without holding it in memory. */
public final class MarketFiles {
  private MarketFiles() {}

  /**
   * Writes the five files of a data folder, which is made where it is missing.
   *
   * @return how many records were written
   * @throws java.nio.file.FileAlreadyExistsException when the folder has one of the files; it is
   *     left as it is
   */
  public static long write(Market market, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<DataFile, BufferedWriter> writers = new EnumMap<>(DataFile.class);
    long[] count = {0};
    try {
      for (DataFile file : EnumSet.complementOf(EnumSet.of(DataFile.ORDER_EVENTS))) {
        Path path = folder.resolve(file.fileName());
        writers.put(file, Files.newBufferedWriter(path, StandardOpenOption.CREATE_NEW));
      }
      market.forEach(
          entry -> {
            count[0]++;
            write(entry, Objects.requireNonNull(writers.get(file(entry))));
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      for (Writer writer : writers.values()) {
        writer.close();
      }
    }
    return count[0];
  }

  private static void write(MarketRecord entry, Writer writer) {
    try {
      writer.append(MarketJson.line(entry)).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataFile file(MarketRecord entry) {
    return switch (entry) {
      case Accord accord -> DataFile.ACCORDS;
      case Block block -> DataFile.BLOCKS;
      case Provider provider -> DataFile.PROVIDERS;
      case Posting posting -> DataFile.POSTINGS;
      case Order order -> DataFile.ORDERS;
    };
  }
}
