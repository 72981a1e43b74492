package dev.gongxu.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {

  private static String normalize(String text) {
    return Normalizer.bundled().normalize(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ＡＢＣ１２３,abc123",
    "℃,°c",
    "45º,45°",
    "m³,m3",
    "㎡,m2",
    "CO₂,co2",
    "C₁₀,c10",
    "LiFePO₄,lifepo4",
    "Ⅲ级,iii级",
    "㎎/㎏,mg/kg",
    "10⁵,10^5",
    "10⁻¹²,10^-12",
    "kg·hm⁻²,kg·hm-2",
    "3～5mm,3-5mm",
    "3–5,3-5",
    "≧3,≥3",
    "CuSO4・5H2O,cuso4·5h2o",
    "ＰＨ,ph",
    "Ω,ω",
    "é,é",
    "ｶﾞ,ガ",
    "İ,i̇",
    "ﬃ,ffi",
  })
  void foldsCompatibilityFormsAndCase(String text, String normalized) {
    assertThat(normalize(text)).isEqualTo(normalized);
  }

  @ParameterizedTest
  @CsvSource({
    "柑橘園怎麼防治病蟲害,柑橘园怎么防治病虫害",
    "蘋果檸檬番薯藷,苹果柠檬番薯薯",
    "乾燥與乾隆,干燥与乾隆",
    "瞭解計畫、著作與隨著,了解计划、著作与随着",
    "颱風後的臺灣,台风后的台湾",
    "覆蓋、反覆、答覆,覆盖、反复、答复",
    "简体的原样留着,简体的原样留着",
  })
  void writesTraditionalScriptInSimplifiedScript(String text, String normalized) {
    assertThat(normalize(text)).isEqualTo(normalized);
  }

  @Test
  void numbersThatStandAloneKeepApartFromDigits() {
    assertThat(normalize("2½3")).isEqualTo("2 1/2 3");
    assertThat(normalize("①5月")).isEqualTo(" 1 5月");
  }

  @Test
  void invisibleCharactersVanish() {
    assertThat(normalize("裂\u200B果\uFEFF\u00AD\u2060\uFE0F园\u200E")).isEqualTo("裂果园");
    assertThat(normalize("1\uFE0F\u20E3")).isEqualTo("1");
  }

  @Test
  void controlsBlanksAndUnpairedSurrogatesSeparate() {
    assertThat(normalize("a\u0000b\tc\u3000d\u00A0e\u2028f")).isEqualTo("a b c d e f");
    assertThat(normalize("a\uD83Db\uDE00c")).isEqualTo("a b c");
    assertThat(normalize("\uDE00\uD83D")).isEqualTo("  ");
  }

  @Test
  void offsetsLeadBackToTheSource() {
    Normalized normalized = Normalizer.bundled().normalize("x😀㎡\u200Be\u0301", 1, 7);
    assertThat(normalized.text()).isEqualTo("😀m2é");
    int[] starts = {1, 1, 3, 3, 5};
    int[] ends = {3, 3, 4, 4, 7};
    for (int unit = 0; unit < starts.length; unit++) {
      assertThat(normalized.sourceStart(unit)).as("start of %d", unit).isEqualTo(starts[unit]);
      assertThat(normalized.sourceEnd(unit)).as("end of %d", unit).isEqualTo(ends[unit]);
    }
  }

  @Test
  void offsetsOfAnyTextNeverGoBackAndNeverSplitACharacter() {
    for (long seed = 0; seed < 500; seed++) {
      String text = new HostileText(seed).next(80);
      Normalized normalized = Normalizer.bundled().normalize(text, 0, text.length());
      int start = 0;
      int end = 0;
      for (int unit = 0; unit < normalized.text().length(); unit++) {
        if (normalized.sourceStart(unit) < start
            || normalized.sourceEnd(unit) < end
            || normalized.sourceStart(unit) >= normalized.sourceEnd(unit)
            || normalized.sourceEnd(unit) > text.length()) {
          throw new AssertionError("unit " + unit + " of " + TokenContract.escaped(text));
        }
        start = normalized.sourceStart(unit);
        end = normalized.sourceEnd(unit);
      }
    }
  }

  @Test
  void normalisedTextStaysAsItIs() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String once = normalize(Character.toString(c));
      if (!normalize(once).equals(once)) {
        throw new AssertionError(Integer.toHexString(c) + " becomes " + once);
      }
    }
  }
}
