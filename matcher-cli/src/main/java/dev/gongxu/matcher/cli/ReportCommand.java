package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.json.DataFile;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.json.OrderFiles;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.BoardOptions;
import dev.gongxu.matcher.report.MarketFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Boards: what happened on the market in a period. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "jsonl", "csv", "html");

  private final Session session;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      order = 1,
      descriptionKey = "report.data")
  @Nullable Path data;

  @Mixin ReportOptions report = new ReportOptions();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv|html",
      order = 50,
      descriptionKey = "option.format")
  String format = "table";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, FORMATS);
    BoardOptions options = report.toBoardOptions(session);
    MarketFacts facts = new MarketFacts(RegionTree.gb2260());
    Path folder = requireNonNull(data, "needed");
    // Refuses a folder that is no market's.
    DataFiles.in(folder);
    try (Output output = Output.to(out, session)) {
      read(folder, facts);
      print(output, Board.of(facts, options));
      output.finish();
    }
    return ExitCode.DONE;
  }

  /** Nothing is changed by a board, so one reading is enough: it ends at a bad line. */
  private void read(Path folder, MarketFacts facts) {
    Map<DataFile, Path> files = new EnumMap<>(DataFile.class);
    for (DataFile file : List.of(DataFile.ACCORDS, DataFile.PROVIDERS, DataFile.POSTINGS)) {
      Path path = folder.resolve(file.fileName());
      if (Files.exists(path)) {
        files.put(file, path);
      }
    }
    DataFiles.of(files).read(facts::take, this::warn);
    OrderFiles.in(folder, this::warn).courses().forEach(facts::take);
  }

  private void warn(String warning) {
    session.note(SafeText.line(warning));
  }

  private void print(Output output, Board board) {
    SheetWriter writer = new SheetWriter(output, session.messages());
    List<Sheet> sheets = new BoardSheets(board, session.messages()).all();
    switch (format) {
      case "jsonl" -> writer.json(sheets);
      case "csv" -> writer.csv(sheets);
      case "html" -> new BoardPage(board, sheets, session.messages()).print(output);
      default -> {
        Style style = new Style(out == null && session.console().styled());
        writer.table(sheets, style, session.console().columns());
      }
    }
  }
}
