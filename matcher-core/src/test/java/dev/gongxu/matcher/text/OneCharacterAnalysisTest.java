package dev.gongxu.matcher.text;

/** The contract with nothing behind it that knows Chinese. */
class OneCharacterAnalysisTest extends TextAnalysisContract {

  @Override
  protected Segmenter segmenter() {
    return new OneCharacterSegmenter();
  }
}
