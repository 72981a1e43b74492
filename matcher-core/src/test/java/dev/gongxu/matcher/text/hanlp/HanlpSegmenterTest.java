package dev.gongxu.matcher.text.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.Segmenter;
import dev.gongxu.matcher.text.Span;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HanlpSegmenterTest {

  private static final Segmenter SEGMENTER = Hanlp.segmenter();
  private static final TextAnalysis BUNDLED = TextAnalysis.of(Lexicon.bundled(), SEGMENTER);

  private static String words(TextAnalysis analysis, String text) {
    return String.join(
        " ",
        analysis.tokens(text, Piece.WORD).stream()
            .filter(token -> !token.inner())
            .map(Token::term)
            .toList());
  }

  private static TextAnalysis with(String... words) {
    return TextAnalysis.of(Lexicon.empty().withWords("test", List.of(words)), SEGMENTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "柑橘园防治病虫害预防柑橘裂果",
        "不知火果树冬季修剪与施肥",
        "污水处理厂提标改造工程",
        "利用深度学习识别水稻病害图像",
        "新能源汽车电池回收利用",
        "农村老年人智能手机使用培训",
        "高温合金叶片精密铸造",
        "结婚的和尚未结婚的都要登记",
      })
  void findsTheWayHanlpFinds(String run) {
    Segment reference =
        new ViterbiSegment().enableAllNamedEntityRecognize(false).enableCustomDictionary(false);
    List<String> expected = reference.seg(run).stream().map(term -> term.word).toList();
    List<String> found = new ArrayList<>();
    for (Span span : SEGMENTER.segment(run, List.of())) {
      if (!span.inner()) {
        found.add(run.substring(span.start(), span.end()));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "裂果,柑橘裂果严重,柑橘 裂果 严重",
    "晚熟,晚熟柑橘品种,晚熟 柑橘 品种",
    "不知火,不知火怎么保果,不知火 保 果",
    "春见耙耙柑,今年的春见耙耙柑,今年 春见耙耙柑",
    "耙耙柑,耙耙柑橘园,耙耙柑 橘 园",
    "深度学习,深度学习模型,深度学习 模型",
    "提标,污水提标改造,污水 提标 改造",
  })
  void aLexiconWordComesOutWhole(String word, String text, String expected) {
    assertThat(words(with(word), text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "干扰,注射干扰素治疗,注射 干扰素 治疗",
    "和服,商品和服务,商品 服务",
    "高企,提高企业效益,提高 企业 效益",
    "国家,发展中国家,发展中国家",
    "硝化,硝化细菌,硝化细菌",
  })
  void aLexiconWordNeverCutsALongerOrLikelierWord(String word, String text, String expected) {
    assertThat(words(with(word), text)).isEqualTo(expected);
  }

  @Test
  void shorterWordsAreInsideTheLongerOne() {
    assertThat(with().tokens("发展中国家", Piece.WORD))
        .extracting(Token::term)
        .containsExactly("发展中国家", "发展", "中国", "国家");
  }

  @ParameterizedTest
  @CsvSource({
    "干扰素,干扰素",
    "注射干扰素,注射 干扰素",
    "重组干扰素,重组干扰素 重组 干扰素",
    "消除干扰,消除 干扰",
    "川红橘,川红橘 红橘",
    "春见耙耙柑,春见耙耙柑 春见 耙耙柑",
  })
  void aLexiconWordIsNotFoundInsideAnotherWordOfThreeCharacters(String text, String expected) {
    assertThat(with("干扰", "重组干扰素", "红橘", "川红橘", "春见", "耙耙柑", "春见耙耙柑").tokens(text, Piece.WORD))
        .extracting(Token::term)
        .containsExactly(expected.split(" "));
  }

  @Test
  void charactersThatBeginNoKnownWordStayTogether() {
    assertThat(words(with(), "养殖魁蚶")).isEqualTo("养殖 魁蚶");
  }

  @Test
  void everyShippedWordComesOutWholeOnItsOwn() {
    for (String word : Lexicon.bundled().words()) {
      assertThat(words(BUNDLED, word)).isEqualTo(word);
    }
  }

  @Test
  void theShippedWordsComeOutWholeInARequest() {
    assertThat(words(BUNDLED, "我这个柑橘园怎么防治病虫害、预防柑橘裂果？")).isEqualTo("柑橘 园 防治 病虫害 预防 柑橘 裂果");
    assertThat(words(BUNDLED, "请问耙耙柑冬天怎么保果，能不能用无人机植保")).contains("耙耙柑", "保果", "无人机", "植保");
  }

  @Test
  void wordsSomebodyElseAddsToHanlpDoNotReachUs() {
    TextAnalysis before = with("裂果");
    List<Token> expected = before.tokens("柑橘裂果严重", Piece.WORD);
    CustomDictionary.insert("橘裂", "nz 100000");
    try {
      assertThat(before.tokens("柑橘裂果严重", Piece.WORD)).isEqualTo(expected);
      assertThat(Hanlp.analysis(Lexicon.empty()).tokens("柑橘裂果严重", Piece.WORD))
          .extracting(Token::term)
          .containsExactly("柑橘", "裂", "果", "严重");
    } finally {
      CustomDictionary.remove("橘裂");
    }
  }

  @Test
  void theScriptTableAgreesWithHanlps() {
    // For two their table gives a form it changes again, for one a form beyond the basic plane.
    String exceptions = "薴鏇藷";
    TextAnalysis analysis = with();
    for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
      String theirs = TraditionalChineseDictionary.convertToSimplifiedChinese(String.valueOf(c));
      if (theirs.length() == 1 && exceptions.indexOf(c) < 0) {
        assertThat(analysis.tokens("柑" + c, Piece.BIGRAM).getFirst().term())
            .isEqualTo("柑" + theirs);
      }
    }
  }
}
