package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.List;

/** The simplest segmenter there is: every character is a word. */
public final class OneCharacterSegmenter implements Segmenter {

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
  public boolean isCommon(String word) {
    return "的技需".contains(word);
  }

  @Override
  public String version() {
    return "one character";
  }
}
