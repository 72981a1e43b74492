package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.fairplay.Audit;
import dev.gongxu.matcher.fairplay.AuditRules;
import dev.gongxu.matcher.fairplay.Finding;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks through a market for what does not look like fair play. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
  private static final String TABLE = "table";
  private static final String JSONL = "jsonl";
  private static final String CSV = "csv";

  private final Session session;

  @Option(names = "--data", paramLabel = "DIR", order = 1, descriptionKey = "option.data")
  @Nullable Path data;

  @Option(names = "--index", paramLabel = "DIR", order = 2, descriptionKey = "audit.index")
  @Nullable Path index;

  @Mixin AuditOptions lines = new AuditOptions();

  @Option(names = "--on", paramLabel = "DATE", order = 32, descriptionKey = "audit.on")
  @Nullable LocalDate day;

  @Option(
      names = "--skip-bad-lines",
      paramLabel = "FILE",
      order = 42,
      descriptionKey = "option.skipBadLines")
  @Nullable Path rejects;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv",
      order = 50,
      descriptionKey = "option.format")
  String format = TABLE;

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  AuditCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, List.of(TABLE, JSONL, CSV));
    if (data != null && index != null) {
      Arguments.atMostOne(session, List.of("--data", "--index"));
    }
    if (rejects != null && index != null) {
      Arguments.atMostOne(session, List.of("--index", "--skip-bad-lines"));
    }
    if (data == null && index == null) {
      throw CommandException.usage(session.messages().get("usage.noMarket"));
    }
    AuditRules rules = lines.rules();
    LocalDate on = day == null ? session.console().today() : day;
    List<Finding> findings =
        data != null ? ofData(data, on, rules) : ofIndex(requireNonNull(index), on, rules);
    Sheet sheet = AuditSheet.of(findings, session.messages());
    try (Output output = Output.to(out, session)) {
      new SheetWriter(output, session.messages()).alone(sheet, format, session.console().columns());
      output.finish();
    }
    session.note(session.messages().get("audit.found", findings.size()));
    return ExitCode.DONE;
  }

  private List<Finding> ofIndex(Path folder, LocalDate on, AuditRules rules) {
    try (Matcher matcher =
        Matcher.builder().lexicon(Matcher.lexiconOf(folder)).openForReading(folder)) {
      return matcher.audit(on, rules);
    }
  }

  /** Straight from the files, for texts need not be segmented. */
  private List<Finding> ofData(Path folder, LocalDate on, AuditRules rules) {
    Map<String, Posting> postings = new LinkedHashMap<>();
    Map<String, Order> orders = new LinkedHashMap<>();
    List<Block> blocks = new ArrayList<>();
    Intake<MarketRecord> intake = new Intake<>(session, List.of(DataFiles.in(folder)), rejects);
    intake.check();
    intake.read(
        entry -> {
          switch (entry) {
            case Posting posting -> postings.put(posting.id(), posting);
            case Order order -> orders.put(order.id(), order);
            case Block block -> blocks.add(block);
            default -> {
              // Providers and accords have no part in it.
            }
          }
        });
    return new Audit(postings.values(), orders.values(), blocks, on, rules).findings();
  }
}
