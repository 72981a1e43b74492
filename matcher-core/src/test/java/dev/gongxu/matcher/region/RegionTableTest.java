package dev.gongxu.matcher.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RegionTableTest {

  private static final RegionTree TREE = RegionTree.gb2260();

  @Test
  void tableHasEveryPlaceOfTheEndOf2024() {
    assertThat(TREE.size()).isEqualTo(3213);
    assertThat(count(Region.Level.PROVINCE)).isEqualTo(34);
    assertThat(count(Region.Level.CITY)).isEqualTo(333);
    assertThat(count(Region.Level.COUNTY)).isEqualTo(2846);
  }

  private static long count(Region.Level level) {
    return TREE.regions().stream().filter(region -> region.level() == level).count();
  }

  @Test
  void tableHasTheNewestPlaces() {
    assertThat(TREE.of(659012).fullName()).isEqualTo("新疆维吾尔自治区白杨市");
    assertThat(TREE.of(653228).fullName()).isEqualTo("新疆维吾尔自治区和田地区和康县");
    assertThat(TREE.of(653229).name()).isEqualTo("和安县");
    assertThat(TREE.of(540481).name()).isEqualTo("米林市");
    assertThat(TREE.of(540581).name()).isEqualTo("错那市");
    assertThat(TREE.of(330114).fullName()).isEqualTo("浙江省杭州市钱塘区");
    assertThat(TREE.of(460302).fullName()).isEqualTo("海南省三沙市西沙区");
  }

  @Test
  void tableHasHongKongMacaoAndTaiwanAsProvinces() {
    assertThat(List.of(TREE.of(710000), TREE.of(810000), TREE.of(820000)))
        .extracting(Region::fullName)
        .containsExactly("台湾省", "香港特别行政区", "澳门特别行政区");
  }

  @Test
  void ordinalsAreThePositionsInCodeOrder() {
    List<Region> regions = TREE.regions();
    for (int i = 0; i < regions.size(); i++) {
      assertThat(TREE.ordinal(regions.get(i).code())).isEqualTo(i);
    }
    assertThat(regions).isSortedAccordingTo((a, b) -> Integer.compare(a.code(), b.code()));
  }

  @Test
  void everyRetiredCodeHasALiveSuccessor() {
    Set<Integer> live =
        RegionTable.regions().rows().stream()
            .map(RegionTable.Row::code)
            .collect(Collectors.toUnmodifiableSet());
    List<RegionTable.Row> retired = RegionTable.retired().rows();
    assertThat(retired).hasSizeGreaterThan(500);
    assertThat(retired)
        .allSatisfy(
            row -> {
              assertThat(live).contains(row.successor());
              assertThat(live.contains(row.code())).isEqualTo(row.code() == row.successor());
              assertThat(TREE.of(row.code()).code()).isEqualTo(row.successor());
            });
  }

  @Test
  void everyPlaceholderStandsForAPlaceOfItsOwnProvince() {
    assertThat(RegionTable.placeholders().rows())
        .hasSize(297)
        .allSatisfy(
            row -> {
              assertThat(TREE.of(row.code()).code()).isEqualTo(row.successor());
              assertThat(row.successor() / 10_000).isEqualTo(row.code() / 10_000);
            });
  }

  @Test
  void retiredCodesLeadToThePlacesThatTookThemOver() {
    assertThat(TREE.of(511422).fullName()).isEqualTo("四川省眉山市彭山区");
    assertThat(TREE.of(510124).code()).isEqualTo(510117);
    assertThat(TREE.of(510132).code()).isEqualTo(510118);
    assertThat(TREE.of(510122).code()).isEqualTo(510116);
    assertThat(TREE.of(510131).name()).isEqualTo("蒲江县");
    assertThat(TREE.of(500222).fullName()).isEqualTo("重庆市綦江区");
    assertThat(TREE.of(500225).name()).isEqualTo("大足区");
    assertThat(TREE.of(500234).name()).isEqualTo("开州区");
    assertThat(TREE.of(310119).name()).isEqualTo("浦东新区");
    assertThat(TREE.of(371200).fullName()).isEqualTo("山东省济南市莱芜区");
    assertThat(TREE.of(522423).fullName()).as("retired twice").isEqualTo("贵州省毕节市黔西市");
    assertThat(TREE.of(341422).fullName()).as("retired twice").isEqualTo("安徽省芜湖市无为市");
    assertThat(TREE.of(469003).name()).isEqualTo("儋州市");
  }

  @Test
  void malformedLineIsRefusedWithItsNumber() {
    assertRefused("# header\n110000\n", "t.tsv:2: line (110000) must have 2 cells");
    assertRefused("110000\t \n", "t.tsv:1:");
    assertRefused("11000\t北京市\n", "t.tsv:1: line (11000\t北京市) must have codes of six digits");
    assertRefused("120000\t天津市\n110000\t北京市\n", "t.tsv:2:");
    assertRefused("110000\t北京市\n110000\t北京市\n", "t.tsv:2:");
  }

  private static void assertRefused(String text, String message) {
    assertThatIllegalStateException()
        .isThrownBy(() -> RegionTable.parse("t.tsv", text, 2))
        .withMessageContaining(message);
  }

  @Test
  void tablesThatContradictEachOtherAreRefused() {
    RegionTable none = new RegionTable(List.of());
    RegionTable places = RegionTable.parse("p", "110000\t北京市\n120000\t天津市\n", 2);
    assertThatIllegalStateException()
        .as("a successor that is retired itself")
        .isThrownBy(() -> new RegionTree(places, retired("110201\t昌平县\t110221\n"), none))
        .withMessageContaining("110221");
    assertThatIllegalStateException()
        .as("a retired code in force for another place")
        .isThrownBy(() -> new RegionTree(places, retired("110000\t北平市\t120000\n"), none))
        .withMessageContaining("110000");
    assertThatIllegalStateException()
        .as("a county without a city")
        .isThrownBy(() -> new RegionTree(RegionTable.parse("p", "511402\t东坡区\n", 2), none, none))
        .withMessageContaining("511402");
  }

  private static RegionTable retired(String text) {
    return RegionTable.parse("r", text, 3);
  }
}
