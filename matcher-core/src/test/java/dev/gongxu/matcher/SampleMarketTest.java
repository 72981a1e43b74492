package dev.gongxu.matcher;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import dev.gongxu.matcher.eval.Effectiveness;
import dev.gongxu.matcher.eval.ExpectedFigures;
import dev.gongxu.matcher.eval.Judgements;
import dev.gongxu.matcher.eval.Metric;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.score.Factor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped lexicon and profiles make of the sample market and its judgements. */
final class SampleMarketTest {
  private static final Path FOLDER = Path.of("..", "sample-data");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final MatchOptions ALL = MatchOptions.on(DAY).withTop(1000).withTerms(false);
  private static final int LONG_CHARACTERS = 300;

  private static final Matcher FULL = Matcher.builder().inMemory();
  private static final Matcher TEXT_ONLY = Matcher.builder().textOnly(true).inMemory();
  private static final Judgements JUDGEMENTS = Judgements.read(FOLDER.resolve("judgements.tsv"));

  @BeforeAll
  static void load() {
    for (Matcher matcher : List.of(FULL, TEXT_ONLY)) {
      DataFiles.in(FOLDER).read(matcher::put);
      matcher.refresh();
    }
  }

  @AfterAll
  static void close() {
    FULL.close();
    TEXT_ONLY.close();
  }

  private static Posting posting(String id) {
    return requireNonNull(FULL.posting(id), id);
  }

  @Test
  void everyOpenNeedIsAnsweredWithPartsThatAddUp() {
    List<String> needs = FULL.openPostings(Side.NEED);
    assertThat(needs).hasSizeGreaterThan(150);
    for (String id : needs) {
      List<Match> matches = FULL.match(posting(id), MatchOptions.on(DAY)).matches();
      assertThat(matches).as(id).isNotEmpty();
      for (Match match : matches) {
        double sum = 0;
        for (Factor factor : Factor.ALL) {
          sum += match.breakdown().weight(factor) * match.breakdown().value(factor);
        }
        assertThat(match.score()).isEqualTo(sum);
        assertThat(match.terms()).isNotEmpty();
      }
    }
  }

  /**
   * A change of ranking shows here, and is either a fault or wanted, with the figures of the files
   * changed beside it. Figures that have become better count as well: they would hide the next
   * fault.
   */
  @ParameterizedTest
  @CsvSource({"judgements.tsv, expected.json", "judged-whole.tsv, expected-whole.json"})
  void rankingAgreesWithTheJudgementsAsWellAsIsExpected(String judged, String file) {
    Judgements judgements = Judgements.read(FOLDER.resolve(judged));
    ExpectedFigures expected = ExpectedFigures.read(FOLDER.resolve(file));
    List<ExpectedFigures.Compared> figures = new ArrayList<>();
    figures.addAll(expected.compare("shipped", effectiveness(FULL, judgements)));
    figures.addAll(expected.compare("text-only", effectiveness(TEXT_ONLY, judgements)));
    assertThat(figures).hasSize(2 * Metric.values().length);
    assertThat(figures).noneMatch(ExpectedFigures.Compared::below);
    assertThat(figures).noneMatch(ExpectedFigures.Compared::above);
  }

  private static Effectiveness effectiveness(Matcher matcher, Judgements judgements) {
    Map<String, List<String>> rankings = new HashMap<>();
    for (String need : judgements.needs()) {
      rankings.put(
          need,
          matcher.match(posting(need), ALL).matches().stream().map(Match::capability).toList());
    }
    return Effectiveness.of(judgements, rankings);
  }

  @Test
  void twoJudgesOfTextsAgree() {
    Judgements again = Judgements.read(FOLDER.resolve("judged-again.tsv"));
    Agreement agreement = new Agreement();
    for (String need : again.needs()) {
      assertThat(JUDGEMENTS.grades(need).keySet()).containsAll(again.grades(need).keySet());
      again
          .grades(need)
          .forEach((capability, grade) -> agreement.add(JUDGEMENTS.grade(need, capability), grade));
    }
    assertThat(agreement.pairs).isEqualTo(190);
    assertThat(agreement.same()).isEqualTo(179);
    assertThat(agreement.farthest).isEqualTo(1);
    assertThat(agreement.kappa()).isCloseTo(0.97, within(0.005));
  }

