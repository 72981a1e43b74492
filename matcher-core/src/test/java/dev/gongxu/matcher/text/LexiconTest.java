package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  private static Lexicon words(String... lines) {
    return Lexicon.empty().withWords("words.txt", List.of(lines));
  }

  private static Lexicon synonyms(String... lines) {
    return Lexicon.empty().withSynonyms("synonyms.txt", List.of(lines));
  }

  @Test
  void readsCustomDictionaryLines() {
    assertThat(
            words(
                    "\uFEFF# a comment",
                    "",
                    "  裂果  ",
                    "晚熟 n",
                    "不知火 nz 100",
                    "提标\tv 10 n 5  # and why",
                    "ＬＥＤ燈")
                .words())
        .containsExactly("led灯", "不知火", "提标", "晚熟", "裂果");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deep learning n 10|words.txt:2: frequency: n: must be a whole number",
        "深度　学习|words.txt:2: word: 深度　学习: has a blank inside",
        "裂果 100|words.txt:2: tag: 100: must be a letter",
        "裂果 n -1|words.txt:2: frequency: -1: must be a whole number",
        "柑橘，裂果|words.txt:2: word: 柑橘，裂果: has ',' inside",
        "“两山”|words.txt:2: word: “两山”: must begin and end with",
        "——|words.txt:2: word: ——: has no letter, digit or Han character",
        "柑桔園 n 1|words.txt:2: word: 柑桔園: is on line 1 already",
      })
  void refusesALineWithItsNumberAndReason(String line, String message) {
    assertThatThrownBy(() -> words("柑桔园", line))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void refusesControlCharactersSurrogatesAndWordsThatAreTooLong() {
    assertThatThrownBy(() -> words("裂\u0007果"))
        .hasMessage("words.txt:1: word: 裂\\u0007果: has a control character in it");
    assertThatThrownBy(() -> words("裂\uD800果"))
        .hasMessage("words.txt:1: word: 裂\\ud800果: has an unpaired surrogate in it");
    assertThat(words("柑".repeat(64)).words()).hasSize(1);
    assertThatThrownBy(() -> words("柑".repeat(65))).hasMessageContaining("64 characters or fewer");
  }

  @Test
  void anErrorNamesSourceLineValueAndReason() {
    assertThatThrownBy(() -> words("# first", "裂果 n x"))
        .asInstanceOf(InstanceOfAssertFactories.type(LexiconException.class))
        .satisfies(
            error -> {
              assertThat(error.source()).isEqualTo("words.txt");
              assertThat(error.line()).isEqualTo(2);
              assertThat(error.value()).isEqualTo("x");
              assertThat(error.reason()).startsWith("must be a whole number");
            });
  }

  @Test
  void equivalentWordsStandForEachOther() {
    Lexicon lexicon = synonyms("# comment", "柑桔, 柑橘 ,橘子", "橘子,桔子");
    assertThat(lexicon.expansions("柑橘")).containsExactly("柑桔", "橘子");
    assertThat(lexicon.expansions("橘子")).containsExactly("柑桔", "柑橘", "桔子");
    assertThat(lexicon.expansions("桔子")).containsExactly("橘子");
    assertThat(lexicon.expansions("苹果")).isEmpty();
    assertThat(lexicon.words()).containsExactly("柑桔", "柑橘", "桔子", "橘子");
  }

  @Test
  void anArrowLeadsOneWayOnly() {
    Lexicon lexicon = synonyms("打药, 打農藥 => 植保, 喷药, 打药");
    assertThat(lexicon.expansions("打药")).containsExactly("喷药", "植保");
    assertThat(lexicon.expansions("打農藥")).containsExactly("喷药", "打药", "植保");
    assertThat(lexicon.expansions("植保")).isEmpty();
    assertThat(lexicon.words()).containsExactly("喷药", "打农药", "打药", "植保");
  }

  @Test
  void aBackslashTakesTheNextCharacterAsItIs() {
    Lexicon lexicon = synonyms("2\\,4-滴, 二四滴", "C\\+\\+ => cpp");
    assertThat(lexicon.expansions("二四滴")).containsExactly("2,4-滴");
    assertThat(lexicon.expansions("C++")).containsExactly("cpp");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "柑桔 =>|has an empty side",
        "=> 柑橘|has an empty side",
        "柑桔,,柑橘|has an empty side",
        "柑桔, 柑橘,|has an empty side",
        "a => b => c|must have one => or none",
        "柑橘|must name two words or more",
        "柑橘, 柑橘|is on this side of the line already",
        "deep learning, 深度学习|has a blank inside",
      })
  void refusesASynonymLineWithItsReason(String line, String reason) {
    assertThatThrownBy(() -> synonyms("", line))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("synonyms.txt:2: ")
        .hasMessageContaining(reason);
  }

  @Test
  void moreFilesAddToWhatIsThere() {
    Lexicon base = words("裂果").withSynonyms("a", List.of("柑桔, 柑橘"));
    Lexicon more = base.withWords("b", List.of("裂果", "晚熟")).withSynonyms("c", List.of("柑桔, 桔子"));
    assertThat(more.words()).containsExactly("晚熟", "柑桔", "柑橘", "桔子", "裂果");
    assertThat(more.expansions("柑桔")).containsExactly("柑橘", "桔子");
    assertThat(base.words()).containsExactly("柑桔", "柑橘", "裂果");
    assertThat(base.expansions("柑桔")).containsExactly("柑橘");
  }

  @Test
  void theFingerprintFollowsTheContentNotItsOrder() {
    Lexicon some = words("裂果 n 10", "晚熟").withSynonyms("s", List.of("柑桔, 柑橘", "甲 => 乙"));
    Lexicon same = synonyms("甲 => 乙", "# new", "柑橘,柑桔").withWords("w", List.of("晚熟", "裂果"));
    assertThat(some.fingerprint()).matches("[0-9a-f]{64}").isEqualTo(same.fingerprint());
    assertThat(List.of(Lexicon.empty(), words("裂果"), words("晚熟"), synonyms("裂果, 晚熟"), some))
        .extracting(Lexicon::fingerprint)
        .doesNotHaveDuplicates();
    assertThat(synonyms("甲 => 乙").fingerprint()).isNotEqualTo(synonyms("乙 => 甲").fingerprint());
  }

  @Test
  void theShippedFilesAreLargeEnough() {
    assertThat(Resources.lines(Lexicon.WORDS_RESOURCE)).hasSizeGreaterThanOrEqualTo(1_500);
    assertThat(Resources.lines(Lexicon.SYNONYMS_RESOURCE)).hasSizeGreaterThanOrEqualTo(300);
    assertThat(Lexicon.bundled().fingerprint()).isEqualTo(Lexicon.bundled().fingerprint());
    assertThat(Lexicon.bundled().expansions("柑桔")).contains("柑橘");
  }
}
