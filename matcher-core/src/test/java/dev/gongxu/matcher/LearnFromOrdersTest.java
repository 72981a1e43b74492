package dev.gongxu.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.index.Experience;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.text.Lexicon;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a market learns from its orders, and forgets again. */
final class LearnFromOrdersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static Posting need(Matcher matcher, String id, String text) {
    return Posting.need(id, Service.TECH_SERVICE)
        .text(text)
        .region(matcher.regions().of(511402))
        .build();
  }

  private static Posting capability(Matcher matcher, String id, String text) {
    return Posting.capability(id, Service.TECH_SERVICE)
        .text(text)
        .region(matcher.regions().of(511402))
        .owner("P-1")
        .build();
  }

  private static Order order(String id, OrderStatus status, @Nullable Integer rating) {
    return new Order(id, "N-1", "C-1", "P-1", null, status, DAY.minusDays(9), null, rating);
  }

  private static List<String> found(Matcher matcher, Posting need) {
    return matcher.match(need, MatchOptions.on(DAY)).matches().stream()
        .map(Match::capability)
        .toList();
  }

  private static Matcher market() {
    Matcher matcher = Matcher.builder().textOnly(true).inMemory();
    matcher.put(need(matcher, "N-1", "果树叶子发黄咋整"));
    matcher.put(capability(matcher, "C-1", "柑橘黄龙病诊断"));
    matcher.put(capability(matcher, "C-2", "水稻插秧机租用"));
    matcher.refresh();
    return matcher;
  }

  @Test
  void whatWasAcceptedIsFoundByTheWordsThatAskedForIt() {
    try (Matcher matcher = market()) {
      Posting asked = need(matcher, "N-2", "我家叶子发蔫，咋整");
      assertThat(found(matcher, asked)).isEmpty();
      matcher.put(order("O-1", OrderStatus.DONE, 5));
      Matcher.Learnt learnt = matcher.learn();
      assertThat(learnt.pairs()).isEqualTo(1);
      assertThat(learnt.capabilities()).isEqualTo(1);
      assertThat(found(matcher, asked)).containsExactly("C-1");
      assertThat(matcher.explain(asked, "C-1", MatchOptions.on(DAY)).pair().score()).isPositive();
      matcher.learn(List.of());
      assertThat(found(matcher, asked)).isEmpty();
    }
  }

  @Test
  void noOrderIsJudgedByWhatItTaught() {
    try (Matcher matcher = market()) {
      matcher.put(order("O-1", OrderStatus.DONE, 5));
      double before = score(matcher);
      matcher.learn();
      Posting same = need(matcher, "N-1", "果树叶子发黄咋整");
      assertThat(matcher.match(same, MatchOptions.on(DAY)).matches().getFirst().score())
          .isGreaterThan(before);
      assertThat(score(matcher)).isEqualTo(before);
    }
  }

  private static double score(Matcher matcher) {
    return matcher.outcomes(Service.TECH_SERVICE).getFirst().breakdown().total();
  }

  @Test
  void whatWasCancelledOrDisappointedTeachesNothing() {
    try (Matcher matcher = market()) {
      matcher.put(order("O-1", OrderStatus.CANCELLED, null));
      matcher.put(order("O-2", OrderStatus.DONE, 2));
      assertThat(matcher.learn().pairs()).isZero();
    }
  }

  @Test
  void whatWasLearntOutlastsRefreshesAndAnotherLexicon() {
    try (Matcher matcher = market()) {
      Posting asked = need(matcher, "N-2", "我家叶子发蔫，咋整");
      matcher.learn(
          List.of(
              new Experience.Pair(
                  need(matcher, "N-1", "果树叶子发黄咋整"), capability(matcher, "C-1", "柑橘黄龙病诊断"))));
      matcher.put(capability(matcher, "C-3", "大棚安装"));
      matcher.refresh();
      assertThat(found(matcher, asked)).containsExactly("C-1");
      matcher.reload(Lexicon.bundled().withWords("here", List.of("叶子发")));
      assertThat(found(matcher, asked)).containsExactly("C-1");
    }
  }
}
