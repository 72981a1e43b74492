package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProviderTest {

  private static Provider withCapacity(int capacity) {
    return new Provider(
        "P", "张三", ProviderKind.STUDIO, Sample.DANLENG, Rank.NONE, List.of(), false, capacity);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9_999, 10_000})
  void oneToTenThousandOrdersAreACapacity(int capacity) {
    assertThat(withCapacity(capacity).capacity()).isEqualTo(capacity);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
  void anotherCapacityIsRefused(int capacity) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> withCapacity(capacity))
        .withMessage("capacity: " + capacity + ": must be from 1 to 10000");
  }

  @Test
  void upToFiftyDifferentFieldsAreTaken() {
    List<String> fifty = IntStream.range(0, 50).mapToObj(i -> "领域" + i).toList();
    assertThat(Sample.provider("P", "张三", fifty).fields()).isEqualTo(fifty);
    assertThat(
            Sample.provider(
                    "P", "张三", Stream.concat(fifty.stream(), Stream.of("领域7", " ")).toList())
                .fields())
        .isEqualTo(fifty);
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(
            () ->
                Sample.provider("P", "张三", Stream.concat(fifty.stream(), Stream.of("又一")).toList()))
        .withMessage("fields: 51 entries: must have at most 50");
  }

  @Test
  void fieldsKeepTheirOrderWithoutBlankOnesAndRepetitions() {
    assertThat(Sample.provider("P", "张三", List.of("植保", " ", "柑橘", "植保\n", "")).fields())
        .containsExactly("植保", "柑橘");
  }

  @Test
  void fieldsAreCopiedInAndCannotBeChanged() {
    List<String> given = new ArrayList<>(List.of("柑橘"));
    Provider provider = Sample.provider("P", "张三", given);
    given.clear();
    assertThat(provider.fields()).containsExactly("柑橘");
    assertThatThrownBy(() -> provider.fields().removeFirst())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
