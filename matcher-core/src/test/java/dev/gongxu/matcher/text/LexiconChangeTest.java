package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LexiconChangeTest {
  private static final TextAnalysis ANALYSIS = Hanlp.analysis(Lexicon.empty());

  private static final List<String> FRAGMENTS =
      List.of(
          "柑橘",
          "裂果",
          "防治",
          "商品和服务",
          "干扰素",
          "怎么办",
          "请问",
          "大家畜",
          "的",
          "病",
          "我",
          "β-胡萝卜素",
          "2,4-滴",
          "npk",
          "NPK-15",
          "C++",
          "10kV",
          "≥3%",
          "℃",
          "，",
          "。",
          " ",
          "\n",
          "-",
          "柑橘園",
          "𠮷",
          "𠮷𠮷",
          "滴灌",
          "灌溉",
          "水稻",
          "病虫害",
          "不知火",
          "在线等",
          "x".repeat(70),
          "5G",
          "网络",
          "h1n1",
          "1:2",
          "1.5",
          "a/b",
          "·",
          "　");

  @Test
  void aTextWithoutAChangedWordIsReadAsBeforeAndOneWithIsFoundByItsTraces() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String text = text(random);
      TextAnalysis before = ANALYSIS.with(lexicon(random, text));
      TextAnalysis after = ANALYSIS.with(lexicon(random, text));
      LexiconChange change = before.changeTo(after);
      String which = "seed %d: %s with %s, then %s";
      if (!change.touches(text)) {
        assertThat(tokens(after, text))
            .as(which, seed, text, before.lexicon().words(), after.lexicon().words())
            .isEqualTo(tokens(before, text));
      }
      if (!tokens(after, text).equals(tokens(before, text))) {
        // Where tokens differ, some word of the change is there, with all its traces by both.
        assertThat(change.words())
            .as(which, seed, text, before.lexicon().words(), after.lexicon().words())
            .anyMatch(word -> leaves(word, before, text) && leaves(word, after, text));
      }
    }
  }

  private static boolean leaves(LexiconChange.Changed word, TextAnalysis analysis, String text) {
    return word.traces().stream()
        .allMatch(
            trace ->
                analysis.of(text).of(trace.piece()).stream()
                    .anyMatch(token -> token.term().equals(trace.term())));
  }

  private static List<List<Token>> tokens(TextAnalysis analysis, String text) {
    List<List<Token>> tokens = new ArrayList<>();
    for (Piece piece : Piece.values()) {
      tokens.add(analysis.of(text).of(piece));
      tokens.add(analysis.withStopWords(text).of(piece));
    }
    return tokens;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(8); left > 0; left--) {
      text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
    }
    return text.toString();
  }

  /** Mostly stretches of the text itself, so that they matter. */
  private static Lexicon lexicon(Random random, String text) {
    Lexicon lexicon = Lexicon.empty();
    for (int left = random.nextInt(4); left > 0; left--) {
      String from = random.nextInt(4) == 0 ? text(random) : text;
      int start = random.nextInt(from.length());
      String word = from.substring(start, Math.min(from.length(), start + 1 + random.nextInt(6)));
      lexicon = withIfItCan(lexicon, word);
    }
    return lexicon;
  }

  private static Lexicon withIfItCan(Lexicon lexicon, String word) {
    try {
      return lexicon.withWords("random", List.of(word));
    } catch (LexiconException e) {
      return lexicon;
    }
  }

  @Test
  void aWordOfOnePieceMattersOnlyWhereItIsAStopWord() {
    TextAnalysis one = ANALYSIS.with(Lexicon.empty());
    TextAnalysis more =
        ANALYSIS.with(Lexicon.empty().withWords("test", List.of("病", "NPK", "我", "裂果")));
    LexiconChange change = one.changeTo(more);
    assertThat(change.size()).isEqualTo(4);
    assertThat(change.words()).extracting(LexiconChange.Changed::word).containsExactly("我", "裂果");
    assertThat(change.touches("病 npk")).isFalse();
    assertThat(change.touches("柑橘裂果")).isTrue();
  }

  @Test
  void tracesLeaveOutWhatStopWordsCover() {
    TextAnalysis more =
        ANALYSIS.with(Lexicon.empty().withWords("test", List.of("大家畜", "怎么办", "β-胡萝卜素")));
    assertThat(ANALYSIS.changeTo(more).words())
        .extracting(
            word ->
                word.word()
                    + word.traces().stream()
                        .map(LexiconChange.Trace::term)
                        .collect(Collectors.joining(",", ":", "")))
        .containsExactly("β-胡萝卜素:β,胡萝,萝卜,卜素", "大家畜:家畜", "怎么办:");
  }

  @Test
  void analysesThatDifferOtherwiseAreRefused() {
    TextAnalysis other = TextAnalysis.of(Lexicon.empty(), new OneCharacterSegmenter());
    assertThatThrownBy(() -> ANALYSIS.changeTo(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lexicons only");
  }

  @Test
  void aLexiconIsMadeAgainFromItsWordsAndLines() {
    Lexicon odd =
        Lexicon.empty()
            .withWords("words", List.of("2,4-滴", "C++"))
            .withSynonyms(
                "synonyms", List.of("2\\,4-滴, 除草剂", "打药 => 植保, 喷药", "甲乙 => 甲乙", "C#, β-胡萝卜素"));
    for (Lexicon lexicon : List.of(Lexicon.empty(), Lexicon.bundled(), odd)) {
      Lexicon again =
          Lexicon.empty()
              .withWords("words", lexicon.words())
              .withSynonyms("synonyms", lexicon.synonymLines());
      assertThat(again.fingerprint()).isEqualTo(lexicon.fingerprint());
    }
  }
}
