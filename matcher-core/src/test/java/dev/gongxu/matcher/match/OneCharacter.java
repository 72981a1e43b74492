package dev.gongxu.matcher.match;

import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.Segmenter;
import dev.gongxu.matcher.text.Span;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.ArrayList;
import java.util.List;

/** Cuts into single characters, so that the words of a text are those of the lexicon. */
final class OneCharacter implements Segmenter {

  static TextAnalysis analysis(List<String> words, List<String> synonyms) {
    return TextAnalysis.of(
        Lexicon.empty().withWords("test words", words).withSynonyms("test synonyms", synonyms),
        new OneCharacter());
  }

  @Override
  public List<Span> segment(String run, List<Span> offered) {
    List<Span> spans = new ArrayList<>();
    for (int at = 0; at < run.length(); ) {
      int end = at + Character.charCount(run.codePointAt(at));
      spans.add(new Span(at, end, false));
      at = end;
    }
    return spans;
  }

  @Override
  public String version() {
    return "one character";
  }
}
