package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.dispatch.TaskCounter;
import dev.gongxu.matcher.dispatch.TaskPlan;
import dev.gongxu.matcher.json.DataFile;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.json.OrderFiles;
import dev.gongxu.matcher.json.TaskFile;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.ledger.OrderLog;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.BoardOptions;
import dev.gongxu.matcher.report.Lacks;
import dev.gongxu.matcher.report.MarketFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Boards: what happened on the market in a period. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "jsonl", "csv", "html", "svg");

  /** Orders are read beside these. */
  private static final Set<DataFile> READ =
      Set.of(DataFile.ACCORDS, DataFile.PROVIDERS, DataFile.POSTINGS);

  private final Session session;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      order = 1,
      descriptionKey = "report.data")
  @Nullable Path data;

  @Mixin ReportOptions report = new ReportOptions();

  @Option(names = "--lacks", order = 13, descriptionKey = "report.lacks")
  boolean lacks;

  @Mixin WorkerOptions worker = new WorkerOptions();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv|html|svg",
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
    worker.check(session);
    BoardOptions options = report.toBoardOptions(session);
    Path folder = requireNonNull(data, "needed");
    DataFiles<MarketRecord> files = DataFiles.in(folder, READ);
    try (Output output = Output.to(out, session);
        Workers workers = worker.start()) {
      MarketFacts facts = read(folder, files, options.on(), workers.executor());
      Board board = Board.of(facts, options, workers.executor());
      boolean forFiles = format.equals("jsonl") || format.equals("csv");
      List<Sheet> sheets =
          new ArrayList<>(new BoardSheets(board, session.messages()).all(forFiles));
      if (lacks) {
        sheets.addAll(lacking(folder, options));
      }
      print(output, board, sheets);
      output.finish();
    }
    return ExitCode.DONE;
  }

  /**
   * Nothing is changed by a board, so one reading is enough: it ends at a bad line. Orders are read
   * beside the rest.
   */
  private MarketFacts read(
      Path folder, DataFiles<MarketRecord> files, LocalDate on, ExecutorService executor) {
    List<String> warnings = new ArrayList<>();
    List<String> further = new ArrayList<>();
    Future<OrderLog> orders = executor.submit(() -> OrderFiles.in(folder, further::add, executor));
    MarketFacts facts = new MarketFacts(RegionTree.gb2260());
    List<TaskCounter> tasks = tasks(folder, on);
    try {
      files.read(
          entry -> {
            facts.take(entry);
            if (entry instanceof Posting posting) {
              tasks.forEach(task -> task.take(posting));
            }
          },
          warnings::add,
          executor);
      for (OrderCourse course : orders.get().courses()) {
        facts.take(course);
        tasks.forEach(task -> task.take(course));
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
    tasks.forEach(task -> task.progress().forEach(facts::take));
    warnings.addAll(further);
    warnings.forEach(warning -> session.note(SafeText.line(warning)));
    return facts;
  }

  private List<TaskCounter> tasks(Path folder, LocalDate on) {
    Path file = folder.resolve(TaskFile.NAME);
    List<TaskCounter> counters = new ArrayList<>();
    if (Files.exists(file)) {
      for (TaskPlan plan : TasksCommand.plans(session, file)) {
        counters.add(new TaskCounter(plan, on, RegionTree.gb2260()));
      }
    }
    return counters;
  }

  /** Ranks the needs of the folder by the shipped profiles and lexicon. */
  private List<Sheet> lacking(Path folder, BoardOptions options) {
    MarketOptions market = new MarketOptions();
    market.data = folder;
    try (Market opened = market.open(session)) {
      Lacks found = LacksCommand.find(session, opened.matcher(), null, options.on(), worker);
      return new LackSheets(found, opened.matcher(), session.messages()).all();
    }
  }

  private void print(Output output, Board board, List<Sheet> sheets) {
    SheetWriter writer = new SheetWriter(output, session.messages());
    switch (format) {
      case "jsonl" -> writer.json(sheets);
      case "csv" -> writer.csv(sheets);
      case "svg" -> new BoardPicture(board, session.messages()).print(output);
      case "html" -> new BoardPage(board, sheets, session.messages()).print(output);
      default -> {
        Style style = new Style(out == null && session.console().styled());
        writer.table(sheets, style, session.console().columns());
      }
    }
  }
}
