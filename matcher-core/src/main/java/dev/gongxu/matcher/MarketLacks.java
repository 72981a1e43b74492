package dev.gongxu.matcher;

import dev.gongxu.matcher.learn.Outcome;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.report.LackFinder;
import dev.gongxu.matcher.report.Lacks;
import dev.gongxu.matcher.report.MarketFacts;
import dev.gongxu.matcher.report.ScoreLine;
import dev.gongxu.matcher.score.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Asks a matcher what its market lacks. */
record MarketLacks(
    Matcher matcher,
    List<Provider> providers,
    List<Accord> accords,
    Map<Service, Profile> profiles,
    List<Posting> needs) {

  Lacks find(
      @Nullable ScoreLine line,
      LocalDate on,
      ExecutorService workers,
      int threads,
      Runnable eachLooked) {
    MatchOptions options = MatchOptions.on(on).withTerms(false);
    LackFinder finder =
        new LackFinder(
            (need, profile, top) -> matcher.match(need, profile, options.withTop(top)),
            profiles,
            matcher::provider);
    return finder.find(
        facts(),
        needs.iterator(),
        on,
        lines(line),
        LackFinder.strength(accords, on),
        workers,
        threads,
        eachLooked);
  }

  private MarketFacts facts() {
    MarketFacts facts = new MarketFacts(matcher.regions());
    providers.forEach(facts::take);
    for (String id : matcher.openPostings(Side.CAPABILITY)) {
      Posting capability = matcher.posting(id);
      if (capability != null) {
        facts.take(capability);
      }
    }
    needs.forEach(facts::take);
    return facts;
  }

  private Map<Service, ScoreLine> lines(@Nullable ScoreLine given) {
    Map<Service, ScoreLine> lines = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      lines.put(service, given != null ? given : learnt(service));
    }
    return lines;
  }

  private ScoreLine learnt(Service service) {
    List<Double> scores = new ArrayList<>();
    for (Outcome outcome : matcher.outcomes(service)) {
      if (outcome.order().accepted()) {
        scores.add(outcome.breakdown().total());
      }
    }
    return ScoreLine.of(scores);
  }
}
