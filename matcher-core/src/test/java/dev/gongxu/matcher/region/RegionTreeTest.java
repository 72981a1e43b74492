package dev.gongxu.matcher.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionTreeTest {

  private static final RegionTree TREE = RegionTree.gb2260();

  @Test
  void aPlaceContainsItselfAndWhatLiesInItAndNothingElse() {
    RegionTree tree = RegionTree.gb2260();
    for (int ancestor = 0; ancestor < tree.size(); ancestor++) {
      for (int place = 0; place < tree.size(); place++) {
        Region above = tree.regions().get(place);
        while (above != null && tree.ordinal(above.code()) > ancestor) {
          above = tree.parent(above);
        }
        boolean expected = above != null && tree.ordinal(above.code()) == ancestor;
        if (tree.containsOrdinal(ancestor, place) != expected) {
          throw new AssertionError(tree.regions().get(ancestor) + " " + tree.regions().get(place));
        }
      }
    }
  }

  @Test
  void countyLiesInItsCityAndProvince() {
    Region county = TREE.of(511402);
    Region city = TREE.of(511400);
    Region province = TREE.of(510000);
    assertThat(county).isEqualTo(new Region(511402, "东坡区", "四川省眉山市东坡区"));
    assertThat(county.level()).isEqualTo(Region.Level.COUNTY);
    assertThat(TREE.parent(county)).isEqualTo(city);
    assertThat(TREE.parent(city)).isEqualTo(province);
    assertThat(TREE.parent(province)).isNull();
    assertThat(TREE.children(city))
        .extracting(Region::name)
        .containsExactly("东坡区", "彭山区", "仁寿县", "洪雅县", "丹棱县", "青神县");
    assertThat(TREE.children(province)).hasSize(21);
    assertThat(TREE.children(county)).isEmpty();
  }

  @Test
  void districtsAndCountiesOfAMunicipalityLieDirectlyInIt() {
    Region chongqing = TREE.of(500000);
    assertThat(chongqing.level()).isEqualTo(Region.Level.PROVINCE);
    assertThat(TREE.children(chongqing)).contains(TREE.of(500101), TREE.of(500229)).hasSize(38);
    assertThat(TREE.of(500229).fullName()).isEqualTo("重庆市城口县");
  }

  @Test
  void countyUnderAProvinceLiesDirectlyInIt() {
    assertThat(TREE.parent(TREE.of(429004))).isEqualTo(TREE.of(420000));
    assertThat(TREE.of(429004).fullName()).isEqualTo("湖北省仙桃市");
    assertThat(TREE.parent(TREE.of(659001))).isEqualTo(TREE.of(650000));
    assertThat(TREE.children(TREE.of(420000))).contains(TREE.of(429021), TREE.of(420100));
  }

  @Test
  void everyPlaceIsAChildOfItsParentOnce() {
    for (Region region : TREE.regions()) {
      Region parent = TREE.parent(region);
      if (parent == null) {
        assertThat(region.level()).isEqualTo(Region.Level.PROVINCE);
      } else {
        assertThat(TREE.children(parent)).containsOnlyOnce(region);
        assertThat(parent.level()).isLessThan(region.level());
      }
    }
  }

  @Test
  void placeContainsItselfAndAllInIt() {
    Region sichuan = TREE.of(510000);
    Region meishan = TREE.of(511400);
    Region dongpo = TREE.of(511402);
    assertThat(TREE.contains(dongpo, dongpo)).isTrue();
    assertThat(TREE.contains(meishan, dongpo)).isTrue();
    assertThat(TREE.contains(sichuan, dongpo)).isTrue();
    assertThat(TREE.contains(dongpo, meishan)).isFalse();
    assertThat(TREE.contains(TREE.of(510100), dongpo)).isFalse();
    assertThat(TREE.contains(TREE.of(500000), dongpo)).isFalse();
    assertThat(TREE.contains(TREE.of(420000), TREE.of(429004))).isTrue();
  }

  @Test
  void placeholderCodesMeanThePlaceTheyStandFor() {
    assertThat(TREE.of(110100)).isEqualTo(TREE.of(110000));
    assertThat(TREE.of(500200)).isEqualTo(TREE.of(500000));
    assertThat(TREE.of(419000)).isEqualTo(TREE.of(410000));
    assertThat(TREE.of(429000)).isEqualTo(TREE.of(420000));
    assertThat(TREE.of(469000)).isEqualTo(TREE.of(460000));
    assertThat(TREE.of(659000)).isEqualTo(TREE.of(650000));
    assertThat(TREE.of(511401)).isEqualTo(TREE.of(511400));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        Integer.MIN_VALUE,
        -1,
        0,
        51,
        99_999,
        511_499,
        900_000,
        1_000_000,
        5_114_021,
        Integer.MAX_VALUE
      })
  void unknownCodeIsRefusedWhereverItIsGiven(int code) {
    assertThat(TREE.find(code)).isNull();
    assertThatExceptionOfType(UnknownRegionException.class)
        .isThrownBy(() -> TREE.of(code))
        .withMessageStartingWith("region (" + code + ") must be a six-digit GB/T 2260 code")
        .withMessageContaining("\nMaybe ");
    assertThatExceptionOfType(UnknownRegionException.class).isThrownBy(() -> TREE.ordinal(code));
    assertThatExceptionOfType(UnknownRegionException.class)
        .isThrownBy(() -> TREE.between(511402, code));
  }

  @Test
  void unknownCodeIsAnsweredWithItsNeighbours() {
    assertThatThrownBy(() -> TREE.of(511499))
        .hasMessageEndingWith(
            "\nMaybe 四川省眉山市 (511400), 四川省眉山市东坡区 (511402), 四川省眉山市彭山区 (511403),"
                + " 四川省眉山市仁寿县 (511421), 四川省眉山市洪雅县 (511423)");
  }

  @Test
  void placeOfAnotherTreeIsRefused() {
    Region elsewhere = new Region(990000, "火星", "火星");
    assertThatExceptionOfType(UnknownRegionException.class)
        .isThrownBy(() -> TREE.parent(elsewhere));
    assertThatExceptionOfType(UnknownRegionException.class)
        .isThrownBy(() -> TREE.contains(TREE.of(510000), elsewhere));
  }

  @Test
  void regionThatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Region(99_999, "东坡区", "东坡区"))
        .withMessageContaining("(99999) must have six digits\nMaybe ");
    assertThatIllegalArgumentException().isThrownBy(() -> new Region(511402, " ", " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Region(511402, "东坡区", "四川省眉山市"))
        .withMessageContaining("511402 (四川省眉山市) must end with its name (东坡区)");
  }
}
