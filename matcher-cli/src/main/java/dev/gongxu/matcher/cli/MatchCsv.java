package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.score.Factor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints each match as a row for a spreadsheet; a posting without any as a row with rank 0. */
final class MatchCsv implements MatchPrinter {
  private static final List<String> HEADER =
      List.of(
          "need",
          "need_title",
          "capability",
          "capability_title",
          "provider",
          "provider_name",
          "rank",
          "score",
          "text",
          "region",
          "expertise",
          "workload",
          "words",
          "reason");

  private static final int WORDS = 10;

  private final Output output;
  private final Matcher matcher;

  MatchCsv(Output output, Matcher matcher) {
    this.output = output;
    this.matcher = matcher;
  }

  @Override
  public void begin() {
    output.line(String.join(",", HEADER));
  }

  @Override
  public void print(Ranking ranking) {
    Posting subject = ranking.subject();
    boolean forward = subject.side() == Side.NEED;
    for (Match match : ranking.matches()) {
      Posting other = matcher.posting(forward ? match.capability() : match.need());
      Provider provider = match.provider() == null ? null : matcher.provider(match.provider());
      Csv row =
          new Csv()
              .text(match.need())
              .text(title(forward ? subject : other))
              .text(match.capability())
              .text(title(forward ? other : subject))
              .text(match.provider() == null ? "" : match.provider())
              .text(provider == null ? "" : provider.name())
              .number(match.rank())
              .number(match.score());
      Factor.ALL.forEach(factor -> row.number(match.breakdown().part(factor)));
      output.line(row.text(Wording.words(match.terms(), WORDS)).text("").toString());
    }
    if (ranking.matches().isEmpty()) {
      Csv row = new Csv();
      row.text(forward ? subject.id() : "").text(forward ? title(subject) : "");
      row.text(forward ? "" : subject.id()).text(forward ? "" : title(subject));
      output.line(row.empty(2).number(0).empty(6).text(ranking.reason()).toString());
    }
  }

  private static String title(@Nullable Posting posting) {
    return posting == null ? "" : posting.title();
  }
}
