package dev.gongxu.matcher.text.hanlp;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.Segmenter;
import dev.gongxu.matcher.text.TextAnalysis;

/**
 * Makes the text analysis that cuts Chinese with HanLP's dictionary and language model. What it
 * makes is immutable and may be shared between threads; two analyses with different lexicons do not
 * influence each other.
 */
public final class Hanlp {

  private Hanlp() {}

  /** An analysis that keeps the words of this lexicon whole. */
  public static TextAnalysis analysis(Lexicon lexicon) {
    return TextAnalysis.of(lexicon, segmenter());
  }

  /** Whether HanLP's core dictionary has a normalised word. */
  public static boolean knows(String word) {
    return CoreDictionary.contains(word);
  }

  /**
   * A segmenter that knows HanLP's core dictionary and nothing else. All dictionaries are loaded
   * when this returns.
   */
  public static Segmenter segmenter() {
    return new HanlpSegmenter(new CoreModel());
  }
}
