package dev.gongxu.matcher.region;

import static dev.gongxu.matcher.region.Closeness.CITY;
import static dev.gongxu.matcher.region.Closeness.COUNTY;
import static dev.gongxu.matcher.region.Closeness.ELSEWHERE;
import static dev.gongxu.matcher.region.Closeness.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClosenessTest {

  private static final RegionTree TREE = RegionTree.gb2260();

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "511402, 511402, COUNTY",
    "511402, 511424, CITY",
    "511400, 511402, CITY",
    "511400, 511400, CITY",
    "511424, 510131, PROVINCE",
    "510000, 511402, PROVINCE",
    "510000, 511400, PROVINCE",
    "510000, 510000, PROVINCE",
    "511402, 500101, ELSEWHERE",
    "510000, 500000, ELSEWHERE",
  })
  void closenessIsTheLevelOfTheSmallestPlaceKnownToHoldBoth(int a, int b, Closeness expected) {
    assertThat(TREE.between(a, b)).isEqualTo(expected);
    assertThat(TREE.between(b, a)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"441900", "442000", "460400", "620200"})
  void cityWithoutCountiesIsACountyToItself(int code) {
    assertThat(TREE.children(TREE.of(code))).isEmpty();
    assertThat(TREE.between(code, code)).isEqualTo(COUNTY);
  }

  @Test
  void onlyFourCitiesHaveNoCounties() {
    assertThat(TREE.regions())
        .filteredOn(r -> r.level() == Region.Level.CITY && TREE.children(r).isEmpty())
        .extracting(Region::name)
        .containsExactly("东莞市", "中山市", "儋州市", "嘉峪关市");
    assertThat(TREE.between(460300, 460300)).as("三沙市 has two districts").isEqualTo(CITY);
  }

  @Test
  void municipalityIsProvinceAndCityAtOnce() {
    assertThat(TREE.between(110101, 110105)).isEqualTo(CITY);
    assertThat(TREE.between(110000, 110101)).isEqualTo(CITY);
    assertThat(TREE.between(110100, 110101)).isEqualTo(CITY);
    assertThat(TREE.between(110000, 110000)).isEqualTo(CITY);
    assertThat(TREE.between(500101, 500229)).isEqualTo(CITY);
    assertThat(TREE.between(500200, 500101)).isEqualTo(CITY);
    assertThat(TREE.between(110101, 110101)).isEqualTo(COUNTY);
    assertThat(TREE.between(110101, 120101)).isEqualTo(ELSEWHERE);
    assertThat(TREE.between(110000, 120000)).isEqualTo(ELSEWHERE);
  }

  @Test
  void countyUnderAProvinceIsItsOwnCity() {
    assertThat(TREE.between(429004, 429005)).isEqualTo(PROVINCE);
    assertThat(TREE.between(429004, 429004)).isEqualTo(COUNTY);
    assertThat(TREE.between(429004, 420102)).isEqualTo(PROVINCE);
    assertThat(TREE.between(429004, 420000)).isEqualTo(PROVINCE);
    assertThat(TREE.between(429000, 429004)).isEqualTo(PROVINCE);
    assertThat(TREE.between(419001, 410881)).as("济源 under its old code").isEqualTo(COUNTY);
    assertThat(TREE.between(659001, 659012)).isEqualTo(PROVINCE);
  }

  @Test
  void retiredCodeIsAsNearAsItsSuccessor() {
    assertThat(TREE.between(511422, 511403)).isEqualTo(COUNTY);
    assertThat(TREE.between(511422, 511402)).isEqualTo(CITY);
    assertThat(TREE.between(510124, 511402)).isEqualTo(PROVINCE);
  }

  @Test
  void formsByRegionCodeAndOrdinalAgree() {
    Region a = TREE.of(511402);
    Region b = TREE.of(511424);
    assertThat(TREE.between(a, b)).isEqualTo(CITY);
    assertThat(TREE.betweenOrdinals(TREE.ordinal(511402), TREE.ordinal(511424))).isEqualTo(CITY);
    assertThatThrownBy(() -> TREE.betweenOrdinals(-1, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> TREE.betweenOrdinals(0, TREE.size()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void everyPairOfARandomSampleAgreesWithTheRulesSpeltOut() {
    Random random = new Random(20260);
    for (int i = 0; i < 200_000; i++) {
      Region a = any(random);
      Region b = near(a, random);
      Closeness fast = TREE.between(a.code(), b.code());
      if (fast != speltOut(a, b) || fast != TREE.between(b.code(), a.code())) {
        assertThat(fast).as("%s and %s, pair %d", a, b, i).isEqualTo(speltOut(a, b));
        assertThat(TREE.between(b, a)).as("%s and %s, swapped", a, b).isEqualTo(fast);
      }
    }
  }

  @Test
  void fartherTwoOfThreeClosenessesAreEqual() {
    Random random = new Random(20261);
    for (int i = 0; i < 200_000; i++) {
      Region a = any(random);
      Region b = near(a, random);
      Region c = near(b, random);
      Closeness[] pairs = {TREE.between(a, b), TREE.between(b, c), TREE.between(a, c)};
      Arrays.sort(pairs);
      if (pairs[1] != pairs[2]) {
        assertThat(pairs[1]).as("%s, %s, %s, triple %d", a, b, c, i).isEqualTo(pairs[2]);
      }
    }
  }

  private static Region any(Random random) {
    return TREE.regions().get(random.nextInt(TREE.size()));
  }

  /** Half of the pairs lie a few rows apart, or all but a few would be ELSEWHERE. */
  private static Region near(Region region, Random random) {
    if (random.nextBoolean()) {
      return any(random);
    }
    int row = TREE.ordinal(region.code()) + random.nextInt(-12, 13);
    return TREE.regions().get(Math.clamp(row, 0, TREE.size() - 1));
  }

  /** The rules as one would say them, from digits alone. */
  private static Closeness speltOut(Region a, Region b) {
    String codeA = String.valueOf(a.code());
    String codeB = String.valueOf(b.code());
    if (!codeA.substring(0, 2).equals(codeB.substring(0, 2))) {
      return ELSEWHERE;
    }
    if (codeA.equals(codeB) && isAsFineAsItGets(codeA)) {
      return COUNTY;
    }
    if (Set.of("11", "12", "31", "50").contains(codeA.substring(0, 2))) {
      return CITY;
    }
    boolean oneIsAProvince = codeA.endsWith("0000") || codeB.endsWith("0000");
    boolean oneIsDirect = codeA.startsWith("90", 2) || codeB.startsWith("90", 2);
    boolean sameCity = codeA.substring(0, 4).equals(codeB.substring(0, 4));
    return sameCity && !oneIsAProvince && !oneIsDirect ? CITY : PROVINCE;
  }

  private static boolean isAsFineAsItGets(String code) {
    return !code.endsWith("00") || List.of("441900", "442000", "460400", "620200").contains(code);
  }
}
