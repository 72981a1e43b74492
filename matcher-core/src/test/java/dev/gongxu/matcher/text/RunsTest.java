package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {

  private static List<String> runs(String normalized) {
    return Runs.of(normalized).stream()
        .map(run -> normalized.substring(run.start(), run.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lifepo4 ph 10kv|lifepo4 ph 10kv",
        "≥3%和<5‰|≥3% 和 <5‰",
        "1700°c、45°、°c、n°|1700°c 45° °c n",
        "htr-10-3_x|htr-10-3_x",
        "c++语言,c#,na+,100+家|c++ 语言 c# na+ 100+ 家",
        "rtk/gnss m3/d r&d|rtk/gnss m3/d r&d",
        "1:500 a:b 10×20cm|1:500 a b 10×20cm",
        "a--b a- -b ...3.5.|a b a b 3.5",
        "ph值为7.5|ph 值为 7.5",
        "2,4-d|2 4-d",
        "10^5 10^-12 a^-b cuso4·5h2o|10^5 10^-12 a b cuso4·5h2o",
        "𠮷野家々〇|𠮷野家々〇",
        "x>y >3 ±2|x y >3 ±2",
        "3%-5%|3%-5%",
      })
  void findsWhatStaysTogether(String text, String expected) {
    assertThat(runs(text)).containsExactly(expected.split(" "));
  }

  @Test
  void aLongRunIsCutAtItsJoinersAndHardWithoutThem() {
    String part = "a".repeat(40);
    assertThat(runs(part + "-" + part + "/" + part)).containsExactly(part, part, part);
    assertThat(runs("b".repeat(150)))
        .containsExactly("b".repeat(64), "b".repeat(64), "b".repeat(22));
    assertThat(runs("c" + "𐐨".repeat(40))).containsExactly("c" + "𐐨".repeat(31), "𐐨".repeat(9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "htr-10|htr 10",
        "htr10|htr 10",
        "10kv|10 kv",
        "1700°c|1700 °c",
        "rtk/gnss|rtk gnss",
        "m3/d|m3",
        "3-5mm|5mm",
        "10-20mm|10 20mm 20 mm",
        "pm2.5|pm 2.5",
        "3.5kg|3.5 kg",
        "≥3%|3%",
        "≥30%|30%",
        "100+|100",
        "lifepo4|''",
        "5g|''",
        "co2|''",
        "h1n1|''",
        "c++|''",
        "v1.2.3|''",
        "gb/t2260|gb t2260",
      })
  void partsAreThoseWorthFindingAlone(String run, String expected) {
    List<String> parts =
        RunParts.of(run, new Run(0, run.length(), false)).stream()
            .map(span -> run.substring(span.start(), span.end()))
            .toList();
    assertThat(String.join(" ", parts)).isEqualTo(expected);
  }
}
