package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of data files for every enum. */
final class CodesTest {

  /** An enum as data files see it. */
  record Words(
      String field,
      String listed,
      List<? extends Enum<?>> values,
      Function<Object, String> code,
      Function<String, Object> of) {
    @Override
    public String toString() {
      return values.getFirst().getDeclaringClass().getSimpleName();
    }
  }

  static Stream<Words> enums() {
    return Stream.of(
        new Words(
            "side",
            "need, capability",
            List.of(Side.values()),
            value -> ((Side) value).code(),
            Side::of),
        new Words(
            "service",
            "tech-service, achievement, project, outreach",
            List.of(Service.values()),
            value -> ((Service) value).code(),
            Service::of),
        new Words(
            "status",
            "open, closed",
            List.of(PostingStatus.values()),
            value -> ((PostingStatus) value).code(),
            PostingStatus::of),
        new Words(
            "kind",
            "expert, studio, organization, helper",
            List.of(ProviderKind.values()),
            value -> ((ProviderKind) value).code(),
            ProviderKind::of),
        new Words(
            "rank",
            "chief, senior, intermediate, junior, none",
            List.of(Rank.values()),
            value -> ((Rank) value).code(),
            Rank::of),
        new Words(
            "status",
            "open, done, cancelled",
            List.of(OrderStatus.values()),
            value -> ((OrderStatus) value).code(),
            OrderStatus::of));
  }

  @ParameterizedTest
  @MethodSource("enums")
  void theWordsAreThoseOfTheContractInOrder(Words words) {
    assertThat(words.values.stream().map(words.code).toList())
        .containsExactly(words.listed.split(", "));
  }

  @ParameterizedTest
  @MethodSource("enums")
  void everyWordFindsItsValue(Words words) {
    for (Object value : words.values) {
      assertThat(words.of.apply(words.code.apply(value))).isSameAs(value);
    }
  }

  @ParameterizedTest
  @MethodSource("enums")
  void anUnknownWordIsRefusedWithTheKnownOnes(Words words) {
    refused(words, "所需", "所需");
    refused(words, "", "(empty)");
    refused(words, "OPEN", "OPEN");
    refused(words, " open", " open");
    refused(words, "x\u0007", "x\\u0007");
    refused(words, "y".repeat(61), "y".repeat(60) + "… (61 characters)");
  }

  private static void refused(Words words, String word, String shown) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> words.of.apply(word))
        .withMessage(words.field + ": " + shown + ": must be one of " + words.listed)
        .returns(words.field, InvalidFieldException::field);
  }
}
