package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.MarketRecord;
import java.nio.file.Path;

/** A file of a data folder. The order of the constants is the order in which files are read. */
public enum DataFile {
  /** Agreements between regions; see {@link dev.gongxu.matcher.market.Accord}. */
  ACCORDS("accords.jsonl"),
  /** Owners who must not meet; see {@link dev.gongxu.matcher.market.Block}. */
  BLOCKS("blocks.jsonl"),
  /** Who stands behind capabilities; see {@link dev.gongxu.matcher.market.Provider}. */
  PROVIDERS("providers.jsonl"),
  /** Needs and capabilities; see {@link dev.gongxu.matcher.market.Posting}. */
  POSTINGS("postings.jsonl"),
  /** Needs taken up; see {@link dev.gongxu.matcher.market.Order}. */
  ORDERS("orders.jsonl"),
  /** What happened to orders; see {@link dev.gongxu.matcher.market.OrderEvent}. */
  ORDER_EVENTS("order-events.jsonl");

  private final String fileName;

  DataFile(String fileName) {
    this.fileName = fileName;
  }

  /** Its name in a data folder. */
  public String fileName() {
    return fileName;
  }

  RecordSource<? extends MarketRecord> at(Path path) {
    return switch (this) {
      case ACCORDS -> new RecordFile<>(path, RecordForm.ACCORD);
      case BLOCKS -> new RecordFile<>(path, RecordForm.BLOCK);
      case PROVIDERS -> new RecordFile<>(path, RecordForm.PROVIDER);
      case POSTINGS -> new RecordFile<>(path, RecordForm.POSTING);
      case ORDERS -> new RecordFile<>(path, RecordForm.ORDER);
      case ORDER_EVENTS -> new OrdersWithEvents(null, path);
    };
  }
}
