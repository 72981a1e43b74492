package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Domain words and synonyms. Immutable; may be shared between threads. A lexicon that is to change
 * is made anew, and what was indexed with the old one is to be read again, as far as it holds a
 * word that was added or taken away ({@link LexiconChange}).
 *
 * <p>All words are kept in normalised form, so that 柑橘園 and 柑橘园 are one word. Every word that has a
 * synonym, or is one, is a domain word too, so that it is found whole.
 */
public final class Lexicon {

  static final String WORDS_RESOURCE = "lexicon.txt";
  static final String SYNONYMS_RESOURCE = "synonyms.txt";

  /** Raised when the code reads the same text or the same lines in another way. */
  private static final String RULES = "text rules 1";

  private final SortedSet<String> words;
  private final SortedMap<String, List<String>> expansions;
  private final String fingerprint;

  private Lexicon(SortedSet<String> words, SortedMap<String, List<String>> expansions) {
    this.words = Collections.unmodifiableSortedSet(words);
    this.expansions = expansions;
    fingerprint = Fingerprint.of(content());
  }

  /** A lexicon without any word. */
  public static Lexicon empty() {
    return new Lexicon(new TreeSet<>(), new TreeMap<>());
  }

  /** The lexicon shipped with the library. */
  public static Lexicon bundled() {
    return empty()
        .withWords(WORDS_RESOURCE, Resources.allLines(WORDS_RESOURCE))
        .withSynonyms(SYNONYMS_RESOURCE, Resources.allLines(SYNONYMS_RESOURCE));
  }

  /**
   * This lexicon with more domain words. A word that is known already is no error.
   *
   * @param source the name to give in error messages, such as a file's
   * @param lines lines {@code word [tag frequency]…} in the format of HanLP's custom dictionaries,
   *     with {@code #} before a comment; tags and frequencies are checked and not used
   * @throws LexiconException if a line is not of this format, or a word comes twice in these lines,
   *     has a blank, a control character or a separating sign inside or more than {@value
   *     Token#MAX_LENGTH} characters
   */
  public Lexicon withWords(String source, Iterable<String> lines) {
    Objects.requireNonNull(source, "source");
    SortedSet<String> more = new TreeSet<>(words);
    more.addAll(WordLines.read(source, lines));
    return new Lexicon(more, expansions);
  }

  /**
   * This lexicon with more synonyms, added to those a word has already.
   *
   * @param source the name to give in error messages, such as a file's
   * @param lines lines in Solr's format: {@code a, b, c} for words that stand for each other,
   *     {@code a, b => c, d} for one way only, {@code #} before a comment, a backslash before a
   *     character that is to be taken as it is
   * @throws LexiconException if a line is not of this format, a side or word is empty, or a word is
   *     not fit to be a domain word
   */
  public Lexicon withSynonyms(String source, Iterable<String> lines) {
    Objects.requireNonNull(source, "source");
    SynonymLines synonyms = SynonymLines.read(source, lines);
    SortedSet<String> more = new TreeSet<>(words);
    more.addAll(synonyms.words());
    SortedMap<String, List<String>> merged = new TreeMap<>(expansions);
    synonyms
        .expansions()
        .forEach((word, others) -> merged.merge(word, List.copyOf(others), Lexicon::union));
    return new Lexicon(more, merged);
  }

  /** The domain words, normalised, by UTF-16 order; unmodifiable. */
  public SortedSet<String> words() {
    return words;
  }

  /**
   * What else to look for where a word is looked for: its synonyms, normalised, by UTF-16 order,
   * never the word itself. Empty where there is none.
   *
   * @param term a word in any script, width or case
   */
  public List<String> expansions(String term) {
    return expansions.getOrDefault(Normalizer.bundled().normalize(term), List.of());
  }

  /**
   * The synonyms as lines that {@link #withSynonyms} reads, one for each word that has any: with
   * {@link #words} all there is to make the same lexicon again.
   */
  public List<String> synonymLines() {
    List<String> lines = new ArrayList<>();
    expansions.forEach(
        (word, others) -> {
          // A word that stands for nothing but itself has an empty list.
          List<String> right = others.isEmpty() ? List.of(word) : others;
          lines.add(escaped(List.of(word)) + " => " + escaped(right));
        });
    return lines;
  }

  private static String escaped(List<String> some) {
    return some.stream()
        .map(word -> word.replace("\\", "\\\\").replace(",", "\\,"))
        .collect(Collectors.joining(", "));
  }

  /**
   * SHA-256, in hexadecimal, of the words and synonyms and of the rules text is normalised by. The
   * same content in another order, or in other files, has the same fingerprint.
   */
  public String fingerprint() {
    return fingerprint;
  }

  private static List<String> union(List<String> some, List<String> others) {
    SortedSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  private List<String> content() {
    List<String> content = new ArrayList<>();
    content.add(RULES);
    content.addAll(Resources.lines(Simplified.RESOURCE));
    content.addAll(StopWords.bundled().words());
    content.add("words " + words.size());
    content.addAll(words);
    content.add("synonyms " + expansions.size());
    for (Map.Entry<String, List<String>> entry : expansions.entrySet()) {
      content.add(entry.getKey() + "=>" + String.join(",", entry.getValue()));
    }
    return content;
  }
}
