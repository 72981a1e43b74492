package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.InvalidFieldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvFieldsTest {
  @Test
  void fieldsAreBareOrQuoted() {
    assertThat(CsvFields.of("a,b c,")).containsExactly("a", "b c", "");
    assertThat(CsvFields.of("")).containsExactly("");
    assertThat(CsvFields.of(" a ,\t\"b, \"\"c\"\" \" ,\"\"")).containsExactly("a", "b, \"c\" ", "");
    assertThat(CsvFields.of("a\"b,c")).containsExactly("a\"b", "c");
  }

  @Test
  void whatIsPrintedIsReadBack() {
    String row = new Csv().text("a,\"b\"").text("").text(" 评审 ").number(0.1).toString();
    assertThat(CsvFields.of(row)).containsExactly("a,\"b\"", "", " 评审 ", "0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "\"a\"\"", "\"a\"b,c", "x,\""})
  void quotesThatDoNotMakeSenseAreRefused(String line) {
    assertThatThrownBy(() -> CsvFields.of(line)).isInstanceOf(InvalidFieldException.class);
  }
}
