package dev.gongxu.matcher.match;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /**
   * A region that an accord joins to a place.
   *
   * @param region its ordinal
   * @param strength the region factor that the accord grants
   */
  record Partner(int region, double strength) {}

  /** The regions that accords in force join to a place for a service, once for each accord. */
  List<Partner> partners(Region place, Service service, LocalDate day) {
    List<Partner> partners = new ArrayList<>();
    for (Accord accord : accords) {
      if (!accord.serves(service) || !accord.inForce(day)) {
        continue;
      }
      for (Region own : accord.regions()) {
        if (regions.contains(own, place)) {
          for (Region other : accord.regions()) {
            if (!other.equals(own)) {
              partners.add(new Partner(regions.ordinal(other.code()), accord.strength()));
            }
          }
        }
      }
    }
    return partners;
  }
}
