package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A field that a record cannot be without is named when it is missing. */
final class MissingFieldsTest {

  static Stream<Arguments> withoutAField() {
    return Stream.of(
        without(
            "id",
            () ->
                Posting.need(Sample.missing(), Service.PROJECT)
                    .text("x")
                    .region(Sample.DANLENG)
                    .build()),
        without(
            "side",
            () ->
                Posting.of("N", Sample.missing(), Service.PROJECT)
                    .text("x")
                    .region(Sample.DANLENG)
                    .build()),
        without(
            "service",
            () -> Posting.need("N", Sample.missing()).text("x").region(Sample.DANLENG).build()),
        without("title", () -> Sample.need().title(Sample.missing()).build()),
        without("text", () -> Sample.need().text(Sample.missing()).build()),
        without("keywords", () -> Sample.need().keywords(Sample.missing()).build()),
        without(
            "keywords", () -> Sample.need().keywords(Arrays.asList("甲", Sample.missing())).build()),
        without("region", () -> Posting.need("N", Service.PROJECT).text("x").build()),
        without("region", () -> Sample.need().region(Sample.missing()).build()),
        without("status", () -> Sample.need().status(Sample.missing()).build()),
        without("id", () -> Sample.provider(Sample.missing(), "张三", List.of())),
        without("name", () -> Sample.provider("P", Sample.missing(), List.of())),
        without(
            "kind",
            () ->
                new Provider(
                    "P", "张三", Sample.missing(), Sample.DANLENG, Rank.NONE, List.of(), true, 1)),
        without(
            "region",
            () ->
                new Provider(
                    "P",
                    "张三",
                    ProviderKind.EXPERT,
                    Sample.missing(),
                    Rank.NONE,
                    List.of(),
                    true,
                    1)),
        without(
            "rank",
            () ->
                new Provider(
                    "P",
                    "张三",
                    ProviderKind.EXPERT,
                    Sample.DANLENG,
                    Sample.missing(),
                    List.of(),
                    true,
                    1)),
        without("fields", () -> Sample.provider("P", "张三", Sample.missing())),
        without("fields", () -> Sample.provider("P", "张三", Arrays.asList("柑橘", Sample.missing()))),
        without("id", () -> Order.open(Sample.missing(), "N", null, "P", Sample.DAY)),
        without("need", () -> Order.open("O", Sample.missing(), null, "P", Sample.DAY)),
        without("provider", () -> Order.open("O", "N", null, Sample.missing(), Sample.DAY)),
        without("openedOn", () -> Order.open("O", "N", null, "P", Sample.missing())),
        without(
            "status",
            () -> new Order("O", "N", null, "P", null, Sample.missing(), Sample.DAY, null, null)),
        without("id", () -> Sample.accord(Sample.missing(), "协议")),
        without("name", () -> Sample.accord("A", Sample.missing())),
        without("regions", () -> Sample.accord(Sample.missing(), Set.of(), 0.5)),
        without(
            "services",
            () -> Sample.accord(List.of(Sample.DANLENG, Sample.PUJIANG), Sample.missing(), 0.5)),
        without("a", () -> new Block(Sample.missing(), "P", "")),
        without("b", () -> new Block("U", Sample.missing(), "")),
        without("reason", () -> new Block("U", "P", Sample.missing())));
  }

  private static Arguments without(String field, ThrowingCallable making) {
    return Arguments.of(field, making);
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("withoutAField")
  void theMissingFieldIsNamed(String field, ThrowingCallable making) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(making)
        .withMessage(field + ": (missing): is needed")
        .returns(field, InvalidFieldException::field)
        .returns("(missing)", InvalidFieldException::value)
        .returns("is needed", InvalidFieldException::reason);
  }
}
