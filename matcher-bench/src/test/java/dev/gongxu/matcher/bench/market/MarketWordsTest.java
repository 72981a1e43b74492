package dev.gongxu.matcher.bench.market;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The words of a generated market are skewed like real ones, and its subjects ask what they say.
 */
final class MarketWordsTest {
  private static final TextAnalysis ANALYSIS = Hanlp.analysis(Lexicon.bundled());
  private static final TextRule RULE =
      requireNonNull(ProfileFile.bundled().get(Service.TECH_SERVICE)).text();
  private static final GeneratedMarket MARKET = GeneratedMarket.of(MarketSize.CITY, 3);
  private static final List<Set<String>> CAPABILITIES =
      IntStream.range(0, 1_000)
          .mapToObj(i -> read(MARKET.posting(Side.CAPABILITY, i)).words())
          .toList();

  @Test
  void wordsFollowALawOfZipf() {
    Map<String, Integer> counts = new HashMap<>();
    CAPABILITIES.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
    List<Integer> ranked = counts.values().stream().sorted(Comparator.reverseOrder()).toList();
    assertThat(ranked).hasSizeGreaterThan(5_000);
    double slope =
        StrictMath.log((double) ranked.get(3_000) / ranked.get(30)) / StrictMath.log(100);
    assertThat(slope).isBetween(-1.2, -0.7);
  }

  @Test
  void everyWordOfAFieldIsInTheLexicon() {
    List<Field> fields = Field.all();
    assertThat(fields).hasSizeBetween(60, 200);
    for (Field field : fields) {
      assertThat(Lexicon.bundled().words()).as(field.name()).containsAll(field.seeds());
      assertThat(field.homes()).hasSizeBetween(1, 3);
    }
    assertThat(new HashSet<>(fields.stream().map(Field::name).toList())).hasSize(fields.size());
  }

  @Test
  void vocabularyBeginsWithTheMostFrequentWords() {
    String[] words = Vocabulary.words();
    assertThat(words).hasSizeGreaterThan(50_000).doesNotHaveDuplicates().startsWith("发展", "经济");
    assertThat(words).allMatch(word -> word.length() >= 2 && word.length() <= 4);
  }

  @Test
  void aModelIsOneWordAndNoMore() {
    for (Posting subject : MARKET.subjects(Query.ONE_TERM, 200)) {
      List<TextQuery.Term> terms = terms(subject);
      assertThat(terms).extracting(TextQuery.Term::piece).containsExactly(Piece.WORD, Piece.BIGRAM);
      assertThat(subject.text()).isEqualToIgnoringCase(terms.getFirst().text());
    }
    for (Posting subject : MARKET.subjects(Query.TWO_TERM, 200)) {
      assertThat(terms(subject)).filteredOn(term -> term.piece() == Piece.WORD).hasSize(2);
      assertThat(terms(subject)).hasSize(4);
    }
  }

  @Test
  void longAndTopicalNeedsHaveTheTermsPromised() {
    assertThat(MARKET.subjects(Query.LONG, 200))
        .extracting(subject -> terms(subject).size())
        .allSatisfy(size -> assertThat(size).isBetween(140, 280));
    assertThat(MARKET.subjects(Query.LONG, 200).stream().mapToInt(s -> terms(s).size()).average())
        .hasValueCloseTo(200.0, Offset.offset(15.0));
    assertThat(MARKET.subjects(Query.TOPIC, 200))
        .allMatch(subject -> read(subject).words().size() >= 4);
  }

  @Test
  void modelsAreRareAndCommonWordsEverywhere() {
    assertThat(hits(Query.ONE_TERM)).isBetween(0.001, 0.1);
    assertThat(hits(Query.TWO_TERM)).isBetween(0.002, 0.2);
    assertThat(hits(Query.TOPIC)).isBetween(0.2, 0.6);
    assertThat(hits(Query.DENSE)).isGreaterThan(0.8);
  }

  @Test
  void nearlyEveryModelAskedForIsOffered() {
    Set<String> offered = new HashSet<>();
    for (int i = 0; i < MARKET.size().capabilities(); i++) {
      Posting capability = MARKET.posting(Side.CAPABILITY, i);
      String all = capability.title() + " " + capability.text();
      offered.addAll(List.of(all.split("[^A-Z0-9]+", -1)));
    }
    List<Posting> subjects = MARKET.subjects(Query.ONE_TERM, 500);
    assertThat(subjects).filteredOn(s -> offered.contains(s.text())).hasSizeGreaterThan(490);
    assertThat(subjects.stream().map(Posting::text).distinct()).hasSizeGreaterThan(50);
  }

  @Test
  void subjectsAreNotInTheMarketAndAlwaysTheSame() {
    Set<String> texts = new HashSet<>();
    MARKET.forEach(
        entry -> {
          if (entry instanceof Posting posting) {
            texts.add(posting.text());
            assertThat(posting.id()).doesNotStartWith("S-");
          }
        });
    for (Query kind : Query.values()) {
      List<Posting> subjects = MARKET.subjects(kind, 50);
      assertThat(subjects).isEqualTo(MARKET.subjects(kind, 80).subList(0, 50));
      assertThat(subjects).allMatch(Posting::open);
      assertThat(subjects)
          .allMatch(s -> s.side() == (kind == Query.CAPABILITY ? Side.CAPABILITY : Side.NEED));
      assertThat(subjects).extracting(Posting::text).doesNotContainAnyElementsOf(texts);
    }
  }

  private static List<TextQuery.Term> terms(Posting subject) {
    return read(subject).terms();
  }

  private static TextQuery read(Posting subject) {
    return TextQuery.of(subject, ANALYSIS, RULE);
  }

  /** The share of capabilities that have a word of a subject, on average. */
  private static double hits(Query kind) {
    return MARKET.subjects(kind, 50).stream()
        .map(subject -> read(subject).words())
        .flatMapToDouble(
            words ->
                CAPABILITIES.stream()
                    .mapToDouble(theirs -> Collections.disjoint(theirs, words) ? 0 : 1))
        .average()
        .orElse(0);
  }
}
