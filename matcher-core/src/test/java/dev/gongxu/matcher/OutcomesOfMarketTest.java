package dev.gongxu.matcher;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.learn.Acceptance;
import dev.gongxu.matcher.learn.Outcome;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.text.Lexicon;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the orders of the sample market teach. */
final class OutcomesOfMarketTest {
  private static final Path FOLDER = Path.of("..", "sample-data");

  private static Matcher market(boolean acceptance) {
    return filled(Matcher.builder().acceptance(acceptance));
  }

  private static Matcher filled(Matcher.Builder builder) {
    Matcher matcher = builder.inMemory();
    DataFiles.in(FOLDER).read(matcher::put);
    matcher.refresh();
    return matcher;
  }

  @Test
  void endedOrdersComeWithTheScoreOfTheirDay() {
    try (Matcher matcher = market(true)) {
      List<Outcome> outcomes = matcher.outcomes(Service.TECH_SERVICE);
      assertThat(outcomes).hasSizeGreaterThan(100);
      assertThat(outcomes)
          .isSortedAccordingTo(
              Comparator.comparing((Outcome one) -> one.order().openedOn()).reversed());
      assertThat(outcomes).allMatch(one -> one.order().status() != OrderStatus.OPEN);
      Acceptance learnt = requireNonNull(matcher.acceptance(Service.TECH_SERVICE));
      assertThat(learnt).isSameAs(matcher.acceptance(Service.TECH_SERVICE));
      assertThat(learnt.at(0.8).outcomes()).isEqualTo(outcomes.size());
      assertThat(matcher.acceptance(Service.PROJECT)).as("too few orders").isNull();
      // A further order counts after the next refresh.
      Order last = outcomes.getFirst().order();
      matcher.put(
          new Order(
              "O-more",
              last.need(),
              last.capability(),
              last.provider(),
              null,
              OrderStatus.CANCELLED,
              last.openedOn(),
              null,
              null));
      assertThat(matcher.acceptance(Service.TECH_SERVICE)).isSameAs(learnt);
      matcher.refresh();
      assertThat(requireNonNull(matcher.acceptance(Service.TECH_SERVICE)).at(0.8).outcomes())
          .isEqualTo(outcomes.size() + 1);
    }
  }

  @Test
  void anotherLexiconMakesOtherScores() {
    Matcher.Builder plain = Matcher.builder().acceptance(true).lexicon(Lexicon.empty());
    try (Matcher matcher = market(true);
        Matcher rebuilt = filled(plain)) {
      Acceptance before = requireNonNull(matcher.acceptance(Service.TECH_SERVICE));
      matcher.reload(Lexicon.empty());
      Acceptance after = requireNonNull(matcher.acceptance(Service.TECH_SERVICE));
      assertThat(after.at(0.6))
          .isEqualTo(requireNonNull(rebuilt.acceptance(Service.TECH_SERVICE)).at(0.6))
          .isNotEqualTo(before.at(0.6));
    }
  }

  @Test
  void nothingIsLearntUnlessAsked() {
    try (Matcher matcher = market(false)) {
      assertThat(matcher.acceptance(Service.TECH_SERVICE)).isNull();
      assertThat(matcher.outcomes(Service.TECH_SERVICE)).isNotEmpty();
    }
  }
}
