package dev.gongxu.matcher.match;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The accords of a market.
 *
 * <p>An accord joins two places when one lies in one of its regions and the other in another of
 * them; two places in the same region of an accord are as near as the tree says. Immutable.
 */
final class Accords {
  private final List<Accord> accords;
  private final RegionTree regions;

  Accords(Collection<Accord> accords, RegionTree regions) {
    this.accords = List.copyOf(accords);
    this.regions = regions;
  }

  /** The strongest accord in force between two places for a service, 0 for none. */
  double strength(Region a, Region b, Service service, LocalDate day) {
    double strongest = 0;
    for (Accord accord : accords) {
      if (accord.strength() > strongest
          && accord.serves(service)
          && accord.inForce(day)
          && joins(accord, a, b)) {
        strongest = accord.strength();
      }
    }
    return strongest;
  }

  private boolean joins(Accord accord, Region a, Region b) {
    for (Region one : accord.regions()) {
      if (!regions.contains(one, a)) {
        continue;
      }
      for (Region other : accord.regions()) {
        if (!other.equals(one) && regions.contains(other, b)) {
          return true;
        }
      }
    }
    return false;
  }
}
