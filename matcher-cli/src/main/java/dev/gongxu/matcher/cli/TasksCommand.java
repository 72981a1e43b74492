package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.dispatch.TaskCounter;
import dev.gongxu.matcher.dispatch.TaskPlan;
import dev.gongxu.matcher.json.TaskFile;
import dev.gongxu.matcher.market.Task;
import dev.gongxu.matcher.region.RegionTree;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Splits yearly tasks over districts and months, and says how far they have come. */
@Command(name = "tasks")
final class TasksCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      order = 1,
      descriptionKey = "tasks.data")
  Path data = Path.of("");

  @Option(names = "--tasks", paramLabel = "FILE", order = 2, descriptionKey = "tasks.file")
  @Nullable Path tasks;

  @Mixin DayOption day = new DayOption();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv",
      order = 50,
      descriptionKey = "option.format")
  String format = "table";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  TasksCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, List.of("table", "jsonl", "csv"));
    LocalDate on = day.of(session);
    RegionTree regions = RegionTree.gb2260();
    Path file = tasks == null ? data.resolve(TaskFile.NAME) : tasks;
    List<TaskPlan> plans = plans(session, file);
    FolderRecords records = FolderRecords.in(session, data);
    TaskPrinter printer = new TaskPrinter(session, format);
    for (TaskPlan plan : plans) {
      TaskCounter counter = new TaskCounter(plan, on, regions);
      records.postings().forEach(counter::take);
      records.courses().forEach(counter::take);
      printer.add(plan, counter.progress());
    }
    try (Output output = Output.to(out, session)) {
      printer.lines().forEach(output::line);
      output.finish();
    }
    return ExitCode.DONE;
  }

  /** The tasks of a file, split. */
  static List<TaskPlan> plans(Session session, Path file) {
    List<TaskPlan> plans = new ArrayList<>();
    for (Task task : TaskFile.read(file, warning -> session.note(SafeText.line(warning)))) {
      try {
        plans.add(TaskPlan.of(task, RegionTree.gb2260()));
      } catch (IllegalArgumentException e) {
        throw CommandException.failed(SafeText.line(file + ": " + e.getMessage()));
      }
    }
    return plans;
  }
}
