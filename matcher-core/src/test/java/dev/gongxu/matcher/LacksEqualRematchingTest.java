package dev.gongxu.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.report.LackCell;
import dev.gongxu.matcher.report.LackingNeed;
import dev.gongxu.matcher.report.Lacks;
import dev.gongxu.matcher.report.Remedy;
import dev.gongxu.matcher.report.ScoreLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Remedies serve the needs that ranking anew, with the remedy in place, finds served. */
final class LacksEqualRematchingTest {
  private static final LocalDate ON = LocalDate.of(2026, 11, 24);
  private static final List<MarketRecord> RECORDS = new ArrayList<>();
  private static final MatchOptions FIRST = MatchOptions.on(ON).withTop(1).withTerms(false);
  private static ExecutorService workers;

  @BeforeAll
  static void read() {
    workers = Executors.newFixedThreadPool(2);
    DataFiles.in(Path.of("../sample-data")).read(RECORDS::add);
  }

  @AfterAll
  static void end() {
    workers.shutdown();
  }

  private static Matcher market() {
    Matcher matcher = Matcher.builder().inMemory();
    RECORDS.forEach(matcher::put);
    matcher.refresh();
    return matcher;
  }

  private static Map<String, Double> best(Matcher matcher) {
    Map<String, Double> best = new HashMap<>();
    for (String id : matcher.openPostings(Side.NEED)) {
      Posting need = Objects.requireNonNull(matcher.posting(id));
      if (!need.expired(ON)) {
        List<Match> matches = matcher.match(need, FIRST).matches();
        best.put(id, matches.isEmpty() ? 0 : matches.getFirst().score());
      }
    }
    return best;
  }

