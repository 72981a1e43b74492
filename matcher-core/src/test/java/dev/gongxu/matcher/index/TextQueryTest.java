package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.index.TextQuery.Term;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The weighted terms of a posting, over Latin words, which every segmenter leaves whole. */
final class TextQueryTest {
  private static final TextAnalysis ANALYSIS =
      Hanlp.analysis(
          Lexicon.empty().withSynonyms("test", List.of("alpha => omega, beta", "gamma => omega")));

  private static Posting posting(String title, String text, String... keywords) {
    return Posting.need("Q", Service.PROJECT)
        .title(title)
        .text(text)
        .keywords(List.of(keywords))
        .region(Sample.DANLENG)
        .build();
  }

  private static List<Term> terms(Posting posting, TextRule rule) {
    return TextQuery.of(posting, ANALYSIS, rule).terms();
  }

  /** Words 2, bigrams {@code bigrams}, characters 0, synonyms {@code synonyms}. */
  private static TextRule rule(double bigrams, double synonyms) {
    return new TextRule(2, bigrams, 0, synonyms, 4, 1, 1.2, 0.75, 0.5, 0.9, 3);
  }

  @Test
  void aTermWeighsItsMentionsInTitleAndKeywordsAndTheRootOfThoseInTheBody() {
    List<Term> terms = terms(posting("delta", "delta epsilon delta", "delta zeta"), rule(0, 0));
    assertThat(terms)
        .extracting(Term::text)
        .as("in order of first appearance")
        .containsExactly("delta", "epsilon", "zeta");
    // 2 · (1 + √2 + 1), 2 · √1, 2 · 1; two words in the body count in full
    assertThat(terms).extracting(Term::weight).containsExactly(2 * (2 + Math.sqrt(2)), 2.0, 2.0);
    assertThat(terms).extracting(Term::via).containsOnlyNulls();
  }

  @Test
  void aWordOfALongBodyWeighsLess() {
    List<Term> terms =
        terms(posting("delta", "beta gamma epsilon zeta eta theta iota kappa"), rule(0, 0));
    // Of 8 words where 4 count in full: √(4 / 8).
    double each = 2 * Math.sqrt(0.5);
    assertThat(terms).extracting(Term::weight).startsWith(2.0, each, each);
  }

  @Test
  void aSentenceThatIsRepeatedCountsOnce() {
    assertThat(terms(posting("", "delta epsilon。zeta\n delta epsilon；zeta"), rule(0.5, 0)))
        .isEqualTo(terms(posting("", "delta epsilon。zeta"), rule(0.5, 0)));
  }

  @Test
  void expansionsFollowTheWordsAndNameTheFirstWordThatBringsThem() {
    // alpha twice brings omega at 2 · ½ · √2; gamma would bring it again. beta is written anyway.
    List<Term> terms = terms(posting("", "alpha alpha beta gamma"), rule(0, 0.5));
    assertThat(terms).extracting(Term::text).containsExactly("alpha", "beta", "gamma", "omega");
    assertThat(terms.getLast().via()).isEqualTo("alpha");
    assertThat(terms.getLast().weight()).isEqualTo(Math.sqrt(2), within(1e-15));
    assertThat(terms(posting("", "gamma alpha"), rule(0, 0.5)))
        .extracting(Term::text, Term::via)
        .contains(tuple("omega", "gamma"), tuple("beta", "alpha"));
  }

  @Test
  void aPieceThatWeighsNothingIsLeftOut() {
    assertThat(terms(posting("", "alpha"), rule(0, 0)))
        .containsExactly(new Term(Piece.WORD, "alpha", 2, null));
    assertThat(terms(posting("", "delta"), rule(0.5, 1)))
        .containsExactly(
            new Term(Piece.WORD, "delta", 2, null), new Term(Piece.BIGRAM, "delta", 0.5, null));
  }

  @Test
  void aPostingOfStopWordsAloneAsksForThem() {
    assertThat(TextQuery.of(posting("", "的"), ANALYSIS, rule(1, 1)).terms())
        .extracting(Term::text)
        .isNotEmpty()
        .containsOnly("的");
    assertThat(TextQuery.of(posting("", "的 alpha"), ANALYSIS, rule(1, 1)).terms())
        .extracting(Term::text)
        .doesNotContain("的");
  }

  @Test
  void theWordsOfAPostingAreThoseItCanBeFoundBy() {
    assertThat(TextQuery.of(posting("delta", "HTR-10 delta", "zeta"), ANALYSIS, rule(0, 1)).words())
        .containsExactly("delta", "htr-10", "htr", "10", "zeta");
  }

  @Test
  void anAliasIsNotExpandedInsideAnotherWord() {
    TextAnalysis analysis =
        Hanlp.analysis(Lexicon.empty().withSynonyms("test", List.of("干扰, emi", "重组干扰素, rifn")));
    for (String text : List.of("注射干扰素治疗", "重组干扰素", "长效重组干扰素注射液")) {
      assertThat(TextQuery.of(posting("", text), analysis, rule(1, 1)).terms())
          .as(text)
          .noneMatch(term -> term.text().equals("emi") || "干扰".equals(term.via()))
          .noneMatch(term -> term.piece() == Piece.WORD && term.text().equals("干扰"));
    }
    assertThat(TextQuery.of(posting("", "RFID消除干扰"), analysis, rule(1, 1)).terms())
        .anyMatch(term -> term.text().equals("emi") && "干扰".equals(term.via()))
        .noneMatch(term -> term.text().contains("干扰素"));
  }
}
