package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
  @Test
  void separatorsQuotesAndLineBreaksAreQuoted() {
    assertThat(new Csv().text("a,b").text("say \"x\"").text("1\n2").text("").text("x"))
        .hasToString("\"a,b\",\"say \"\"x\"\"\",\"1\n2\",,x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "＝1"})
  void whatASpreadsheetWouldComputeGetsAnApostrophe(String text) {
    assertThat(new Csv().text(text)).hasToString("'" + text);
  }

  @Test
  void tabsAndLineBreaksAtTheStartAreHarmlessToo() {
    assertThat(new Csv().text("\tx").text("\rx")).hasToString("'\tx,\"'\rx\"");
  }

  @Test
  void numbersReadBackAsTheSame() {
    double third = 1.0 / 3;
    assertThat(new Csv().number(third).number(-1.5).number(7)).hasToString(third + ",-1.5,7");
  }

  @Test
  void emptyCellsKeepTheirPlaces() {
    assertThat(new Csv().number(0).empty(2).text("x")).hasToString("0,,,x");
  }
}
