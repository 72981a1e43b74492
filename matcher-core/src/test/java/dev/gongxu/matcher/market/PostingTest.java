package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostingTest {

  @Test
  void aFreshPostingIsOpenOnSiteForOneProviderAndWithoutEnd() {
    Posting posting =
        Posting.capability("C-1", Service.OUTREACH).text("讲座").region(Sample.DANLENG).build();
    assertThat(posting)
        .isEqualTo(
            new Posting(
                "C-1",
                Side.CAPABILITY,
                Service.OUTREACH,
                "",
                "讲座",
                List.of(),
                Sample.DANLENG,
                null,
                false,
                1,
                PostingStatus.OPEN,
                null,
                null));
    assertThat(posting.open()).isTrue();
  }

  @Test
  void theBuilderHandsOnEveryField() {
    Posting posting =
        Posting.of("N-1", Side.NEED, Service.ACHIEVEMENT)
            .title("题")
            .text("文")
            .keywords(List.of("甲", "乙"))
            .region(Sample.PUJIANG)
            .owner("U-1")
            .remote(true)
            .wanted(3)
            .status(PostingStatus.CLOSED)
            .postedOn(Sample.DAY)
            .expiresOn(Sample.DAY.plusDays(30))
            .build();
    assertThat(posting)
        .isEqualTo(
            new Posting(
                "N-1",
                Side.NEED,
                Service.ACHIEVEMENT,
                "题",
                "文",
                List.of("甲", "乙"),
                Sample.PUJIANG,
                "U-1",
                true,
                3,
                PostingStatus.CLOSED,
                Sample.DAY,
                Sample.DAY.plusDays(30)));
    assertThat(posting.open()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "需", "𠮷", "é", "！？a", "😀x"})
  void oneLetterOrDigitIsEnoughToSay(String words) {
    assertThat(Sample.need().title(words).text("").build().title()).isEqualTo(words);
    assertThat(Sample.need().title("").text(words).build().text()).isEqualTo(words);
  }

  @Test
  void aPostingThatSaysNothingIsRefused() {
    String reason = ": title or text must have a letter, a character or a digit to search for";
    assertRefused(Sample.need().title("").text(""), "text: (empty)" + reason);
    assertRefused(Sample.need().title(" \n").text("\t\u3000"), "text: (empty)" + reason);
    assertRefused(Sample.need().title("").text("。😀…"), "text: 。😀…" + reason);
    assertRefused(Sample.need().title("？！").text(""), "title: ？！" + reason);
    assertRefused(Sample.need().title("？！").text("--"), "text: --" + reason);
    assertRefused(
        Sample.need().title("").text("").keywords(List.of("柑橘")), "text: (empty)" + reason);
  }

  private static void assertRefused(Posting.Builder posting, String message) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(posting::build)
        .withMessage(message);
  }

  @Test
  void titleIsFoldedToOneLineAndTextKeepsItsLines() {
    Posting posting = Sample.need().title(" 柑橘\r\n裂果\t怎么办 ").text("\n甲\n\n乙\t丙\r\n").build();
    assertThat(posting.title()).isEqualTo("柑橘 裂果 怎么办");
    assertThat(posting.text()).isEqualTo("甲\n\n乙\t丙");
  }

  @Test
  void blanksAroundAreCountedBeforeTheyAreDropped() {
    // 1,000 blanks and one letter are 1,001 characters, whatever is left of them.
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> Sample.need().title(" ".repeat(1_000) + "x").build())
        .withMessageEndingWith("must have 0 to 1000 characters, has 1001");
    assertThat(Sample.need().title(" ".repeat(999) + "x").build().title()).isEqualTo("x");
  }

  @Test
  void keywordsAreFoldedAndBlankOnesAndRepetitionsDropped() {
    assertThat(
            Sample.need()
                .keywords(List.of(" 春见\n耙耙柑 ", "", " ", "柑橘", "春见 耙耙柑", "柑橘", "Ph", "pH"))
                .build()
                .keywords())
        .containsExactly("春见 耙耙柑", "柑橘", "Ph", "pH");
  }

  @Test
  void upToAHundredDifferentKeywordsAreTaken() {
    List<String> hundred = IntStream.range(0, 100).mapToObj(i -> "词" + i).toList();
    assertThat(Sample.need().keywords(hundred.subList(0, 99)).build().keywords()).hasSize(99);
    assertThat(Sample.need().keywords(hundred).build().keywords()).isEqualTo(hundred);
    List<String> repeated = Stream.concat(hundred.stream(), Stream.of("词0", " ")).toList();
    assertThat(Sample.need().keywords(repeated).build().keywords()).isEqualTo(hundred);
    assertRefused(
        Sample.need().keywords(Stream.concat(hundred.stream(), Stream.of("又一")).toList()),
        "keywords: 101 entries: must have at most 100");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "999", "1000"})
  void aNeedWantsOneToAThousandProviders(int wanted) {
    assertThat(Sample.need().wanted(wanted).build().wanted()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_001, Integer.MAX_VALUE})
  void aNeedThatWantsNobodyOrTooManyIsRefused(int wanted) {
    assertRefused(Sample.need().wanted(wanted), "wanted: " + wanted + ": must be from 1 to 1000");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 1_000})
  void aCapabilityWantsExactlyOne(int wanted) {
    assertRefused(
        Posting.capability("C", Service.PROJECT).text("x").region(Sample.DANLENG).wanted(wanted),
        "wanted: " + wanted + ": must be from 1 to 1");
  }

  @Test
  void itTakesPartUpToItsLastDay() {
    Posting posting = Sample.need().expiresOn(Sample.DAY).build();
    assertThat(posting.expired(Sample.DAY.minusDays(1))).isFalse();
    assertThat(posting.expired(Sample.DAY)).isFalse();
    assertThat(posting.expired(Sample.DAY.plusDays(1))).isTrue();
    assertThat(Sample.need().build().expired(LocalDate.MAX)).isFalse();
  }

  @Test
  void keywordsAreCopiedInAndCannotBeChanged() {
    List<String> given = new ArrayList<>(List.of("柑橘"));
    Posting posting = Sample.need().keywords(given).build();
    given.add("脐橙");
    assertThat(posting.keywords()).containsExactly("柑橘");
    assertThatThrownBy(() -> posting.keywords().add("脐橙"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theFirstWrongFieldIsNamed() {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(
            () -> Sample.need().title("a\u0000").wanted(0).keywords(List.of("\u0000")).build())
        .returns("title", InvalidFieldException::field);
  }
}
