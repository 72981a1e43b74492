package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.dispatch.Duty;
import dev.gongxu.matcher.dispatch.HelperDispatch;
import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.region.RegionTree;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives open needs and stalled orders to the helpers of their districts. */
@Command(name = "dispatch")
final class DispatchCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      order = 1,
      descriptionKey = "dispatch.data")
  Path data = Path.of("");

  @Mixin HandOptions hands = new HandOptions();
  @Mixin DayOption day = new DayOption();
  @Mixin DeadlineOptions deadlines = new DeadlineOptions();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv",
      order = 50,
      descriptionKey = "option.format")
  String format = "table";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  DispatchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, List.of("table", "jsonl", "csv"));
    Deadlines rule = deadlines.of(session);
    LocalDate on = day.of(session);
    FolderRecords records = FolderRecords.in(session, data);
    List<Duty> duties = Duty.of(records.postings(), records.courses(), rule, on);
    HelperDispatch dispatch =
        HelperDispatch.of(
            duties,
            records.providers(),
            records.following(),
            hands.of(session, duties, records.providers()),
            RegionTree.gb2260());
    Sheet sheet = DispatchSheet.of(dispatch, session.messages());
    try (Output output = Output.to(out, session)) {
      new SheetWriter(output, session.messages()).alone(sheet, format, session.console().columns());
      output.finish();
    }
    session.note(
        session.messages().get("dispatch.done", dispatch.given().size(), dispatch.left().size()));
    return ExitCode.DONE;
  }
}
