package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import org.jspecify.annotations.Nullable;

/** To which part of a board something belongs; parts are told by their keys. */
record Parts(MarketFacts facts, Grouping by) {

  /** The part of a need, null where the division knows none of needs. */
  @Nullable String ofNeed(NeedFact need) {
    return switch (by) {
      case PROVINCE, CITY, COUNTY -> place(need.region());
      case SERVICE -> need.service().code();
      case FIELD -> facts.fields().name(facts.fields().ofNeed(need));
      case HELPER, PROVIDER -> null;
    };
  }

  /** The part of a capability, null where the division knows none of capabilities. */
  @Nullable String ofCapability(CapabilityFact capability, int index) {
    return switch (by) {
      case PROVINCE, CITY, COUNTY -> place(capability.region());
      case SERVICE -> capability.service().code();
      case FIELD -> facts.fields().name(facts.fields().ofCapability(index));
      case PROVIDER -> capability.owner() == null ? "" : capability.owner();
      case HELPER -> null;
    };
  }

  /**
   * The part of an order.
   *
   * @param need its need, null where it is not known
   */
  String ofOrder(Order order, @Nullable NeedFact need) {
    Provider provider = facts.provider(order.provider());
    return switch (by) {
      case PROVINCE, CITY, COUNTY -> {
        Region region = need != null ? need.region() : provider == null ? null : provider.region();
        yield region == null ? "" : place(region);
      }
      case SERVICE -> need == null ? "" : need.service().code();
      case FIELD ->
          facts
              .fields()
              .name(
                  need == null ? facts.fields().ofProvider(provider) : facts.fields().ofNeed(need));
      case HELPER -> order.helper() == null ? "" : order.helper();
      case PROVIDER -> order.provider();
    };
  }

  /** A part with the name that people know it by. */
  Part part(String key) {
    return switch (by) {
      case PROVINCE, CITY, COUNTY ->
          new Part(key, key.isEmpty() ? "" : named(facts.regions(), Integer.parseInt(key)));
      case HELPER, PROVIDER -> new Part(key, person(facts, key));
      case SERVICE, FIELD -> new Part(key, key);
    };
  }

  static String person(MarketFacts facts, String id) {
    Provider provider = facts.provider(id);
    return provider == null ? id : provider.name();
  }

  private String place(Region region) {
    return Integer.toString(at(region, by).code());
  }

  /** The place of a level that holds a place, itself where it is as wide. */
  private Region at(Region region, Grouping level) {
    Region.Level wanted =
        switch (level) {
          case PROVINCE -> Region.Level.PROVINCE;
          case CITY -> Region.Level.CITY;
          default -> Region.Level.COUNTY;
        };
    return at(facts.regions(), region, wanted);
  }

  static Region at(RegionTree regions, Region region, Region.Level wanted) {
    Region place = region;
    while (place.level().compareTo(wanted) > 0) {
      Region above = regions.parent(place);
      if (above == null) {
        return place;
      }
      place = above;
    }
    return place;
  }

  private static String named(RegionTree regions, int code) {
    return name(regions, regions.of(code));
  }

  /** A place by its own name, a county after that of its city. */
  static String name(RegionTree regions, Region region) {
    Region above = region.level() == Region.Level.COUNTY ? regions.parent(region) : null;
    return above == null ? region.name() : above.name() + region.name();
  }
}
