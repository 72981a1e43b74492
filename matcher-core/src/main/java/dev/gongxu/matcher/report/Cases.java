package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What districts are ranked by: needs that were to be answered, orders that were to be done. One
 * measure may be ranked while another thread still adds to the other.
 */
final class Cases {
  private final MarketFacts facts;
  private final Parts districts;
  private final Map<DistrictRanking.Measure, List<Case>> cases =
      new EnumMap<>(DistrictRanking.Measure.class);

  /**
   * One of them.
   *
   * @param need null where it is not known
   */
  private record Case(String district, @Nullable NeedFact need, boolean hit) {}

  Cases(MarketFacts facts, Grouping by) {
    this.facts = facts;
    boolean mixed = by == Grouping.SERVICE || by == Grouping.FIELD;
    this.districts = new Parts(facts, mixed ? Grouping.CITY : by);
    for (DistrictRanking.Measure measure : DistrictRanking.Measure.values()) {
      cases.put(measure, new ArrayList<>());
    }
  }

  /** A need of the period that is old enough to tell; none where needs have no district. */
  void answered(NeedFact need, boolean inTime) {
    String district = districts.ofNeed(need);
    if (district != null) {
      of(DistrictRanking.Measure.ANSWERED).add(new Case(district, need, inTime));
    }
  }

  /** An order that ended in the period. */
  void ended(OrderCourse course, @Nullable NeedFact need) {
    String district = districts.ofOrder(course.order(), need);
    of(DistrictRanking.Measure.COMPLETED)
        .add(new Case(district, need, course.stage() == Stage.DONE));
  }

  private List<Case> of(DistrictRanking.Measure measure) {
    return cases.getOrDefault(measure, List.of());
  }

  /** The ranking of what has been added for a measure; without places where that is nothing. */
  DistrictRanking ranking(DistrictRanking.Measure measure) {
    CaseMix mix = new CaseMix();
    of(measure).forEach(one -> add(one, mix));
    return mix.ranking(measure, districts);
  }

  private void add(Case one, CaseMix mix) {
    NeedFact need = one.need;
    int service = need == null ? Service.values().length : need.service().ordinal();
    Supply supply = need == null ? Supply.UNKNOWN : facts.fields().supply(need);
    int field = need == null ? FieldFinder.NONE : facts.fields().ofNeed(need);
    int above = Supply.values().length * service + supply.ordinal();
    int kinds = Supply.values().length * (Service.values().length + 1);
    mix.add(one.district, kinds * field + above, above, one.hit);
  }
}
