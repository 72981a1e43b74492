package dev.gongxu.matcher.index;

import com.carrotsearch.randomizedtesting.annotations.Seed;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.OneCharacterSegmenter;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import dev.gongxu.matcher.text.TokenBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.util.TestUtil;

/**
 * The token streams of every piece against Lucene's own contract tests: hostile attributes, reuse,
 * offsets that never go backwards, random strings.
 *
 * <p>Take the seed annotation away for other random strings each time; a failure names its seed.
 */
@Seed("20261124")
public final class PieceStreamTest extends BaseTokenStreamTestCase {
  private static final int ROUNDS = 120;
  private static final int LONGEST_WORD = 40;

  private static final TextAnalysis BY_LEXICON =
      TextAnalysis.of(
          Lexicon.empty().withWords("test", List.of("柑橘", "裂果", "柑橘裂果", "防治")),
          new OneCharacterSegmenter());

  /** A tokenizer that gives the tokens their offsets, over a reader. */
  private static final class PieceTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final TextAnalysis analysis;
    private final Piece piece;
    private Iterator<Token> rest = Collections.emptyIterator();
    private boolean started;
    private int length;

    PieceTokenizer(TextAnalysis analysis, Piece piece) {
      this.analysis = analysis;
      this.piece = piece;
    }

    @Override
    public boolean incrementToken() throws IOException {
      clearAttributes();
      if (!started) {
        started = true;
        String text = readAll();
        length = text.length();
        rest = analysis.of(text).of(piece).iterator();
      }
      if (!rest.hasNext()) {
        return false;
      }
      Token token = rest.next();
      term.append(token.term());
      offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
      increment.setPositionIncrement(token.inner() ? 0 : 1);
      return true;
    }

