package dev.gongxu.matcher.match;

import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.OneCharacterSegmenter;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.List;

/**
 * Makes analyses that cut into single characters, so that the words of a text are those of the
 * lexicon.
 */
final class OneCharacter {
  private OneCharacter() {}

  static TextAnalysis analysis(List<String> words, List<String> synonyms) {
    return TextAnalysis.of(
        Lexicon.empty().withWords("test words", words).withSynonyms("test synonyms", synonyms),
        new OneCharacterSegmenter());
  }
}
