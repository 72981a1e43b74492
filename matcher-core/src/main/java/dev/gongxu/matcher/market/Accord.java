package dev.gongxu.matcher.market;

import dev.gongxu.matcher.region.Region;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation agreement between regions (同城化) that brings their postings closer.
 *
 * @param id unique among accords, 1 to 128 characters, no blanks
 * @param name 1 to 200 characters on one line
 * @param regions 2 to 500 different regions; a city covers its counties, a province its cities
 * @param services the services it is for; empty means all
 * @param strength the region factor that it grants its pairs, 0 to 1
 * @param from first day in force, null for ever since
 * @param to last day in force, null for no end
 */
public record Accord(
    String id,
    String name,
    List<Region> regions,
    Set<Service> services,
    double strength,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements MarketRecord {
  private static final int NAME_CHARACTERS = 200;
  private static final int MOST_REGIONS = 500;

  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public Accord {
    Require.id("id", id);
    name = Require.line("name", name, 1, NAME_CHARACTERS);
    for (Region region : Require.present("regions", regions)) {
      Require.present("regions", region);
    }
    regions = List.copyOf(new LinkedHashSet<>(regions));
    if (regions.size() < 2 || regions.size() > MOST_REGIONS) {
      throw new InvalidFieldException(
          "regions", regions.size() + " different regions", "an accord joins 2 to " + MOST_REGIONS);
    }
    // An enum set iterates in the order of declaration, so nothing printed depends on hashing.
    EnumSet<Service> ordered = EnumSet.noneOf(Service.class);
    ordered.addAll(Require.present("services", services));
    services = Collections.unmodifiableSet(ordered);
    Require.share("strength", strength);
    Require.date("from", from);
    Require.date("to", to);
    Require.inOrder("to", from, to, "from");
  }

  /** Whether it is in force on {@code day}; its first and last day count. */
  public boolean inForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether it is for {@code service}. */
  public boolean serves(Service service) {
    return services.isEmpty() || services.contains(service);
  }
}