    private String readAll() throws IOException {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[1024];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        text.append(buffer, 0, read);
      }
      return text.toString();
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      rest = Collections.emptyIterator();
      started = false;
      length = 0;
    }

    @Override
    public void end() throws IOException {
      super.end();
      int end = correctOffset(length);
      offset.setOffset(end, end);
    }
  }

  private static Analyzer analyzer(TextAnalysis analysis, Piece piece) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new PieceTokenizer(analysis, piece));
      }
    };
  }

  /** An inner word starts after the word at whose position it stands; Lucene calls that a graph. */
  private static boolean innerWordsStartWithTheirWord(Piece piece) {
    return piece != Piece.WORD;
  }

  private static void checkRandom(TextAnalysis analysis, Piece piece) throws IOException {
    try (Analyzer analyzer = analyzer(analysis, piece)) {
      checkRandomData(
          random(), analyzer, ROUNDS, LONGEST_WORD, false, innerWordsStartWithTheirWord(piece));
      // Few long texts, which are read in sections.
      checkRandomData(random(), analyzer, 3, 6_000, false, innerWordsStartWithTheirWord(piece));
    }
  }

  public void testWordsOfRandomTextKeepTheContract() throws IOException {
    checkRandom(Sample.ANALYSIS, Piece.WORD);
  }

  public void testBigramsOfRandomTextKeepTheContract() throws IOException {
    checkRandom(Sample.ANALYSIS, Piece.BIGRAM);
  }

  public void testCharactersOfRandomTextKeepTheContract() throws IOException {
    checkRandom(Sample.ANALYSIS, Piece.CHARACTER);
  }

  public void testWordsByLexiconAloneKeepTheContract() throws IOException {
    checkRandom(BY_LEXICON, Piece.WORD);
  }

  public void testHandPickedTextsAreReadAlikeEveryTime() throws IOException {
    List<String> texts =
        List.of(
            "",
            " \t\n\u3000",
            "我这个柑橘园怎么防治病虫害、预防柑橘裂果？",
            "柑橘園裂果，５００亩，LiFePO₄ 正极材料 ≥3% 1700℃ m³/d",
            "😀柑橘👩‍🌾裂果𠮷野家\ud83d柑\ude00橘",
            "e\u0301\u0301\u0301tude ﬁnal Ⅲ ㎏ ㌔ ﷺ",
            "a\u0000b\u0007c\u200b柑\u200b橘\ufeff",
            "柑橘裂果防治".repeat(700),
            "x".repeat(5_000),
            "。！？；，、".repeat(500),
            "ab-cd_ef/gh.ij+kl ".repeat(300));
    for (Piece piece : TextFields.PIECES) {
      for (TextAnalysis analysis : List.of(Sample.ANALYSIS, BY_LEXICON)) {
        try (Analyzer analyzer = analyzer(analysis, piece)) {
          for (String text : texts) {
            checkAnalysisConsistency(
                random(), analyzer, false, text, innerWordsStartWithTheirWord(piece));
            checkAnalysisConsistency(
                random(), analyzer, true, text, innerWordsStartWithTheirWord(piece));
          }
          checkResetException(analyzer, "柑橘裂果");
        }
      }
    }
  }

  private static final String SENTENCE = "柑橘裂果，防治：HTR-10！";

  //                                      0 2 4 5 7 8      14
  private static final String[] WORDS = {"柑橘裂果", "柑橘", "裂果", "防治", "htr-10", "htr", "10"};
  private static final int[] WORD_STARTS = {0, 0, 2, 5, 8, 8, 12};
  private static final int[] WORD_ENDS = {4, 2, 4, 7, 14, 11, 14};
  private static final int[] WORD_INCREMENTS = {1, 0, 0, 1, 1, 0, 0};

  public void testWordsStandAtTheirOffsetsWithInnerWordsAtTheSamePosition() throws IOException {
    try (Analyzer analyzer = analyzer(BY_LEXICON, Piece.WORD)) {
      assertAnalyzesTo(
          analyzer, SENTENCE, WORDS, WORD_STARTS, WORD_ENDS, null, WORD_INCREMENTS, null, false);
    }
  }

  public void testBigramsOverlapWithinARun() throws IOException {
    try (Analyzer analyzer = analyzer(BY_LEXICON, Piece.BIGRAM)) {
      assertAnalyzesTo(
          analyzer,
          SENTENCE,
          new String[] {"柑橘", "橘裂", "裂果", "防治", "htr-10"},
          new int[] {0, 1, 2, 5, 8},
          new int[] {2, 3, 4, 7, 14},
          new int[] {1, 1, 1, 1, 1});
    }
  }

  public void testCharactersAreHanOnly() throws IOException {
    try (Analyzer analyzer = analyzer(BY_LEXICON, Piece.CHARACTER)) {
      assertAnalyzesTo(
          analyzer,
          SENTENCE,
          new String[] {"柑", "橘", "裂", "果", "防", "治"},
          new int[] {0, 1, 2, 3, 5, 6},
          new int[] {1, 2, 3, 4, 6, 7},
          new int[] {1, 1, 1, 1, 1, 1});
    }
  }

  public void testOffsetsAreOfTheTextAsItWasWritten() throws IOException {
    try (Analyzer analyzer = analyzer(BY_LEXICON, Piece.WORD)) {
      // Emoji take two units, the folded term has fewer or more than its source.
      assertAnalyzesTo(
          analyzer,
          "😀柑\u200b橘 ＰＨ ㎏",
          new String[] {"柑橘", "ph", "kg"},
          new int[] {2, 6, 9},
          new int[] {5, 8, 10},
          new int[] {1, 1, 1});
    }
  }

  public void testAPieceStreamHandsOutWhatTheAnalysisReads() throws IOException {
    for (Piece piece : TextFields.PIECES) {
      assertStreamIsLikeTheTokens(piece, List.of(SENTENCE));
      assertStreamIsLikeTheTokens(piece, List.of(SENTENCE, "", "裂果𠮷野家 é ß", SENTENCE));
    }
  }

  public void testAPieceStreamOverRandomTextHandsOutWhatTheAnalysisReads() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      List<String> texts = new ArrayList<>();
      for (int i = random().nextInt(4); i >= 0; i--) {
        texts.add(TestUtil.randomAnalysisString(random(), LONGEST_WORD, false));
      }
      for (Piece piece : TextFields.PIECES) {
        assertStreamIsLikeTheTokens(piece, texts);
      }
    }
  }

  /** Also when the stream has been read before, over other texts. */
  private static void assertStreamIsLikeTheTokens(Piece piece, List<String> texts)
      throws IOException {
    TokenBytes tokens = new TokenBytes();
    try (PieceStream stream = new PieceStream(tokens, piece)) {
      for (TextAnalysis analysis : List.of(Sample.ANALYSIS, BY_LEXICON)) {
        tokens.clear();
        List<Token> expected = new ArrayList<>();
        for (String text : texts) {
          analysis.read(text, false, tokens);
          expected.addAll(analysis.of(text).of(piece));
        }
        for (int time = 0; time < 2; time++) {
          assertEquals(asRead(expected), asRead(stream));
        }
      }
    }
  }

  private static List<String> asRead(List<Token> tokens) {
    return tokens.stream().map(token -> token.term() + (token.inner() ? " 0" : " 1")).toList();
  }

  private static List<String> asRead(PieceStream stream) throws IOException {
    List<String> read = new ArrayList<>();
    TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
    PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      read.add(term.getBytesRef().utf8ToString() + " " + increment.getPositionIncrement());
    }
    assertFalse("once at its end it stays there", stream.incrementToken());
    stream.end();
    assertEquals(0, increment.getPositionIncrement());
    return read;
  }
}
