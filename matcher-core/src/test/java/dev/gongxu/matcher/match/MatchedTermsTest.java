package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.score.Weights;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which words the text part is put down to, and how much to each. */
final class MatchedTermsTest {
  private static final TextAnalysis ANALYSIS =
      OneCharacter.analysis(
          List.of("柑橘", "裂果", "柑橘裂果", "病虫害", "虫害"), List.of("柑橘 => 柑桔", "病虫害 => 红蜘蛛"));
  private static final TextRule RULE = new TextRule(1, 1, 1, 1, 12, 1, 1.2, 0.75, 0.5, 0.5, 2);

  /** Weight ½ times value ½: a text part of ¼. */
  private static final Breakdown QUARTER = Breakdown.of(new Weights(0.5, 0.5, 0, 0), 0.5, 1, 0, 0);

  private static PreparedQuery query(String text) {
    Posting need =
        Posting.need("Q", Service.PROJECT)
            .text(text)
            .region(RegionTree.gb2260().of(511424))
            .build();
    try (PostingIndex index = PostingIndex.inMemory(ANALYSIS, RegionTree.gb2260());
        Snapshot snapshot = index.acquire()) {
      return snapshot.prepare(TextQuery.of(need, ANALYSIS, RULE), Side.CAPABILITY, RULE);
    }
  }

  /** The scores of a query's terms: those given, in the order of the query, else 0. */
  private static final class Scores {
    private final PreparedQuery query;
    private final double[] scores;

    Scores(PreparedQuery query) {
      this.query = query;
      this.scores = new double[query.terms().size()];
    }

    Scores with(Piece piece, String text, double score) {
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < scores.length; i++) {
        TextQuery.Term term = query.terms().get(i);
        if (term.piece() == piece && term.text().equals(text)) {
          places.add(i);
        }
      }
      assertThat(places).as("the query's terms " + query.terms()).hasSize(1);
      scores[places.getFirst()] = score;
      return this;
    }

    List<MatchedTerm> terms() {
      return MatchedTerms.of(query, scores, QUARTER);
    }
  }

  @Test
  void whatPairsAndCharactersAddIsPutDownToTheWordThatHoldsThem() {
    // 4 + 2 + 1 + 1 all belong to 柑橘: the whole quarter.
    assertThat(
            new Scores(query("柑橘裂果"))
                .with(Piece.WORD, "柑橘", 4)
                .with(Piece.BIGRAM, "柑橘", 2)
                .with(Piece.CHARACTER, "柑", 1)
                .with(Piece.CHARACTER, "橘", 1)
                .terms())
        .containsExactly(new MatchedTerm("柑橘", 0.25, null));
  }

  @Test
  void theShortestMatchedWordIsMeant() {
    // 柑橘裂果: 6 + 2 (橘裂 is in no shorter word) + 1 (果; 裂果 is not matched) = 9 of 16
    // 柑橘: 4 + 3 = 7 of 16
    assertThat(
            new Scores(query("柑橘裂果"))
                .with(Piece.WORD, "柑橘裂果", 6)
                .with(Piece.WORD, "柑橘", 4)
                .with(Piece.BIGRAM, "橘裂", 2)
                .with(Piece.BIGRAM, "柑橘", 3)
                .with(Piece.CHARACTER, "果", 1)
                .terms())
        .containsExactly(
            new MatchedTerm("柑橘裂果", 0.25 * 9 / 16, null),
            new MatchedTerm("柑橘", 0.25 * 7 / 16, null));
  }

  @Test
  void whatNoMatchedWordHoldsStandsForItself() {
    assertThat(
            new Scores(query("柑橘裂果"))
                .with(Piece.BIGRAM, "橘裂", 3)
                .with(Piece.CHARACTER, "果", 1)
                .terms())
        .containsExactly(
            new MatchedTerm("橘裂", 0.25 * 3 / 4, null), new MatchedTerm("果", 0.25 / 4, null));
  }

  @Test
  void aSynonymSaysWhichWordBroughtIt() {
    // 柑 is in 柑桔, which is matched, and not in 裂果.
    assertThat(
            new Scores(query("柑橘裂果"))
                .with(Piece.WORD, "柑桔", 2)
                .with(Piece.WORD, "裂果", 4)
                .with(Piece.CHARACTER, "柑", 1)
                .with(Piece.CHARACTER, "裂", 1)
                .terms())
        .containsExactly(
            new MatchedTerm("裂果", 0.25 * 5 / 8, null), new MatchedTerm("柑桔", 0.25 * 3 / 8, "柑橘"));
  }

  @Test
  void equalSharesAreOrderedByTheWord() {
    assertThat(
            new Scores(query("裂果，柑橘，虫害"))
                .with(Piece.WORD, "裂果", 2)
                .with(Piece.WORD, "柑橘", 2)
                .with(Piece.WORD, "虫害", 4)
                .terms())
        .extracting(MatchedTerm::term)
        .containsExactly("虫害", "柑橘", "裂果");
  }

  @Test
  void withoutACommonTermThereIsNone() {
    assertThat(new Scores(query("柑橘裂果")).terms()).isEmpty();
    assertThat(MatchedTerms.of(query("？a！"), new double[2], QUARTER)).isEmpty();
  }

  @Test
  void randomScoresAgainstTheDumbestAttribution() {
    long seed = 20;
    Random random = new Random(seed);
    List<PreparedQuery> queries =
        List.of(query("柑橘裂果，病虫害"), query("病虫害虫害红蜘蛛 pH"), query("果裂橘柑"), query("柑橘柑桔裂果 HTR-10"));
    for (int round = 0; round < 3_000; round++) {
      PreparedQuery query = queries.get(random.nextInt(queries.size()));
      double[] scores = new double[query.terms().size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = random.nextInt(2) * random.nextDouble();
      }
      List<MatchedTerm> actual = MatchedTerms.of(query, scores, QUARTER);
      String world = "seed " + seed + " round " + round + " " + query.terms() + " " + actual;
      Map<String, Double> expected = attribute(query, scores);
      double total = expected.values().stream().mapToDouble(Double::doubleValue).sum();
      assertThat(actual).as(world).hasSize(expected.size());
      double sum = 0;
      for (MatchedTerm term : actual) {
        assertThat(expected).as(world).containsKey(term.term());
        assertThat(term.part())
            .as(world)
            .isPositive()
            .isEqualTo(
                QUARTER.part(Factor.TEXT) * expected.getOrDefault(term.term(), 0.0) / total,
                within(1e-15));
        sum += term.part();
      }
      if (!actual.isEmpty()) {
        assertThat(sum).as(world).isEqualTo(QUARTER.part(Factor.TEXT), within(1e-14));
      }
      assertThat(actual)
          .as(world)
          .isSortedAccordingTo(Comparator.comparingDouble((MatchedTerm term) -> -term.part()));
    }
  }

  private static Map<String, Double> attribute(PreparedQuery query, double[] scores) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0 && query.terms().get(i).piece() == Piece.WORD) {
        words.add(query.terms().get(i).text());
      }
    }
    Map<String, Double> sums = new HashMap<>();
    for (int i = 0; i < scores.length; i++) {
      TextQuery.Term term = query.terms().get(i);
      String holder =
          term.piece() == Piece.WORD
              ? term.text()
              : words.stream()
                  .filter(word -> word.contains(term.text()))
                  .min(Comparator.comparingInt(String::length))
                  .orElse(term.text());
      if (scores[i] > 0) {
        sums.merge(holder, scores[i], Double::sum);
      }
    }
    return sums;
  }
}