  private static Lacks lacks(Matcher matcher, double line) {
    return matcher.lacks(new ScoreLine(line, 0), ON, workers, 2, () -> {});
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.55, 0.75})
  void needsLackWhatNoMatchReaches(double line) {
    try (Matcher matcher = market()) {
      Map<String, Double> best = best(matcher);
      Lacks lacks = lacks(matcher, line);
      Set<String> expected = new TreeSet<>();
      best.forEach(
          (need, score) -> {
            if (score < line) {
              expected.add(need);
            }
          });
      assertThat(lacks.needs()).extracting(LackingNeed::need).containsExactlyElementsOf(expected);
      assertThat(expected).isNotEmpty();
      for (LackingNeed need : lacks.needs()) {
        double score = need.nearest() == null ? 0 : need.nearest().score();
        assertThat(score).isEqualTo(best.get(need.need()));
        assertThat(need.reason().isEmpty()).isEqualTo(need.nearest() != null);
      }
      assertThat(lacks.cells().stream().mapToInt(cell -> cell.lacking().hits()).sum())
          .isEqualTo(expected.size());
      assertThat(lacks.cells().stream().mapToInt(cell -> cell.lacking().of()).sum())
          .isEqualTo(best.size());
      assertThat(lacks.cells()).extracting(LackCell::field).contains("柑橘");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.75})
  void anAccordServesWhatItServesWhenItIsPut(double line) {
    Lacks lacks;
    try (Matcher matcher = market()) {
      lacks = lacks(matcher, line);
    }
    List<Remedy> accords =
        lacks.remedies().stream().filter(each -> each.kind() == Remedy.Kind.ACCORD).toList();
    assertThat(accords).isNotEmpty();
    Map<Set<Integer>, List<String>> served = new HashMap<>();
    Set<Integer> cities = new TreeSet<>();
    for (Remedy each : accords) {
      int other = Objects.requireNonNull(each.other()).code();
      served.put(Set.of(each.region().code(), other), each.needs());
      cities.add(each.region().code());
      cities.add(other);
    }
    // Also pairs that are no remedy: they must serve nobody.
    List<Integer> all = List.copyOf(cities);
    try (Matcher matcher = market()) {
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < Math.min(all.size(), i + 4); j++) {
          Set<Integer> pair = Set.of(all.get(i), all.get(j));
          putOnly(matcher, pair, lacks.strength());
          assertThat(served.getOrDefault(pair, List.of()))
              .as("%s at %s", pair, line)
              .containsExactlyElementsOf(served(matcher, lacks, line));
        }
      }
    }
  }

  /** In place of the one that was put before. */
  private static void putOnly(Matcher matcher, Set<Integer> pair, double strength) {
    matcher.put(
        new Accord(
            "A-new",
            "试一试",
            pair.stream().map(code -> matcher.regions().of(code)).toList(),
            Set.of(),
            strength,
            null,
            null));
  }

  /** An accord takes nothing away, so needs that lack nothing need not be asked again. */
  private static Set<String> served(Matcher matcher, Lacks lacks, double line) {
    Set<String> served = new TreeSet<>();
    for (LackingNeed lacking : lacks.needs()) {
      Posting need = Objects.requireNonNull(matcher.posting(lacking.need()));
      List<Match> matches = matcher.match(need, FIRST).matches();
      if (!matches.isEmpty() && matches.getFirst().score() >= line) {
        served.add(lacking.need());
      }
    }
    return served;
  }

  @Test
  void oneMoreProviderServesWhatItsTwinServesButForItsOwnWeightAmongWords() {
    double line = 0.7;
    try (Matcher matcher = market()) {
      Lacks lacks = lacks(matcher, line);
      List<Remedy> providers =
          lacks.remedies().stream()
              .filter(each -> each.kind() == Remedy.Kind.PROVIDER)
              .limit(6)
              .toList();
      assertThat(providers).hasSize(6);
      for (Remedy remedy : providers) {
        Posting model = Objects.requireNonNull(matcher.posting(String.valueOf(remedy.model())));
        Provider own = Objects.requireNonNull(matcher.provider(String.valueOf(model.owner())));
        assertThat(own.fields()).contains(remedy.field());
        matcher.put(
            new Provider(
                "P-twin",
                own.name(),
                own.kind(),
                remedy.region(),
                own.rank(),
                own.fields(),
                own.verified(),
                own.capacity()));
        matcher.put(
            Posting.capability("C-twin", model.service())
                .title(model.title())
                .text(model.text())
                .keywords(model.keywords())
                .region(remedy.region())
                .owner("P-twin")
                .build());
        matcher.refresh();
        assertThat(remedy.needs()).isNotEmpty();
        for (LackingNeed need : lacks.needs()) {
          boolean asked =
              need.region().equals(remedy.region())
                  && need.service() == model.service()
                  && need.field().equals(remedy.field());
          if (asked || remedy.needs().contains(need.need())) {
            double score = twin(matcher, need.need());
            boolean reaches = remedy.needs().contains(need.need());
            // One more of 384 capabilities moves the weights of words by less than this.
            assertThat(reaches ? score + 0.01 : line - score + 0.01)
                .as("%s for %s: %s", remedy, need.need(), score)
                .isGreaterThanOrEqualTo(reaches ? line : 0);
          }
        }
      }
    }
  }

  private static double twin(Matcher matcher, String need) {
    Posting posting = Objects.requireNonNull(matcher.posting(need));
    for (Match match : matcher.match(posting, FIRST.withTop(1_000)).matches()) {
      if (match.capability().equals("C-twin")) {
        return match.score();
      }
    }
    return 0;
  }

  @Test
  void whatIsFurtherServedAddsUpToAllThatCanBe() {
    try (Matcher matcher = market()) {
      Lacks lacks = lacks(matcher, 0.7);
      Set<String> all = new TreeSet<>();
      lacks.remedies().forEach(remedy -> all.addAll(remedy.needs()));
      assertThat(lacks.remedies().stream().mapToInt(Remedy::further).sum()).isEqualTo(all.size());
      assertThat(lacks.remedies())
          .isSortedAccordingTo((a, b) -> b.needs().size() - a.needs().size());
      assertThat(lacks.needs()).extracting(LackingNeed::need).containsAll(all);
    }
  }

  @Test
  void theLineIsThatOfAcceptedOrders() {
    try (Matcher matcher = market()) {
      Lacks lacks = matcher.lacks(null, ON, workers, 2, () -> {});
      for (Service service : Service.values()) {
        List<Double> scores =
            matcher.outcomes(service).stream()
                .filter(outcome -> outcome.order().accepted())
                .map(outcome -> outcome.breakdown().total())
                .sorted()
                .toList();
        ScoreLine line = Objects.requireNonNull(lacks.lines().get(service));
        if (scores.size() < 20) {
          assertThat(line).isEqualTo(ScoreLine.ASSUMED);
        } else {
          assertThat(line.pairs()).isEqualTo(scores.size());
          long below = scores.stream().filter(score -> score < line.score()).count();
          assertThat((double) below / scores.size()).isCloseTo(0.1, within(0.05));
        }
      }
      assertThat(lacks.lines().getOrDefault(Service.TECH_SERVICE, ScoreLine.ASSUMED).pairs())
          .isGreaterThan(20);
      // Accords of 0.9, 0.7 and 0.4 are in force.
      assertThat(lacks.strength()).isEqualTo(0.7);
    }
  }
}
