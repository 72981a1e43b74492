package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every id of every record refuses and takes. */
final class IdFieldsTest {

  /** An id field, and how an id gets into a record and out again. */
  record IdField(String record, String name, UnaryOperator<String> through) {
    @Override
    public String toString() {
      return record + "." + name;
    }
  }

  static Stream<IdField> ids() {
    return Stream.of(
        new IdField(
            "Posting",
            "id",
            id ->
                Posting.of(id, Side.NEED, Service.PROJECT)
                    .text("x")
                    .region(Sample.DANLENG)
                    .build()
                    .id()),
        new IdField("Posting", "owner", id -> read(Sample.need().owner(id).build().owner())),
        new IdField("Provider", "id", id -> Sample.provider(id, "张三", List.of()).id()),
        new IdField("Order", "id", id -> Order.open(id, "N", null, "P", Sample.DAY).id()),
        new IdField("Order", "need", id -> Order.open("O", id, null, "P", Sample.DAY).need()),
        new IdField(
            "Order",
            "capability",
            id -> read(Order.open("O", "N", id, "P", Sample.DAY).capability())),
        new IdField(
            "Order", "provider", id -> Order.open("O", "N", null, id, Sample.DAY).provider()),
        new IdField(
            "Order",
            "helper",
            id ->
                read(
                    new Order("O", "N", null, "P", id, OrderStatus.OPEN, Sample.DAY, null, null)
                        .helper())),
        new IdField("Accord", "id", id -> Sample.accord(id, "协议").id()),
        new IdField("Block", "a", id -> new Block(id, "other", "").a()),
        new IdField("Block", "b", id -> new Block("other", id, "").b()));
  }

  private static String read(@Nullable String value) {
    return value == null ? "(null)" : value;
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anIdHasOneTo128CharactersOfAnyScript(IdField id) {
    for (String good :
        List.of(
            "x",
            "x".repeat(127),
            "x".repeat(128),
            "😀".repeat(64),
            "需求-17/𠮷#é\u200b",
            "0",
            "\"quoted,\\\"",
            "null",
            "\ufeffid")) {
      assertThat(id.through.apply(good)).isEqualTo(good);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anEmptyIdIsRefused(IdField id) {
    refused(id, "", id.name + ": (empty): an id has 1 to 128 characters, this one 0");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anIdOf129CharactersIsRefused(IdField id) {
    refused(
        id,
        "x".repeat(129),
        id.name
            + ": "
            + "x".repeat(60)
            + "… (129 characters): an id has 1 to 128 characters, this one 129");
    // 65 emoji are 130 UTF-16 units; 60 of them are shown.
    refused(
        id,
        "😀".repeat(65),
        id.name
            + ": "
            + "😀".repeat(60)
            + "… (130 characters): an id has 1 to 128 characters, this one 130");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anIdWithAnyKindOfBlankIsRefused(IdField id) {
    refused(id, "a b", id.name + ": a b: an id has no blanks (here at character 2)");
    refused(id, " ", id.name + ":  : an id has no blanks (here at character 1)");
    refused(id, "ab\t", id.name + ": ab\\u0009: an id has no blanks (here at character 3)");
    for (char blank :
        "\n\r\u000b\f\u001c\u00a0\u1680\u2007\u2028\u2029\u202f\u205f\u3000".toCharArray()) {
      assertThatExceptionOfType(InvalidFieldException.class)
          .as("U+%04X", (int) blank)
          .isThrownBy(() -> id.through.apply("需求" + blank + "1"))
          .withMessageEndingWith("an id has no blanks (here at character 3)")
          .returns(id.name, InvalidFieldException::field);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anIdWithAControlCharacterIsRefused(IdField id) {
    refused(
        id,
        "a\u0000b",
        id.name + ": a\\u0000b: has the control character U+0000 at character 2; leave it out");
    refused(
        id,
        "\u007f",
        id.name + ": \\u007f: has the control character U+007F at character 1; leave it out");
    refused(
        id,
        "😀\u0085",
        id.name + ": 😀\\u0085: has the control character U+0085 at character 3; leave it out");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void halfASurrogatePairInAnIdIsRefused(IdField id) {
    String rest = "; write the whole character or leave it out";
    refused(
        id, "a\ud83d", id.name + ": a\\ud83d: has half of a surrogate pair at character 2" + rest);
    refused(
        id, "\ude00a", id.name + ": \\ude00a: has half of a surrogate pair at character 1" + rest);
    refused(
        id,
        "\ude00\ud83d",
        id.name + ": \\ude00\\ud83d: has half of a surrogate pair at character 1" + rest);
    refused(
        id,
        "\ud83d\ud83d\ude00",
        id.name + ": \\ud83d😀: has half of a surrogate pair at character 1" + rest);
  }

  private static void refused(IdField id, String value, String message) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> id.through.apply(value))
        .withMessage(message)
        .returns(id.name, InvalidFieldException::field);
  }
}
