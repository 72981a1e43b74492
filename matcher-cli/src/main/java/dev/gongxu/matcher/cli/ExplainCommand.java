package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Explanation;
import dev.gongxu.matcher.match.MatchOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says why a need and a capability stand where they do. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "jsonl");

  private final Session session;

  @Mixin MarketOptions market = new MarketOptions();
  @Mixin RankOptions rank = new RankOptions();

  @Option(
      names = "--need",
      paramLabel = "ID",
      required = true,
      order = 10,
      descriptionKey = "explain.need")
  @Nullable String need;

  @Option(
      names = "--capability",
      paramLabel = "ID",
      required = true,
      order = 11,
      descriptionKey = "explain.capability")
  @Nullable String capability;

  @Option(names = "--acceptance", order = 35, descriptionKey = "option.acceptance")
  boolean acceptance;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl",
      order = 50,
      descriptionKey = "option.format")
  String format = "table";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, FORMATS);
    MatchOptions options = rank.toMatchOptions(session).withTerms(true);
    market.check(session);
    market.acceptance = acceptance;
    try (Output output = Output.to(out, session);
        Market opened = market.open(session)) {
      Matcher matcher = opened.matcher();
      Posting asked = Subjects.find(session, matcher, Side.NEED, requireNonNull(need, "needed"));
      Posting other =
          Subjects.find(session, matcher, Side.CAPABILITY, requireNonNull(capability, "needed"));
      opened.keep();
      Explanation explanation = matcher.explain(asked, other.id(), options);
      if (format.equals("jsonl")) {
        output.line(ExplanationJson.of(explanation, matcher).toString());
      } else {
        Style style = new Style(out == null && session.console().styled());
        new ExplanationText(session, matcher, style, explanation, options.on(), acceptance)
            .lines()
            .forEach(output::line);
      }
      output.finish();
    }
    return ExitCode.DONE;
  }
}
