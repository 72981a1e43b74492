package dev.gongxu.matcher.quantity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.text.HostileText;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written in any of many ways is read back as what was meant. The oracle is the writer: it
 * knows the numbers, and works out base units in decimals.
 */
class RandomQuantitiesTest {
  private static final QuantityReader READER =
      new QuantityReader(Hanlp.analysis(Lexicon.bundled()));

  /** Ways to write one unit, and how many base units it is. */
  private record Written(String dimension, BigDecimal factor, List<String> names) {
    Written(String dimension, String factor, String... names) {
      this(dimension, new BigDecimal(factor), List.of(names));
    }
  }

  private static final List<Written> UNITS =
      List.of(
          new Written("temperature", "1", "℃", "°C", "摄氏度"),
          new Written("length", "0.001", "mm", "毫米", "ｍｍ", "㎜"),
          new Written("length", "0.01", "cm", "厘米", "㎝"),
          new Written("length", "1", "米", "m"),
          new Written("length", "1000", "公里", "km", "千米"),
          new Written("area", "1", "平方米", "㎡", "m²", "m2"),
          new Written("area", "10000", "公顷", "hm²"),
          new Written("volume", "0.001", "升", "L", "l"),
          new Written("mass", "0.5", "斤"),
          new Written("mass", "1", "公斤", "kg", "千克", "KG", "㎏"),
          new Written("mass", "1000", "吨", "t"),
          new Written("ratio", "0.01", "%", "％"),
          new Written("ratio", "0.001", "‰"),
          new Written("money", "1", "元"),
          new Written("money", "10000", "万元"),
          new Written("time", "3600", "小时", "h", "个小时"),
          new Written("time", "86400", "天"),
          new Written("voltage", "1000", "kV", "千伏", "KV"),
          new Written("pressure", "1000000", "MPa", "兆帕"),
          new Written("件/time", "0.0166666666666666666666666667", "件/分钟", "件/min"),
          new Written("mass/volume", "0.001", "mg/L", "毫克/升", "mg/l"));

  private final class Writer {
    final Random random;

    Writer(long seed) {
      random = new Random(seed);
    }

    <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    BigDecimal number() {
      int digits = random.nextInt(4);
      return BigDecimal.valueOf(1 + random.nextInt(99_999))
          .divide(BigDecimal.TEN.pow(digits), 3, RoundingMode.HALF_UP)
          .stripTrailingZeros();
    }

    String write(BigDecimal number) {
      String plain = number.toPlainString();
      boolean whole = number.scale() <= 0;
      if (whole && number.compareTo(BigDecimal.valueOf(1_000)) >= 0 && random.nextInt(3) == 0) {
        return String.format(java.util.Locale.ROOT, "%,d", number.longValueExact());
      }
      if (whole && random.nextInt(4) == 0) {
        return han(number.intValueExact());
      }
      if (random.nextInt(5) == 0) {
        StringBuilder wide = new StringBuilder();
        plain.chars().forEach(c -> wide.append(c == '.' ? '．' : (char) (c - '0' + '０')));
        return wide.toString();
      }
      return plain;
    }
  }

  /** Chinese numerals below 100,000, the plain way. */
  private static String han(int number) {
    String digits = "零一二三四五六七八九";
    String units = "万千百十";
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    int place = 10_000;
    for (int i = 0; i <= units.length(); i++, place /= 10) {
      int digit = number / place % 10;
      if (digit == 0) {
        gap = gap || !out.isEmpty();
        continue;
      }
      if (gap) {
        out.append('零');
        gap = false;
      }
      out.append(digits.charAt(digit));
      if (i < units.length()) {
        out.append(units.charAt(i));
      }
    }
    return out.toString();
  }

