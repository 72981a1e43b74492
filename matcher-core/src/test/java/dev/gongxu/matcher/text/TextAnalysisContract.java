package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text analysis promises with any segmenter behind it. */
public abstract class TextAnalysisContract {

  private static final int MEGABYTE = 1 << 20;

  /** The segmenter under test. */
  protected abstract Segmenter segmenter();

  private TextAnalysis analysis() {
    return analysisOf("裂果", "耙耙柑", "春见耙耙柑", "不知火", "3D打印", "β-胡萝卜素", "2,4-滴");
  }

  private TextAnalysis analysisOf(String... words) {
    return TextAnalysis.of(Lexicon.empty().withWords("test", List.of(words)), segmenter());
  }

  private static List<String> terms(List<Token> tokens) {
    return tokens.stream().map(Token::term).toList();
  }

  private static List<String> outer(List<Token> tokens) {
    return tokens.stream().filter(token -> !token.inner()).map(Token::term).toList();
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyTextHasNoTokens(Piece piece) {
    assertThat(analysis().tokens("", piece)).isEmpty();
    assertThat(analysis().tokens(" \t\r\n\u3000\u200B\uFEFF。，！？（）《》……——😀👨\u200D👩", piece))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void traditionalAndSimplifiedScriptGiveTheSameTerms(Piece piece) {
    assertThat(terms(analysis().tokens("柑橘園怎麼防治病蟲害", piece)))
        .isEqualTo(terms(analysis().tokens("柑橘园怎么防治病虫害", piece)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void fullWidthAndNarrowFormsGiveTheSameTerms(Piece piece) {
    assertThat(terms(analysis().tokens("ＲＴＫ／ＧＮＳＳ定位，１０ｋＶ变电站（Ｃ＋＋）", piece)))
        .isEqualTo(terms(analysis().tokens("RTK/GNSS定位,10kV变电站(C++)", piece)))
        .isNotEmpty();
  }

  @Test
  void unitsFormulasAndModelNumbersStayInOnePiece() {
    String text = "LiFePO₄的pH、10kV、1700℃、≥3%、HTR-10、3～5mm、C++、RTK/GNSS、m³/d和PM2.5";
    assertThat(outer(analysis().tokens(text, Piece.WORD)))
        .contains("lifepo4", "ph", "10kv", "1700°c", "≥3%", "htr-10", "3-5mm", "c++", "rtk/gnss")
        .contains("m3/d", "pm2.5");
    assertThat(terms(analysis().tokens(text, Piece.BIGRAM)))
        .contains("lifepo4", "ph", "10kv", "1700°c", "≥3%", "htr-10", "3-5mm", "c++", "rtk/gnss")
        .contains("m3/d", "pm2.5")
        .doesNotContain("htr", "gnss");
    assertThat(terms(analysis().tokens(text, Piece.CHARACTER))).isEmpty();
  }

  @Test
  void lexiconWordsComeOutWholeWithTheirPartsInside() {
    List<Token> tokens = analysis().tokens("春见耙耙柑裂果", Piece.WORD);
    assertThat(outer(tokens)).containsExactly("春见耙耙柑", "裂果");
    assertThat(tokens).contains(new Token("耙耙柑", 2, 5, true));
    assertThat(outer(analysis().tokens("3D打印，β-胡萝卜素和2,4-滴", Piece.WORD)))
        .containsExactly("3d打印", "β-胡萝卜素", "2,4-滴");
  }

  @Test
  void stopWordsAreDroppedWithThePairsAndCharactersInThem() {
    String text = "请问怎么防治";
    assertThat(String.join("", outer(analysis().tokens(text, Piece.WORD)))).isEqualTo("防治");
    assertThat(terms(analysis().tokens(text, Piece.BIGRAM))).containsExactly("问怎", "么防", "防治");
    assertThat(terms(analysis().tokens(text, Piece.CHARACTER))).containsExactly("防", "治");
  }

  @Test
  void aWordOfTheLexiconIsNeverAStopWord() {
    assertThat(outer(analysisOf("怎么").tokens("怎么防治", Piece.WORD))).startsWith("怎么");
    assertThat(outer(analysis().tokens("怎么防治", Piece.WORD))).doesNotContain("怎么");
  }

  @Test
  void stopWordsAreTokensWhereTheyAreAskedFor() {
    PieceTokens all = analysis().withStopWords("请问怎么？");
    assertThat(String.join("", outer(all.of(Piece.WORD)))).isEqualTo("请问怎么");
    assertThat(terms(all.of(Piece.BIGRAM))).containsExactly("请问", "问怎", "怎么");
  }

  @Test
  void pairsOverlapWithinARunAndASingleCharacterStandsAlone() {
    assertThat(terms(analysis().tokens("柑橘园,茶,ph值", Piece.BIGRAM)))
        .containsExactly("柑橘", "橘园", "茶", "ph", "值");
    assertThat(analysis().tokens("𠮷野家", Piece.BIGRAM))
        .containsExactly(new Token("𠮷野", 0, 3, false), new Token("野家", 2, 4, false));
  }

  @Test
  void offsetsCountTheOriginalText() {
    String text = "😀 裂\u200B果,２℃x";
    List<Token> tokens = analysis().tokens(text, Piece.WORD);
    assertThat(tokens).contains(new Token("裂果", 3, 6, false), new Token("2°cx", 7, 10, false));
  }

  @ParameterizedTest
  @EnumSource
  void unpairedSurrogatesAndControlCharactersSeparate(Piece piece) {
    for (String separator : List.of("\uD83D", "\uDE00", "\u0000", "\u001B", "\uFFFF", "\uE000")) {
      assertThat(terms(analysis().tokens("柑橘" + separator + "园", piece)))
          .isEqualTo(terms(analysis().tokens("柑橘 园", piece)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void sourceCutByOffsetsNormalisesToTheTerm(Piece piece) {
    TextAnalysis analysis = analysis();
    Random random = new Random(7);
    String alphabet = "柑橘园裂果園蟲病害治ABｃd019-/ 。，、\u200B";
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String source = text.toString();
      for (Token token : analysis.tokens(source, piece)) {
        String cut = source.substring(token.start(), token.end());
        if (!Normalizer.bundled().normalize(cut).equals(token.term())) {
          throw new AssertionError(token + " in " + TokenContract.escaped(source));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyTextKeepsTheTokenContract(Piece piece) {
    TextAnalysis analysis = analysis();
    for (long seed = 0; seed < 1_000; seed++) {
      String text = new HostileText(seed).next(60);
      List<Token> tokens = analysis.tokens(text, piece);
      TokenContract.check(text, tokens);
      assertThat(analysis.tokens(text, piece)).isEqualTo(tokens);
    }
  }

  @ParameterizedTest
  @EnumSource
  void longTextsKeepTheTokenContract(Piece piece) {
    TextAnalysis analysis = analysis();
    for (long seed = 0; seed < 10; seed++) {
      String text = new HostileText(seed).next(20_000);
      TokenContract.check(text, analysis.tokens(text, piece));
    }
  }

  @Test
  void aLongTextHasTheTokensOfItsSentences() {
    TextAnalysis analysis = analysis();
    String sentence = "这批春见耙耙柑裂果严重，请问专家怎么防治？";
    List<String> once = terms(analysis.tokens(sentence, Piece.WORD));
    List<String> all = terms(analysis.tokens(sentence.repeat(1_000), Piece.WORD));
    assertThat(all).hasSize(1_000 * once.size());
    for (int i = 0; i < all.size(); i += once.size()) {
      assertThat(all.subList(i, i + once.size())).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "柑", "乾", "7", "-", "\u0301", "😀", "𠮷", "\uD83D", "a-", "，", "怎么"})
  void aMegabyteOfOneThingIsReadInPieces(String unit) {
    TextAnalysis analysis = analysis();
    String text = unit.repeat(MEGABYTE / unit.length());
    for (Piece piece : Piece.values()) {
      for (Token token : analysis.tokens(text, piece)) {
        if (token.term().length() > Token.MAX_LENGTH || token.end() > text.length()) {
          throw new AssertionError(token.toString());
        }
      }
    }
  }

  @Test
  void eightThreadsOnOneInstanceGetTheAnswersOfOne() throws Exception {
    TextAnalysis analysis = analysis();
    List<String> texts = new ArrayList<>();
    List<List<Token>> expected = new ArrayList<>();
    for (long seed = 0; seed < 200; seed++) {
      texts.add(new HostileText(seed).next(60) + "这批春见耙耙柑裂果严重，深度学习能不能识别病虫害");
      expected.add(analysis.tokens(texts.getLast(), Piece.WORD));
    }
    Callable<List<List<Token>>> task =
        () -> texts.stream().map(text -> analysis.tokens(text, Piece.WORD)).toList();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(8, Thread.ofPlatform().name("analysis-", 0).factory())) {
      for (Future<List<List<Token>>> answer : threads.invokeAll(Collections.nCopies(16, task))) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void analysesWithDifferentLexiconsDoNotInfluenceEachOther() {
    TextAnalysis with = analysisOf("裂果");
    List<Token> before = with.tokens("柑橘裂果", Piece.WORD);
    TextAnalysis without = analysisOf();
    TextAnalysis other = analysisOf("橘裂");
    assertThat(with.tokens("柑橘裂果", Piece.WORD)).isEqualTo(before);
    assertThat(outer(with.tokens("裂果", Piece.WORD))).containsExactly("裂果");
    assertThat(outer(analysisOf("柑橘").tokens("裂果", Piece.WORD))).containsExactly("裂", "果");
    assertThat(List.of(with, without, other))
        .extracting(TextAnalysis::fingerprint)
        .doesNotHaveDuplicates();
    assertThat(analysisOf("裂果").fingerprint()).isEqualTo(with.fingerprint());
  }

  @Test
  void theFingerprintTellsSegmentersApart() {
    Segmenter renamed =
        new Segmenter() {
          @Override
          public List<Span> segment(String run, List<Span> offered) {
            return segmenter().segment(run, offered);
          }

          @Override
          public boolean isCommon(String word) {
            return segmenter().isCommon(word);
          }

          @Override
          public String version() {
            return segmenter().version() + " later";
          }
        };
    assertThat(TextAnalysis.of(Lexicon.empty(), renamed).fingerprint())
        .isNotEqualTo(TextAnalysis.of(Lexicon.empty(), segmenter()).fingerprint());
  }
}