  /** The grade that holds is the one of both, or one of the two, by a third judge. */
  @Test
  void twoJudgesOfWholeMatchesAgree() throws IOException {
    Judgements whole = Judgements.read(FOLDER.resolve("judged-whole.tsv"));
    Agreement agreement = new Agreement();
    for (String line : Files.readAllLines(FOLDER.resolve("judged-whole-twice.tsv"))) {
      if (line.startsWith("#")) {
        continue;
      }
      List<String> parts = Splitter.on('\t').splitToList(line);
      int one = Integer.parseInt(parts.get(2));
      int other = Integer.parseInt(parts.get(3));
      agreement.add(one, other);
      assertThat(whole.grades(parts.get(0))).containsKey(parts.get(1));
      assertThat(whole.grade(parts.get(0), parts.get(1))).isIn(one, other);
      assertThat(JUDGEMENTS.grade(parts.get(0), parts.get(1))).isPositive();
    }
    assertThat(whole.size()).isEqualTo(agreement.pairs);
    assertThat(agreement.pairs).isEqualTo(392);
    assertThat(agreement.same()).isEqualTo(358);
    assertThat(agreement.farthest).isEqualTo(1);
    assertThat(agreement.kappa()).isCloseTo(0.97, within(0.005));
  }

  /** How far two judges agree; quadratically weighted kappa by J. Cohen, 1968. */
  private static final class Agreement {
    private static final int GRADES = Judgements.BEST_GRADE + 1;
    private final int[][] counts = new int[GRADES][GRADES];
    private int pairs;
    private int farthest;

    void add(int one, int other) {
      counts[one][other]++;
      pairs++;
      farthest = Math.max(farthest, Math.abs(one - other));
    }

    int same() {
      return IntStream.range(0, GRADES).map(grade -> counts[grade][grade]).sum();
    }

    double kappa() {
      double apart = 0;
      double byChance = 0;
      for (int one = 0; one < GRADES; one++) {
        for (int other = 0; other < GRADES; other++) {
          int distance = (one - other) * (one - other);
          apart += distance * counts[one][other];
          for (int i = 0; i < GRADES; i++) {
            for (int j = 0; j < GRADES; j++) {
              byChance += distance * (double) counts[one][i] * counts[j][other] / pairs;
            }
          }
        }
      }
      return 1 - apart / byChance;
    }
  }

  /**
   * The trap: divided by its own maximum, a long need's text factor shrinks until region decides;
   * divided by the best score found, any need's best looks perfect.
   */
  @Test
  void theTextFactorMeansTheSameForASentenceAndForASpecification() {
    TextValues brief = TextValues.of(false);
    TextValues wordy = TextValues.of(true);
    assertThat(brief.needs).isGreaterThan(30);
    assertThat(wordy.needs).isGreaterThan(30);
    assertThat(brief.right.mean()).isCloseTo(wordy.right.mean(), within(0.1));
    assertThat(brief.right.mean()).isBetween(0.65, 0.8);
    assertThat(wordy.right.mean()).isBetween(0.65, 0.8);
    assertThat(brief.wrong.mean()).isLessThan(0.15);
    assertThat(wordy.wrong.mean()).isLessThan(0.15);
    // A good match of one kind of need stands above a wrong one of the other, 19 times in twenty.
    assertThat(brief.right.above(brief.wrong)).isGreaterThan(0.95);
    assertThat(wordy.right.above(wordy.wrong)).isGreaterThan(0.95);
    assertThat(brief.right.above(wordy.wrong)).isGreaterThan(0.95);
    assertThat(wordy.right.above(brief.wrong)).isGreaterThan(0.95);
  }

  /** Text values of pairs judged 3 and of pairs judged 0, for needs of one kind. */
  private record TextValues(int needs, Values right, Values wrong) {
    static TextValues of(boolean wordy) {
      int needs = 0;
      Values right = new Values(new ArrayList<>());
      Values wrong = new Values(new ArrayList<>());
      for (String id : JUDGEMENTS.needs()) {
        Posting need = posting(id);
        if (need.text().length() >= LONG_CHARACTERS != wordy) {
          continue;
        }
        needs++;
        for (Match match : TEXT_ONLY.match(need, ALL).matches()) {
          Integer grade = JUDGEMENTS.grades(id).get(match.capability());
          if (grade != null && (grade == 0 || grade == 3)) {
            (grade == 3 ? right : wrong).values.add(match.score());
          }
        }
      }
      return new TextValues(needs, right, wrong);
    }
  }

  private record Values(List<Double> values) {
    double mean() {
      return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** How often a value of this stands above one of the other: the area under the ROC curve. */
    double above(Values other) {
      long above =
          values.stream()
              .mapToLong(mine -> other.values.stream().filter(theirs -> mine > theirs).count())
              .sum();
      return (double) above / values.size() / other.values.size();
    }
  }
}
