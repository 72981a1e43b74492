package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopWordsTest {

  @Test
  void wordsOfAskingAreOnTheListAndWordsOfTheMatterAreNot() {
    assertThat(StopWords.bundled().words())
        .contains("怎么", "如何", "请问", "有没有", "想", "能不能", "我们", "的", "了", "吗", "是", "在", "和")
        .contains("咨询", "求助", "谢谢", "您好")
        .doesNotContain("技术", "方法", "问题", "服务", "专家", "需求", "地", "种", "不", "没有");
  }

  @Test
  void everyStopWordIsListedOnceAndInNormalForm() {
    assertThat(Resources.lines(StopWords.RESOURCE))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(StopWords.bundled().words());
  }

  @Test
  void noShippedDomainWordIsAStopWord() {
    assertThat(Lexicon.bundled().words()).doesNotContainAnyElementsOf(StopWords.bundled().words());
  }
}
