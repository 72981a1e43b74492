package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccordTest {
  private static final List<Region> PLACES = RegionTree.gb2260().regions();
  private static final List<Region> TWO = List.of(Sample.DANLENG, Sample.PUJIANG);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 499, 500})
  void twoToFiveHundredRegionsAreJoined(int regions) {
    assertThat(Sample.accord(PLACES.subList(0, regions), Set.of(), 1).regions())
        .isEqualTo(PLACES.subList(0, regions));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 501})
  void fewerOrMoreRegionsAreRefused(int regions) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> Sample.accord(PLACES.subList(0, regions), Set.of(), 1))
        .withMessage("regions: " + regions + " different regions: an accord joins 2 to 500");
  }

  @Test
  void aRegionThatIsNamedTwiceCountsOnce() {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> Sample.accord(List.of(Sample.DANLENG, Sample.DANLENG), Set.of(), 0.5))
        .withMessage("regions: 1 different regions: an accord joins 2 to 500");
    assertThat(
            Sample.accord(List.of(Sample.PUJIANG, Sample.DANLENG, Sample.PUJIANG), Set.of(), 0.5)
                .regions())
        .containsExactly(Sample.PUJIANG, Sample.DANLENG);
    List<Region> fiveHundredTwice = new ArrayList<>(PLACES.subList(0, 500));
    fiveHundredTwice.addAll(PLACES.subList(0, 500));
    assertThat(Sample.accord(fiveHundredTwice, Set.of(), 0.5).regions()).hasSize(500);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, Double.MIN_VALUE, 0.5, 0.9999999999999999, 1})
  void strengthIsAShare(double strength) {
    assertThat(Sample.accord(TWO, Set.of(), strength).strength()).isEqualTo(strength);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        -Double.MIN_VALUE,
        -1,
        1.0000000000000002,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
      })
  void anotherStrengthIsRefused(double strength) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> Sample.accord(TWO, Set.of(), strength))
        .withMessage("strength: " + strength + ": must be from 0 to 1");
  }

  @Test
  void itsFirstAndLastDayCount() {
    Accord accord = Sample.accord(Sample.DAY, Sample.DAY.plusDays(2));
    assertThat(accord.inForce(Sample.DAY.minusDays(1))).isFalse();
    assertThat(accord.inForce(Sample.DAY)).isTrue();
    assertThat(accord.inForce(Sample.DAY.plusDays(1))).isTrue();
    assertThat(accord.inForce(Sample.DAY.plusDays(2))).isTrue();
    assertThat(accord.inForce(Sample.DAY.plusDays(3))).isFalse();
  }

  @Test
  void anAccordOfOneDayIsInForceOnIt() {
    Accord accord = Sample.accord(Sample.DAY, Sample.DAY);
    assertThat(accord.inForce(Sample.DAY.minusDays(1))).isFalse();
    assertThat(accord.inForce(Sample.DAY)).isTrue();
    assertThat(accord.inForce(Sample.DAY.plusDays(1))).isFalse();
  }

  @Test
  void anOpenEndIsInForceForEver() {
    Accord fromDay = Sample.accord(Sample.DAY, null);
    assertThat(fromDay.inForce(Sample.DAY.minusDays(1))).isFalse();
    assertThat(fromDay.inForce(LocalDate.MAX)).isTrue();
    Accord toDay = Sample.accord(null, Sample.DAY);
    assertThat(toDay.inForce(LocalDate.MIN)).isTrue();
    assertThat(toDay.inForce(Sample.DAY.plusDays(1))).isFalse();
    Accord always = Sample.accord((LocalDate) null, null);
    assertThat(always.inForce(LocalDate.MIN)).isTrue();
    assertThat(always.inForce(LocalDate.MAX)).isTrue();
  }

  @Test
  void withoutServicesItIsForAllOfThem() {
    Accord all = Sample.accord(TWO, Set.of(), 0.5);
    Accord one = Sample.accord(TWO, Set.of(Service.PROJECT), 0.5);
    for (Service service : Service.values()) {
      assertThat(all.serves(service)).isTrue();
      assertThat(one.serves(service)).isEqualTo(service == Service.PROJECT);
    }
  }

  @Test
  void collectionsAreCopiedInAndCannotBeChanged() {
    List<Region> regions = new ArrayList<>(TWO);
    Set<Service> services = EnumSet.of(Service.PROJECT, Service.TECH_SERVICE);
    Accord accord = Sample.accord(regions, services, 0.5);
    regions.clear();
    services.clear();
    assertThat(accord.regions()).isEqualTo(TWO);
    assertThat(accord.services())
        .as("in the order of declaration")
        .containsExactly(Service.TECH_SERVICE, Service.PROJECT);
    assertThatThrownBy(() -> accord.regions().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> accord.services().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
