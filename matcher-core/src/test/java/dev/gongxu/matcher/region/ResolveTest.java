package dev.gongxu.matcher.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResolveTest {

  private static final RegionTree TREE = RegionTree.gb2260();

  @Test
  void everyPlaceIsFoundByItsFullNameAndItsCode() {
    for (Region region : TREE.regions()) {
      assertThat(TREE.resolve(region.fullName())).isEqualTo(region);
      assertThat(TREE.resolve(region.toString())).isEqualTo(region);
      assertThat(TREE.resolve(String.valueOf(region.code()))).isEqualTo(region);
    }
  }

  @Test
  void everyRetiredPlaceIsFoundByItsCode() {
    for (RegionTable.Row row : RegionTable.retired().rows()) {
      assertThat(TREE.resolve(String.valueOf(row.code())).code()).isEqualTo(row.successor());
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "511402, 511402",
    "５１１４０２, 511402",
    "511422, 511403",
    "110100, 110000",
    "四川省眉山市东坡区, 511402",
    "四川眉山东坡, 511402",
    "四川省东坡区, 511402",
    "眉山市东坡区, 511402",
    "眉山东坡, 511402",
    "东坡区, 511402",
    "东坡, 511402",
    "丹棱, 511424",
    "眉山, 511400",
    "凉山, 513400",
    "凉山州, 513400",
    "峨边, 511132",
    "峨边县, 511132",
    "内蒙古自治区鄂温克旗, 150724",
    "管城区, 410104",
    "东乡族自治县, 622926",
    "内蒙古, 150000",
    "广西, 450000",
    "新疆, 650000",
    "香港, 810000",
    "浦东, 310115",
    "神农架, 429021",
    "仙桃, 429004",
    "和县, 340523",
    "北京市市辖区东城区, 110101",
    "北京市北京市东城区, 110101",
    "重庆市重庆市, 500000",
    "湖北省省直辖县级行政区划仙桃市, 429004",
    "石家庄市市辖区, 130100",
    "重庆江北, 500105",
    "济南市中, 370103",
    "内江市市中区, 511002",
    "南京鼓楼, 320106",
    "吉林市, 220200",
    "吉林吉林, 220200",
    "朝阳朝阳, 211321",
    "彭山县, 511403",
    "眉山市彭山县, 511403",
    "四川省眉山市彭山县, 511403",
    "郫县, 510117",
    "毕节地区大方县, 520521",
    "莱芜市莱城区, 370116",
    "开封市南关区, 410205",
    "襄樊市, 420600",
  })
  void placeIsFoundHoweverItIsWritten(String value, int code) {
    assertThat(TREE.resolve(value)).isEqualTo(TREE.of(code));
  }

  @Test
  void blanksDoNotMatter() {
    assertThat(TREE.resolve(" \t\u3000四川省 眉山市\u00a0东坡区\r\n\ufeff").code()).isEqualTo(511402);
    assertThat(TREE.resolve("\u3000511402 ").code()).isEqualTo(511402);
  }

  @Test
  void nameOfAPlaceAndOfPlacesInItMeansTheWidest() {
    assertThat(TREE.resolve("长沙")).as("not 长沙县").isEqualTo(TREE.of(430100));
    assertThat(TREE.resolve("吉林")).as("not 吉林市").isEqualTo(TREE.of(220000));
    assertThat(TREE.resolve("大理")).as("not 大理市").isEqualTo(TREE.of(532900));
  }

  @Test
  void shortNameOfAProvinceMeansTheProvince() {
    assertThat(TREE.resolve("河北")).as("not 天津市河北区").isEqualTo(TREE.of(130000));
    assertThat(TREE.resolve("河南")).as("not 河南蒙古族自治县").isEqualTo(TREE.of(410000));
    assertThat(TREE.resolve("海南")).as("not 海南藏族自治州").isEqualTo(TREE.of(460000));
  }

  @Test
  void nameOfSeveralPlacesIsRefusedWithAllOfThem() {
    assertThatExceptionOfType(UnknownRegionException.class)
        .isThrownBy(() -> TREE.resolve("鼓楼区"))
        .withMessage(
            "region (鼓楼区) must name one place, and 4 bear this name\n"
                + "Maybe 江苏省南京市鼓楼区 (320106), 江苏省徐州市鼓楼区 (320302), 福建省福州市鼓楼区 (350102), 河南省开封市鼓楼区 (410204)");
    assertThatThrownBy(() -> TREE.resolve("市中区"))
        .hasMessageContaining("山东省济南市市中区 (370103)")
        .hasMessageContaining("四川省乐山市市中区 (511102)");
    assertThatThrownBy(() -> TREE.resolve("朝阳"))
        .as("a city, the county in it and two districts elsewhere")
        .hasMessageContaining("北京市朝阳区 (110105), 辽宁省朝阳市 (211300)");
  }

  @ParameterizedTest(name = "{0}: maybe {1}")
  @CsvSource({
    "眉山市东波区, 四川省眉山市东坡区 (511402)",
    "四川省眉山市丹陵县, 四川省眉山市丹棱县 (511424)",
    "丹陵县, 四川省眉山市丹棱县 (511424)",
    "丹陵, 四川省眉山市丹棱县 (511424)",
    "眉山市天府新区, 四川省眉山市东坡区 (511402)",
    "神龙架林区, 湖北省神农架林区 (429021)",
    "5114021, 四川省眉山市东坡区 (511402)",
    "511402001000, 四川省眉山市东坡区 (511402)",
  })
  void misspelledNameIsAnsweredWithTheNearest(String value, String nearest) {
    assertThatExceptionOfType(UnknownRegionException.class)
        .isThrownBy(() -> TREE.resolve(value))
        .withMessageStartingWith(
            "region (" + value + ") must be a six-digit GB/T 2260 code or the name")
        .withMessageContaining("\nMaybe ")
        .withMessageContaining(nearest);
  }

  @Test
  void fiveNearestComeInAStableOrder() {
    String message = refusalOf("眉山市东波区");
    assertThat(message).contains("\nMaybe 四川省眉山市东坡区 (511402), ");
    assertThat(message.split(", ")).hasSize(6);
    for (int i = 0; i < 3; i++) {
      assertThat(refusalOf("眉山市东波区")).isEqualTo(message);
    }
  }

  @Test
  void nullIsRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> TREE.resolve(nothing()))
        .withMessage("codeOrName");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static String nothing() {
    return null;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000\t",
        "🍊",
        "🍊🍊🍊🍊🍊🍊",
        "\ud83c",
        "-511402",
        "51140２a",
        "511402;",
        "市",
        "市辖区",
        "\0",
        "a\nb"
      })
  void valueThatIsNoPlaceIsRefusedInTwoLines(String value) {
    assertThatExceptionOfType(UnknownRegionException.class)
        .isThrownBy(() -> TREE.resolve(value))
        .withMessageContaining("\nMaybe ");
    assertThat(refusalOf(value).lines()).hasSize(2);
  }

  @Test
  void hugeValueIsRefusedWithAShortMessage() {
    for (String piece : List.of("市", "9", "🍊", "眉山市", " ", "四川省眉山市东坡区")) {
      String huge = piece.repeat(10_000 / piece.length());
      for (int i = 0; i < 100; i++) {
        assertThat(refusalOf(huge)).hasSizeLessThan(300);
      }
    }
  }

  @Test
  void shredsOfNamesAreFoundOrRefusedAndNeverBreak() {
    Random random = new Random(20262);
    for (int i = 0; i < 300; i++) {
      StringBuilder shreds = new StringBuilder();
      for (int piece = random.nextInt(1, 6); piece > 0; piece--) {
        String name = TREE.regions().get(random.nextInt(TREE.size())).fullName();
        int start = random.nextInt(name.length());
        shreds.append(name, start, random.nextInt(start, name.length()) + 1);
      }
      String value = shreds.toString();
      Throwable thrown = catchThrowable(() -> TREE.resolve(value));
      if (thrown != null) {
        assertThat(thrown).as(value).isInstanceOf(UnknownRegionException.class);
      }
    }
  }

  private static String refusalOf(String value) {
    Throwable refusal = catchThrowable(() -> TREE.resolve(value));
    assertThat(refusal).isInstanceOf(UnknownRegionException.class);
    return String.valueOf(refusal.getMessage());
  }
}