  @RepeatedTest(20)
  void whatIsWrittenIsReadBack(RepetitionInfo repetition) {
    for (int round = 0; round < 200; round++) {
      long seed = repetition.getCurrentRepetition() * 1_000L + round;
      Writer writer = new Writer(seed);
      Written unit = writer.any(UNITS);
      BigDecimal one = writer.number();
      BigDecimal other = one.add(writer.number());
      Bound bound = writer.any(List.of(Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.BETWEEN));
      String blank = writer.any(List.of("", "", " "));
      String name = writer.any(unit.names());
      // Nobody writes 六百 万元.
      blank = name.startsWith("万") ? "" : blank;
      String amount = writer.write(one) + blank + name;
      String text =
          switch (bound) {
            case AT_LEAST ->
                writer.any(List.of("≥" + amount, "不低于" + amount, "≧ " + amount, amount + "以上"));
            case AT_MOST ->
                writer.any(List.of("≤" + amount, "不超过" + amount, "< " + amount, amount + "以下"));
            case BETWEEN -> {
              String joint = writer.any(List.of("~", "-", "—", "～", "至", "到", "——", " - "));
              String unitOfFirst = writer.random.nextBoolean() ? blank + name : "";
              // One style for both: 万 after a mixed pair is read as ten thousand of both.
              yield one.toPlainString()
                  + unitOfFirst
                  + joint
                  + other.toPlainString()
                  + blank
                  + name;
            }
            default -> amount;
          };
      String said =
          writer.any(List.of("其余指标", "它的读数为", "")) + text + writer.any(List.of("。", "，", ""));
      String label = "seed " + seed + ": " + said;
      List<Quantity> found = READER.read(said);
      assertThat(found).as(label).hasSize(1);
      Quantity quantity = found.getFirst();
      assertThat(quantity.dimension()).as(label).isEqualTo(unit.dimension());
      assertThat(quantity.bound()).as(label).isEqualTo(bound);
      boolean least = bound != Bound.AT_MOST;
      boolean most = bound != Bound.AT_LEAST;
      BigDecimal high = bound == Bound.BETWEEN ? other : one;
      if (least) {
        near(label, quantity.low(), one.multiply(unit.factor()));
      }
      if (most) {
        near(label, quantity.high(), high.multiply(unit.factor()));
      }
      assertThat(said.substring(quantity.start(), quantity.end())).isEqualTo(quantity.text());
    }
  }

  private static void near(String label, double actual, BigDecimal expected) {
    double value = expected.doubleValue();
    assertThat(actual).as(label).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
  }

  /** An amount converted into another unit of its dimension is the same amount. */
  @RepeatedTest(5)
  void unitsOfOneDimensionConvertBothWays(RepetitionInfo repetition) {
    for (int round = 0; round < 100; round++) {
      long seed = repetition.getCurrentRepetition() * 7_000L + round;
      Writer writer = new Writer(seed);
      Written from = writer.any(UNITS);
      Written to =
          writer.any(
              UNITS.stream().filter(unit -> unit.dimension().equals(from.dimension())).toList());
      BigDecimal amount = writer.number();
      BigDecimal converted =
          amount.multiply(from.factor()).divide(to.factor(), 12, RoundingMode.HALF_EVEN);
      if (converted.precision() > 15) {
        converted = converted.round(new java.math.MathContext(14));
      }
      String one = amount.toPlainString() + from.names().getFirst();
      String other = converted.stripTrailingZeros().toPlainString() + to.names().getFirst();
      if (other.length() > 15) {
        continue;
      }
      String label = "seed " + seed + ": " + one + " is " + other;
      double expected = READER.read(one).getFirst().low();
      double actual = READER.read(other).getFirst().low();
      assertThat(actual).as(label).isCloseTo(expected, within(1e-6 * Math.max(1e-9, expected)));
    }
  }

  @Test
  void anyTextIsReadWithoutAnError() {
    for (long seed = 0; seed < 2_000; seed++) {
      HostileText hostile = new HostileText(seed);
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      List<String> bits =
          List.of(
              "3", "10^", "×", "±", "~", "到", "%", "℃", "亩", "每", "/", "以上", "不低于", "百分之", "万", "半",
              "两三", "零下", "度", "-", ".", ",", "pH", "日产", "最高", "(", "：", " ", "温");
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(hostile.next(3));
        for (int j = random.nextInt(8); j > 0; j--) {
          text.append(bits.get(random.nextInt(bits.size())));
        }
      }
      String read = text.toString();
      try {
        int last = 0;
        for (Quantity quantity : READER.read(read)) {
          assertThat(read.substring(quantity.start(), quantity.end())).isEqualTo(quantity.text());
          assertThat(quantity.start()).isGreaterThanOrEqualTo(last);
          last = quantity.end();
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + read, e);
      }
    }
  }

  /** Quadratic time would not end within the patience of a build. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "1,", "1.", "一", "一千", "3亩", "每", "1-", "±1", "不", "不低于3%", "1×10^", " ", "半", "百分之",
        "pH"
      })
  void aLongTextOfOneThingIsRead(String unit) {
    String text = unit.repeat((1 << 18) / unit.length());
    assertThat(requireNonNull(READER.read(text))).hasSizeLessThanOrEqualTo(QuantityReader.MOST);
  }
}
