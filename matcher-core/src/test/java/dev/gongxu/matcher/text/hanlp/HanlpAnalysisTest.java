package dev.gongxu.matcher.text.hanlp;

import dev.gongxu.matcher.text.Segmenter;
import dev.gongxu.matcher.text.TextAnalysisContract;

/** The contract with HanLP's dictionary behind it. */
class HanlpAnalysisTest extends TextAnalysisContract {

  private static final Segmenter SEGMENTER = Hanlp.segmenter();

  @Override
  protected Segmenter segmenter() {
    return SEGMENTER;
  }
}
