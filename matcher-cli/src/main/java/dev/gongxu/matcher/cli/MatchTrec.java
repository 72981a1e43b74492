package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Ranking;

/**
 * Prints a run as TREC has it: {@code need Q0 capability rank score tag}.
 *
 * <p>Scores read back as the same doubles, so sorting by score, then id, gives the same order
 * again. A posting without any match has no line.
 */
final class MatchTrec implements MatchPrinter {
  private static final String TAG = "matcher";

  private final Output output;

  MatchTrec(Output output) {
    this.output = output;
  }

  @Override
  public void print(Ranking ranking) {
    boolean forward = ranking.subject().side() == Side.NEED;
    for (Match match : ranking.matches()) {
      output.line(
          String.join(
              " ",
              ranking.subject().id(),
              "Q0",
              forward ? match.capability() : match.need(),
              Integer.toString(match.rank()),
              Double.toString(match.score()),
              TAG));
    }
  }
}
