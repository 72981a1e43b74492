package dev.gongxu.matcher.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.Service;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProfileTest {
  private static final Profile PROFILE =
      new Profile(
          Service.PROJECT,
          new Weights(0.25, 0.25, 0.25, 0.25),
          Rules.TEXT,
          Rules.REGION,
          Rules.EXPERTISE,
          EnumSet.allOf(Gate.class),
          Map.of("weights.text", "measured"));

  @Test
  void textOnlyRanksByTextAndRefusesNothing() {
    assertThat(PROFILE.textOnly())
        .isEqualTo(
            new Profile(
                Service.PROJECT,
                new Weights(1, 0, 0, 0),
                Rules.TEXT,
                Rules.REGION,
                Rules.EXPERTISE,
                Set.of(),
                Map.of("weights.text", "measured")));
    assertThat(PROFILE.textOnly().textOnly()).isEqualTo(PROFILE.textOnly());
  }

  @Test
  void otherWeightsLeaveTheRestAlone() {
    Weights weights = new Weights(0.5, 0.5, 0, 0);
    assertThat(PROFILE.withWeights(weights))
        .isEqualTo(
            new Profile(
                Service.PROJECT,
                weights,
                Rules.TEXT,
                Rules.REGION,
                Rules.EXPERTISE,
                EnumSet.allOf(Gate.class),
                Map.of("weights.text", "measured")));
  }

  @Test
  void otherTextNumbersLeaveTheRestAlone() {
    TextRule text = new TextRule(1, 0, 0, 0, 12, 1, 0.9, 0.4, 0.3, 1, 2);
    assertThat(PROFILE.withText(text))
        .isEqualTo(
            new Profile(
                Service.PROJECT,
                new Weights(0.25, 0.25, 0.25, 0.25),
                text,
                Rules.REGION,
                Rules.EXPERTISE,
                EnumSet.allOf(Gate.class),
                Map.of("weights.text", "measured")));
  }

  @Test
  void collectionsAreCopiedInOrderedAndUnmodifiable() {
    Set<Gate> gates = EnumSet.of(Gate.PROVIDER_FULL, Gate.CLOSED, Gate.OTHER_SERVICE);
    Map<String, String> reasons = new HashMap<>(Map.of("b", "2", "a", "1", "c", "3"));
    Profile profile =
        new Profile(
            Service.PROJECT,
            Weights.TEXT_ONLY,
            Rules.TEXT,
            Rules.REGION,
            Rules.EXPERTISE,
            gates,
            reasons);
    gates.clear();
    reasons.clear();
    assertThat(profile.gates())
        .containsExactly(Gate.OTHER_SERVICE, Gate.CLOSED, Gate.PROVIDER_FULL);
    assertThat(profile.reasons().keySet()).containsExactly("a", "b", "c");
    assertThatThrownBy(() -> profile.gates().add(Gate.BLOCKED))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> profile.reasons().put("d", "4"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
