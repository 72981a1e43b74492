package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.DataFile;
import dev.gongxu.matcher.json.EventLogFile;
import dev.gongxu.matcher.json.OrderFiles;
import dev.gongxu.matcher.json.TornLine;
import dev.gongxu.matcher.ledger.OrderLog;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which log of orders a command works on. */
final class OrderLogOptions {
  @Option(names = "--data", paramLabel = "DIR", order = 1, descriptionKey = "order.data")
  @Nullable Path data;

  @Option(names = "--log", paramLabel = "FILE", order = 2, descriptionKey = "order.log")
  @Nullable Path log;

  /** The file of the log. */
  Path file(Session session) {
    if (data != null && log != null) {
      Arguments.atMostOne(session, List.of("--data", "--log"));
    }
    if (log != null) {
      return log;
    }
    if (data == null) {
      throw CommandException.usage(session.messages().get("order.noLog"));
    }
    return data.resolve(DataFile.ORDER_EVENTS.fileName());
  }

  /** The orders as they stand; those of a data folder also where it has no log. */
  OrderLog orders(Session session) {
    Path file = file(session);
    return data == null
        ? contents(session, file).orders()
        : OrderFiles.in(data, warning -> session.note(SafeText.line(warning)));
  }

  /** All that the log holds. */
  EventLogFile.Contents contents(Session session, Path file) {
    EventLogFile.Contents contents =
        new EventLogFile(file).read(warning -> session.note(SafeText.line(warning)));
    note(session, "order.torn", file, contents.torn());
    return contents;
  }

  /** Tells of what an interrupted write left. */
  static void note(Session session, String key, Path file, @Nullable TornLine torn) {
    if (torn != null) {
      session.note(session.messages().get(key, torn.bytes(), file, SafeText.line(torn.text())));
    }
  }
}
