package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every piece of text of every record refuses, takes and changes. */
final class TextFieldsTest {

  /** What becomes of tabs and line breaks. */
  enum Lines {
    KEPT,
    FOLDED,
    REFUSED
  }

  /** A text field, its limits, and how a text gets into a record and out again. */
  record TextField(
      String record, String name, int least, int most, Lines lines, UnaryOperator<String> through) {
    @Override
    public String toString() {
      return record + "." + name;
    }
  }

  static Stream<TextField> texts() {
    return Stream.of(
        new TextField(
            "Posting",
            "title",
            0,
            Posting.TITLE_CHARACTERS,
            Lines.FOLDED,
            text -> Sample.need().title(text).build().title()),
        new TextField(
            "Posting",
            "text",
            0,
            Posting.TEXT_CHARACTERS,
            Lines.KEPT,
            text -> Sample.need().text(text).build().text()),
        new TextField(
            "Posting",
            "keywords",
            0,
            200,
            Lines.FOLDED,
            text -> first(Sample.need().keywords(List.of(text)).build().keywords())),
        new TextField(
            "Provider",
            "name",
            1,
            200,
            Lines.REFUSED,
            text -> Sample.provider("P", text, List.of()).name()),
        new TextField(
            "Provider",
            "fields",
            0,
            64,
            Lines.FOLDED,
            text -> first(Sample.provider("P", "张三", List.of(text)).fields())),
        new TextField(
            "Accord", "name", 1, 200, Lines.REFUSED, text -> Sample.accord("A", text).name()),
        new TextField(
            "Block", "reason", 0, 500, Lines.REFUSED, text -> new Block("U", "P", text).reason()));
  }

  private static String first(List<String> labels) {
    return labels.isEmpty() ? "" : labels.getFirst();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void lengthsUpToTheLimitsAreTaken(TextField field) {
    for (int length : new int[] {field.least, 1, field.most - 1, field.most}) {
      String text = "字".repeat(length);
      assertThat(field.through.apply(text)).as(length + " characters").isEqualTo(text);
    }
    String pairs = "𠮷".repeat(field.most / 2);
    assertThat(field.through.apply(pairs)).as("pairs count as two").isEqualTo(pairs);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void oneCharacterMoreIsRefused(TextField field) {
    int length = field.most + 1;
    refused(
        field,
        "字".repeat(length),
        "%s: %s… (%d characters): must have %d to %d characters, has %d"
            .formatted(field.name, "字".repeat(60), length, field.least, field.most, length));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void oneCharacterLessThanTheLeastIsRefused(TextField field) {
    if (field.least == 1) {
      refused(
          field,
          "",
          "%s: (empty): must have 1 to %d characters, has 0".formatted(field.name, field.most));
    } else {
      assertThatCode(() -> field.through.apply("")).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void controlCharactersAreRefused(TextField field) {
    refused(
        field,
        "甲\u0000乙",
        field.name + ": 甲\\u0000乙: has the control character U+0000 at character 2; leave it out");
    IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7f, 0xa0))
        .filter(c -> c != '\t' && c != '\n' && c != '\r')
        .forEach(
            c ->
                refused(
                    field,
                    "甲乙" + (char) c,
                    "%s: 甲乙\\u%04x: has the control character U+%04X at character 3; leave it out"
                        .formatted(field.name, c, c)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void tabsAndLineBreaksAreKeptFoldedOrRefusedAsTheFieldHasIt(TextField field) {
    String text = "甲\r\n\t乙\n\n丙\t丁";
    switch (field.lines) {
      case KEPT -> assertThat(field.through.apply(text)).isEqualTo(text);
      case FOLDED -> assertThat(field.through.apply(text)).isEqualTo("甲 乙 丙 丁");
      case REFUSED -> {
        for (String c : List.of("\t", "\n", "\r")) {
          refused(
              field,
              "甲" + c + "乙",
              "%s: 甲\\u%04x乙: stands on one line, without tabs and line breaks (here at character 2)"
                  .formatted(field.name, (int) c.charAt(0)));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void breaksAtTheEndsOfAFoldedTextAreDropped(TextField field) {
    if (field.lines == Lines.FOLDED) {
      assertThat(field.through.apply("\n\u3000 甲  乙\r\n")).isEqualTo("甲  乙");
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void halfASurrogatePairIsRefused(TextField field) {
    for (String half : List.of("\ud83d", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00")) {
      assertThatExceptionOfType(InvalidFieldException.class)
          .isThrownBy(() -> field.through.apply("甲" + half + "乙"))
          .withMessageEndingWith(
              "has half of a surrogate pair at character 2; write the whole character or leave it out")
          .returns(field.name, InvalidFieldException::field)
          .satisfies(e -> assertThat(e.value()).matches("甲(\\\\ud83d|\\\\ude00|😀)+乙"));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void emojiRareCharactersAndOtherScriptsStayAsTheyAre(TextField field) {
    for (String text :
        List.of("甲😀乙", "👩‍🌾", "𠮷野家", "e\u0301tude", "مرحبا", "ＬｉＦｅＰＯ４", "<b>&amp;\"\\")) {
      assertThat(field.through.apply(text)).isEqualTo(text);
    }
  }

  private static void refused(TextField field, String value, String message) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> field.through.apply(value))
        .withMessage(message)
        .returns(field.name, InvalidFieldException::field);
  }
}
