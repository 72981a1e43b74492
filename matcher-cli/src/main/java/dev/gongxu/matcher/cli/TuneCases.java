package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.eval.Judgements;
import dev.gongxu.matcher.learn.CancelledOrder;
import dev.gongxu.matcher.learn.Evidence;
import dev.gongxu.matcher.learn.JudgedNeed;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.InOrder;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers what a market's judgements or orders say of the weights of each service. */
final class TuneCases {
  /** Candidates of a need by either ranking; who is in neither does not matter to its first ten. */
  static final int CANDIDATES = 500;

  private final Session session;
  private final Matcher matcher;
  private final MatchOptions options;

  TuneCases(Session session, Matcher matcher, MatchOptions options) {
    this.session = session;
    this.matcher = matcher;
    this.options = options.withTop(CANDIDATES).withTerms(false);
  }

  /** Needs with their judged capabilities and the best candidates beside them, or without these. */
  List<Evidence> judged(
      Service service, Judgements judgements, boolean judgedOnly, Workers workers) {
    List<Posting> needs =
        judgements.answerableNeeds().stream()
            .map(matcher::posting)
            .filter(Objects::nonNull)
            .filter(need -> need.side() == Side.NEED && need.service() == service)
            .toList();
    List<Evidence> cases = new ArrayList<>();
    try (Progress progress =
        new Progress(session, session.messages().get("progress.matching"), needs.size(), true)) {
      InOrder.<Posting, Case>map(
          needs.iterator(),
          need -> new Case(judged(need, judgements.grades(need.id()), judgedOnly)),
          workers.executor(),
          4 * workers.threads(),
          found -> {
            if (found.need != null) {
              cases.add(found.need);
            }
            progress.step();
          });
    }
    return cases;
  }

  private record Case(@Nullable JudgedNeed need) {}

  private @Nullable JudgedNeed judged(
      Posting need, Map<String, Integer> grades, boolean judgedOnly) {
    Profile profile = matcher.profile(need.service());
    Map<String, Breakdown> candidates = new HashMap<>();
    add(matcher.matchAmong(need, grades.keySet(), profile, options), candidates);
    if (!judgedOnly) {
      // By the weights that hold, and by text with the same gates: other weights lie between these
      // and what no need asks for.
      Profile words = profile.withWeights(Weights.TEXT_ONLY);
      add(matcher.match(need, profile, options).matches(), candidates);
      add(matcher.match(need, words, options).matches(), candidates);
    }
    return JudgedNeed.of(grades, candidates);
  }

  private static void add(List<Match> matches, Map<String, Breakdown> candidates) {
    matches.forEach(match -> candidates.put(match.capability(), match.breakdown()));
  }

  /** Cancelled orders beside the done ones of their time. */
  List<CancelledOrder> ordered(Service service) {
    return CancelledOrder.among(matcher.outcomes(service));
  }
}
