package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class WordProposerTest {
  private static final WordProposer.Rule ANYTHING = new WordProposer.Rule(2, -100, 0);
  private static final int ROOM = 1 << 20;

  private static List<Proposal> propose(
      WordProposer.Rule rule, Set<String> known, List<String> texts) {
    WordProposer proposer = new WordProposer(rule, known::contains, ROOM);
    texts.forEach(text -> assertThat(proposer.add(text)).isTrue());
    return proposer.propose();
  }

  @Test
  void aWordIsToldFromItsPartsAndFromWhatItIsAPartOf() {
    List<String> texts =
        List.of(
            "种植羊肚菌要遮阴",
            "羊肚菌怎么播种",
            "大棚羊肚菌烂菇",
            "今年羊肚菌减产",
            "一亩羊肚菌卖多少",
            "采收羊肚菌以后",
            "羊毛和羊肉",
            "肚子疼",
            "细菌和真菌");
    List<Proposal> found = propose(new WordProposer.Rule(4, 2, 2), Set.of(), texts);
    assertThat(found).extracting(Proposal::word).containsExactly("羊肚菌");
    Proposal word = found.getFirst();
    assertThat(word.count()).isEqualTo(6);
    // All neighbours differ, gaps among them: log2 6 on both sides.
    assertThat(word.freedom()).isCloseTo(Math.log(6) / Math.log(2), within(1e-12));
    // 8+7+7+7+8+7+5+3+5 = 57 units; 羊 8, 肚菌 6, 羊肚 6, 菌 8, 羊肚菌 6.
    assertThat(word.cohesion())
        .isCloseTo(Math.log(57 * 6 / (8.0 * 6)) / Math.log(2), within(1e-12));
    assertThat(word.examples()).containsExactly("种植羊肚菌要遮阴", "大棚羊肚菌烂菇", "采收羊肚菌以后");
  }

  @Test
  void whatIsKnownIsNotProposed() {
    List<String> texts = List.of("甲乙，丙甲乙丁，戊甲乙己");
    assertThat(propose(ANYTHING, Set.of(), texts)).extracting(Proposal::word).contains("甲乙");
    assertThat(propose(ANYTHING, Set.of("甲乙"), texts))
        .extracting(Proposal::word)
        .doesNotContain("甲乙");
  }

  @Test
  void lettersAndDigitsAreOneUnitAndNeverAProposalAlone() {
    List<Proposal> found =
        propose(ANYTHING, Set.of(), List.of("用５G网络，5g网络好，建5G网络", "RTK GNSS, RTK GNSS"));
    assertThat(found)
        .extracting(Proposal::word)
        .contains("5g网络", "5g网", "网络")
        .doesNotContain("5g", "rtk");
    assertThat(found).extracting(Proposal::word).noneMatch(word -> word.contains(" "));
  }

  @Test
  void countsAreNoWords() {
    List<Proposal> found = propose(ANYTHING, Set.of(), List.of("2015年郑单958，到2015年，郑单958 和 2015年"));
    assertThat(found).extracting(Proposal::word).containsOnly("郑单958", "郑单", "单958");
  }

  @Test
  void randomTextsGiveWhatCountingGives() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<String> texts = new ArrayList<>();
      for (int left = 1 + random.nextInt(12); left > 0; left--) {
        texts.add(text(random));
      }
      WordProposer.Rule rule =
          new WordProposer.Rule(
              2 + random.nextInt(3), random.nextInt(5) - 2, random.nextInt(4) / 2.0);
      Map<String, String> expected = counted(rule, texts);
      Map<String, String> found = new TreeMap<>();
      double before = Double.POSITIVE_INFINITY;
      for (Proposal proposal : propose(rule, Set.of(), texts)) {
        assertThat(proposal.worth()).isLessThanOrEqualTo(before);
        before = proposal.worth();
        found.put(
            proposal.word(),
            "%d %.9f %.9f".formatted(proposal.count(), proposal.cohesion(), proposal.freedom()));
      }
      assertThat(found).as("seed %d: %s by %s", seed, texts, rule).isEqualTo(expected);
    }
  }

  private static String text(Random random) {
    int[] characters = "甲乙丙丁戊𠮷，，".codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(40); left > 0; left--) {
      double skewed = random.nextDouble() * random.nextDouble();
      text.appendCodePoint(characters[(int) (skewed * characters.length)]);
    }
    return text.toString();
  }

  /** The dumbest way: every stretch of every piece between commas, in maps of strings. */
  private static Map<String, String> counted(WordProposer.Rule rule, List<String> texts) {
    Map<List<Integer>, Integer> counts = new HashMap<>();
    Map<List<Integer>, List<String>> left = new HashMap<>();
    Map<List<Integer>, List<String>> right = new HashMap<>();
    int all = 0;
    int gap = 0;
    for (String text : texts) {
      for (String piece : text.split("，")) {
        List<Integer> units = piece.codePoints().boxed().toList();
        all += units.size();
        for (int from = 0; from < units.size(); from++) {
          for (int to = from + 1; to <= Math.min(units.size(), from + 6); to++) {
            List<Integer> stretch = units.subList(from, to);
            counts.merge(stretch, 1, Integer::sum);
            left.computeIfAbsent(stretch, key -> new ArrayList<>())
                .add(from == 0 ? "gap" + gap++ : units.get(from - 1).toString());
            right
                .computeIfAbsent(stretch, key -> new ArrayList<>())
                .add(to == units.size() ? "gap" + gap++ : units.get(to).toString());
          }
        }
      }
    }
    Map<String, String> expected = new TreeMap<>();
    for (Map.Entry<List<Integer>, Integer> entry : counts.entrySet()) {
      List<Integer> stretch = entry.getKey();
      if (stretch.size() < 2 || entry.getValue() < rule.count()) {
        continue;
      }
      double cohesion = Double.POSITIVE_INFINITY;
      for (int cut = 1; cut < stretch.size(); cut++) {
        double parts =
            (double) counts.getOrDefault(stretch.subList(0, cut), 0)
                * counts.getOrDefault(stretch.subList(cut, stretch.size()), 0);
        cohesion = Math.min(cohesion, log2(all * entry.getValue() / parts));
      }
      double freedom =
          Math.min(
              entropy(left.getOrDefault(stretch, List.of())),
              entropy(right.getOrDefault(stretch, List.of())));
      if (cohesion >= rule.cohesion() && freedom >= rule.freedom()) {
        StringBuilder word = new StringBuilder();
        stretch.forEach(word::appendCodePoint);
        expected.put(
            word.toString(), "%d %.9f %.9f".formatted(entry.getValue(), cohesion, freedom));
      }
    }
    return expected;
  }

  private static double entropy(List<String> neighbours) {
    Map<String, Integer> tally = new HashMap<>();
    neighbours.forEach(one -> tally.merge(one, 1, Integer::sum));
    double sum = 0;
    for (int count : tally.values()) {
      double share = (double) count / neighbours.size();
      sum -= share * log2(share);
    }
    return sum;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  @Test
  void whatDoesNotFitIsSaidAndLeftOut() {
    WordProposer proposer = new WordProposer(ANYTHING, word -> false, 12);
    assertThat(proposer.add("甲乙，甲乙")).isTrue();
    assertThat(proposer.size()).isEqualTo(4);
    assertThat(proposer.add("丙丁，丙丁，丙丁，丙丁")).isFalse();
    assertThat(proposer.add("戊")).isFalse();
    assertThat(proposer.size()).isEqualTo(4);
    assertThat(proposer.propose()).extracting(Proposal::word).containsExactly("甲乙");
  }

  @Test
  void noTextNoProposal() {
    assertThat(propose(WordProposer.Rule.USUAL, Set.of(), List.of("", "，。 \u0000\uD800")))
        .isEmpty();
  }

  @Test
  void aRuleThatCannotBeIsRefused() {
    assertThatThrownBy(() -> new WordProposer.Rule(1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 occurrences");
  }
}
