package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.MarketRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Files that are read together. Immutable; every reading has its own state. */
interface RecordSource<T extends MarketRecord> {
  /** The files, in the order in which they are read. */
  List<Path> paths();

  /**
   * Passes on what the files hold.
   *
   * @param warnings takes one line for each thing that is odd and not wrong
   * @param parsers may read lines ahead; everything is passed on by the calling thread, in the
   *     order of the files
   */
  void read(
      Consumer<? super T> records, Refusals refusals, Consumer<String> warnings, Executor parsers);
}
