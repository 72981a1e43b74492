package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.json.StrictLines;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.Proposal;
import dev.gongxu.matcher.text.WordProposer;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes words that the lexicon lacks, for a person to accept. */
@Command(name = "propose")
final class ProposeCommand implements Callable<Integer> {
  private static final String TABLE = "table";
  private static final String LINES = "lexicon";
  private static final int MOST = 1_000_000;

  /** A quarter of the heap, at what a unit takes at most. */
  private static final int UNIT_BYTES = 16;

  private static final int HEAP_SHARE = 4;

  private final Session session;

  @Option(names = "--data", paramLabel = "DIR", order = 1, descriptionKey = "option.data")
  @Nullable Path data;

  @Option(names = "--text", paramLabel = "FILE", order = 2, descriptionKey = "lexicon.text")
  List<Path> texts = new ArrayList<>();

  @Option(names = "--top", paramLabel = "N", order = 20, descriptionKey = "lexicon.top")
  int top = 100;

  @Option(names = "--min-count", paramLabel = "N", order = 21, descriptionKey = "lexicon.minCount")
  int count = WordProposer.Rule.USUAL.count();

  @Option(
      names = "--min-cohesion",
      paramLabel = "BITS",
      order = 22,
      descriptionKey = "lexicon.minCohesion")
  double cohesion = WordProposer.Rule.USUAL.cohesion();

  @Option(
      names = "--min-freedom",
      paramLabel = "BITS",
      order = 23,
      descriptionKey = "lexicon.minFreedom")
  double freedom = WordProposer.Rule.USUAL.freedom();

  @Mixin LexiconOptions lexicon = new LexiconOptions();

  @Option(
      names = "--format",
      paramLabel = "table|lexicon",
      order = 50,
      descriptionKey = "lexicon.format")
  @Nullable String format;

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  ProposeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String form = format != null ? format : out == null ? TABLE : LINES;
    Arguments.oneOf(session, "--format", form, List.of(TABLE, LINES));
    Arguments.between(session, "--top", top, 1, MOST);
    Arguments.between(session, "--min-count", count, 2, MOST);
    if (data == null && texts.isEmpty()) {
      throw CommandException.usage(session.messages().get("usage.noTexts"));
    }
    Lexicon known = lexicon.lexicon();
    WordProposer proposer =
        new WordProposer(
            new WordProposer.Rule(count, cohesion, freedom),
            word -> known.words().contains(word) || Hanlp.knows(word),
            room());
    if (!take(proposer)) {
      session.note(session.messages().get("lexicon.full", proposer.size()));
    }
    List<Proposal> proposals = proposer.propose();
    List<Proposal> best = proposals.subList(0, Math.min(top, proposals.size()));
    try (Output output = Output.to(out, session)) {
      ProposalPrinter printer = new ProposalPrinter(session);
      List<String> lines = form.equals(TABLE) ? printer.table(best) : printer.lexicon(best);
      lines.forEach(output::line);
      output.finish();
    }
    session.note(session.messages().get("lexicon.proposed", best.size(), proposals.size()));
    return ExitCode.DONE;
  }

  private static int room() {
    return (int)
        Math.min(
            Integer.MAX_VALUE / HEAP_SHARE,
            Runtime.getRuntime().maxMemory() / HEAP_SHARE / UNIT_BYTES);
  }

  /** Whether all texts fitted. */
  private boolean take(WordProposer proposer) {
    boolean[] all = {true};
    if (data != null) {
      DataFiles.in(data)
          .read(
              entry -> {
                if (entry instanceof Posting posting) {
                  all[0] &= proposer.add(posting.title());
                  all[0] &= proposer.add(posting.text());
                  posting.keywords().forEach(keyword -> all[0] &= proposer.add(keyword));
                }
              });
    }
    for (Path file : texts) {
      StrictLines.read(file, (number, text) -> all[0] &= proposer.add(text));
    }
    return all[0];
  }
}
