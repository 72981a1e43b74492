package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Turns text into tokens: the one way both sides of the market are read. Immutable; may be shared
 * between threads without limit.
 *
 * <p>The text is normalised (see {@link Token#term()}): compatibility forms folded, lower case,
 * simplified script. Letters, digits, units, formulas and model numbers are recognised first and
 * stay in one piece, with their parts inside; Han characters are cut into words by a {@link
 * Segmenter}, with the words of the {@link Lexicon} kept whole. Stop words are dropped, and with
 * them the pairs and characters that lie wholly inside one; a word of the lexicon is never a stop
 * word. Punctuation, blanks, emoji, control characters and unpaired surrogates give no token.
 *
 * <p>A long text is read in sections of at most {@value #MAX_SECTION} UTF-16 units that end with a
 * sentence, or failing that at a blank or comma; a section without any is cut hard, where no word
 * or pair reaches across. Time is linear in the length of the text.
 */
public final class TextAnalysis {

  /** The longest stretch of text that is read at once, in UTF-16 units. */
  public static final int MAX_SECTION = 2000;

  private final Lexicon lexicon;
  private final Segmenter segmenter;
  private final StopWords stopWords;
  private final WordFinder finder;
  private final String fingerprint;

  private TextAnalysis(Lexicon lexicon, Segmenter segmenter, StopWords stopWords) {
    this.lexicon = lexicon;
    this.segmenter = segmenter;
    this.stopWords = stopWords;
    finder =
        new WordFinder(segmenter, WordTrie.of(lexicon.words()), WordTrie.of(stopWords.words()));
    fingerprint = Fingerprint.of(List.of(lexicon.fingerprint(), segmenter.version()));
  }

  /** An analysis that keeps the words of this lexicon whole and cuts with this segmenter. */
  public static TextAnalysis of(Lexicon lexicon, Segmenter segmenter) {
    return of(lexicon, segmenter, StopWords.bundled());
  }

  static TextAnalysis of(Lexicon lexicon, Segmenter segmenter, StopWords stopWords) {
    return new TextAnalysis(
        Objects.requireNonNull(lexicon, "lexicon"),
        Objects.requireNonNull(segmenter, "segmenter"),
        stopWords);
  }

  /** This analysis with another lexicon. */
  public TextAnalysis with(Lexicon other) {
    return of(other, segmenter, stopWords);
  }

  /**
   * Which texts another analysis may read otherwise.
   *
   * @param other made of this one by {@link #with}
   * @throws IllegalArgumentException where more than the lexicon differs
   */
  public LexiconChange changeTo(TextAnalysis other) {
    if (!other.with(lexicon).fingerprint.equals(fingerprint) || other.stopWords != stopWords) {
      throw new IllegalArgumentException("the analyses must differ in their lexicons only");
    }
    return new LexiconChange(lexicon.words(), other.lexicon.words(), stopWords.words());
  }

  /**
   * All tokens of a text. Any string is good, also one that is not well-formed Unicode.
   *
   * @return the same for the same text, lexicon and segmenter
   */
  public PieceTokens of(String text) {
    return read(text, false);
  }

  /**
   * All tokens of a text, stop words like any other: for what would otherwise say nothing at all.
   */
  public PieceTokens withStopWords(String text) {
    return read(text, true);
  }

  /** The tokens of one kind: {@code of(text).of(piece)}. */
  public List<Token> tokens(String text, Piece piece) {
    return of(text).of(piece);
  }

  /**
   * A text normalised as tokens are, in the sections in which it is read; offsets are into the
   * whole.
   */
  public static List<Normalized> sections(String text) {
    List<Normalized> sections = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = SectionCutter.end(text, from);
      sections.add(Normalizer.bundled().normalize(text, from, to));
      from = to;
    }
    return sections;
  }

  /**
   * Whether a word tells what a text is about: it has a letter and is not common in the general
   * language, whatever the lexicon says.
   *
   * @param word a {@link Token#term} of the kind {@link Piece#WORD}
   */
  public boolean tellsSubject(String word) {
    return word.codePoints().anyMatch(Character::isLetter) && !segmenter.isCommon(word);
  }

  /** The words that are kept whole, and their synonyms. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /**
   * SHA-256, in hexadecimal, of everything that decides the tokens: lexicon, normalisation, stop
   * words and the segmenter's version. Text indexed under one fingerprint is to be searched under
   * the same.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * Adds the tokens of a text to others.
   *
   * @param keepStopWords whether stop words are tokens like any other
   */
  public void read(String text, boolean keepStopWords, TokenBytes tokens) {
    readInto(text, keepStopWords, tokens);
  }

  private PieceTokens read(String text, boolean keepStopWords) {
    PieceTokens.Builder tokens = new PieceTokens.Builder();
    readInto(text, keepStopWords, tokens);
    return tokens.build(text.length());
  }

  private void readInto(String text, boolean keepStopWords, TokenSink tokens) {
    for (int from = 0; from < text.length(); ) {
      int to = SectionCutter.end(text, from);
      readInto(Normalizer.bundled().normalize(text, from, to), keepStopWords, tokens);
      from = to;
    }
  }

  private void readInto(Normalized section, boolean keepStopWords, TokenSink tokens) {
    String text = section.text();
    List<Run> runs = Runs.of(text);
    List<Word> words = finder.find(text, runs);
    if (keepStopWords) {
      words =
          words.stream()
              .map(word -> new Word(word.start(), word.end(), false, word.inner()))
              .toList();
    }
    tokens.section(section);
    TokenWriter writer = new TokenWriter(text, words, tokens);
    writer.words();
    writer.bigrams(runs);
    writer.characters(runs);
  }
}
