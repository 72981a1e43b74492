package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.json.DataFile;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds an index, or takes further records into one. */
@Command(name = "index")
final class IndexCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--data", paramLabel = "DIR", order = 1, descriptionKey = "option.data")
  @Nullable Path data;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      order = 2,
      descriptionKey = "index.index")
  @Nullable Path index;

  @Option(names = "--postings", paramLabel = "FILE", order = 10, descriptionKey = "index.postings")
  @Nullable Path postings;

  @Option(
      names = "--providers",
      paramLabel = "FILE",
      order = 11,
      descriptionKey = "index.providers")
  @Nullable Path providers;

  @Option(names = "--orders", paramLabel = "FILE", order = 12, descriptionKey = "index.orders")
  @Nullable Path orders;

  @Option(names = "--accords", paramLabel = "FILE", order = 13, descriptionKey = "index.accords")
  @Nullable Path accords;

  @Option(names = "--blocks", paramLabel = "FILE", order = 14, descriptionKey = "index.blocks")
  @Nullable Path blocks;

  @Option(names = "--text-only", order = 34, descriptionKey = "index.textOnly")
  boolean textOnly;

  @Option(names = "--merge", order = 35, descriptionKey = "index.merge")
  boolean merge;

  @Option(
      names = "--skip-bad-lines",
      paramLabel = "FILE",
      order = 42,
      descriptionKey = "option.skipBadLines")
  @Nullable Path rejects;

  @Mixin LexiconOptions lexicon = new LexiconOptions();
  @Mixin WorkerOptions worker = new WorkerOptions();

  IndexCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path folder = requireNonNull(index, "picocli asks for it");
    worker.check(session);
    List<DataFiles<? extends MarketRecord>> files = files();
    Matcher.Builder builder = lexicon.builder();
    Intake<MarketRecord> intake = new Intake<>(session, files, rejects);
    try (Workers workers = worker.start();
        Market market = Market.writing(session, builder, folder, intake, workers)) {
      Matcher matcher = market.matcher();
      if (merge) {
        matcher.merge();
      }
      market.keep();
      session.note(
          session
              .messages()
              .get("index.done", folder, matcher.size(Side.NEED), matcher.size(Side.CAPABILITY)));
    }
    return ExitCode.DONE;
  }

  /** The folder first, so that records of single files take the place of its own. */
  private List<DataFiles<? extends MarketRecord>> files() {
    List<DataFiles<? extends MarketRecord>> files = new ArrayList<>();
    if (data != null) {
      files.add(DataFiles.in(data));
    }
    Map<DataFile, Path> single = new EnumMap<>(DataFile.class);
    add(single, DataFile.ACCORDS, accords);
    add(single, DataFile.BLOCKS, blocks);
    add(single, DataFile.PROVIDERS, providers);
    add(single, DataFile.ORDERS, orders);
    if (postings != null && textOnly) {
      files.add(DataFiles.bareCapabilities(postings));
    } else {
      add(single, DataFile.POSTINGS, postings);
    }
    if (!single.isEmpty()) {
      files.add(DataFiles.of(single));
    }
    if (files.isEmpty()) {
      throw CommandException.usage(session.messages().get("usage.noRecords"));
    }
    return files;
  }

  private static void add(Map<DataFile, Path> files, DataFile file, @Nullable Path path) {
    if (path != null) {
      files.put(file, path);
    }
  }
}
