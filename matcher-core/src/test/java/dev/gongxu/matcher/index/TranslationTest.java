package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What words of needs bring, and how far that is believed. */
final class TranslationTest {
  private final List<Set<String>> needs = new ArrayList<>();
  private final List<Set<String>> answers = new ArrayList<>();

  private void answered(int times, String need, String... answer) {
    for (int i = 0; i < times; i++) {
      needs.add(new LinkedHashSet<>(List.of(need.split(" "))));
      answers.add(Set.of(answer));
    }
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(Translation.of(List.of(), List.of()).trust()).isZero();
    answered(1, "发黄", "黄化");
    Translation one = Translation.of(needs, answers);
    assertThat(one.size()).isZero();
    assertThat(one.of(Set.of("发黄"))).isEmpty();
  }

  @Test
  void aWordBringsWhatItsAnswersHaveMoreThanOthers() {
    answered(4, "发黄 咋整", "黄化", "诊断");
    answered(4, "长虫 咋整", "虫害", "诊断");
    Translation learnt = Translation.of(needs, answers);
    assertThat(learnt.size()).isEqualTo(2);
    List<Translation.Brought> brought = learnt.of(Set.of("发黄"));
    // All answers have 诊断, so no word makes it likelier.
    assertThat(brought).extracting(Translation.Brought::text).containsExactly("黄化");
    assertThat(brought.getFirst().via()).isEqualTo("发黄");
    double likelier = (4 - 4 * 4 / 8.0) / (4 + 2);
    assertThat(brought.getFirst().likelihood()).isCloseTo(learnt.trust() * likelier, within(1e-12));
    // Left out, each is foretold from three: of the 7 others 3 have the word.
    double foretold = (3 - 3 * 3 / 7.0) / (3 + 2);
    assertThat(learnt.trust()).isCloseTo(Math.min(1, (1 - 3 / 7.0) / foretold), within(1e-12));
  }

  @Test
  void whatTheNeedHasIsNotBrought() {
    answered(4, "发黄 咋整", "黄化");
    answered(4, "长虫 咋整", "虫害");
    Translation learnt = Translation.of(needs, answers);
    assertThat(learnt.of(new LinkedHashSet<>(List.of("发黄", "黄化")))).isEmpty();
  }

  @Test
  void severalWordsBringTogetherAtMostCertainty() {
    answered(30, "叶子 发黄 发蔫 卷起", "黄化");
    answered(30, "长虫 咬 洞 爬", "虫害");
    Translation learnt = Translation.of(needs, answers);
    double one = (30 - 30 / 2.0) / (30 + 2);
    assertThat(learnt.trust()).isGreaterThan(0.5);
    assertThat(learnt.of(Set.of("发黄")).getFirst().likelihood())
        .isCloseTo(learnt.trust() * one, within(1e-12));
    assertThat(
            learnt.of(new LinkedHashSet<>(List.of("叶子", "发黄", "发蔫", "卷起"))).getFirst().likelihood())
        .isCloseTo(learnt.trust() * (1 - Math.pow(1 - one, 4)), within(1e-12));
  }

  /** Needs about one of some subjects, each with words of its own for asking and for answering. */
  private void subjects(Random random, int count) {
    for (int i = 0; i < count; i++) {
      int subject = random.nextInt(12);
      Set<String> need = new LinkedHashSet<>();
      Set<String> answer = new HashSet<>();
      for (int word = 0; word < 4; word++) {
        need.add("ask" + subject + "." + random.nextInt(5));
        need.add("some" + random.nextInt(60));
        answer.add("answer" + subject + "." + random.nextInt(8));
        answer.add("other" + random.nextInt(60));
      }
      needs.add(need);
      answers.add(answer);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void pairsAreTrustedAndShuffledOnesAreNot(long seed) {
    Random random = new Random(seed);
    subjects(random, 300);
    double paired = Translation.of(needs, answers).trust();
    Collections.shuffle(answers, random);
    double shuffled = Translation.of(needs, answers).trust();
    assertThat(paired).as("seed %d", seed).isGreaterThan(0.3);
    assertThat(shuffled).as("seed %d", seed).isLessThan(0.05);
  }

  @Test
  void aSampleOfManyNeedsTellsTheSame() {
    subjects(new Random(7), 500);
    double all = Translation.of(needs, answers).trust();
    needs.addAll(List.copyOf(needs));
    answers.addAll(List.copyOf(answers));
    subjects(new Random(8), 700);
    // 1,700 needs, of which every fourth is foretold.
    assertThat(Translation.of(needs, answers).trust()).isBetween(all, 1.0);
  }
}
