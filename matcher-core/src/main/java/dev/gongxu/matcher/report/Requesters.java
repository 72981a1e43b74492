package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.OrderCourse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts up what came of the needs of each requester. Not safe for use by several threads. */
final class Requesters {
  private final MarketFacts facts;
  private final Map<String, Held> held = new HashMap<>();

  private record Held(Tally tally, ReasonTally cancelled) {}

  Requesters(MarketFacts facts) {
    this.facts = facts;
  }

  /** The tally of whose need it is, null where that is not known. */
  @Nullable Tally of(@Nullable NeedFact need) {
    Held own = held(need);
    return own == null ? null : own.tally;
  }

  /** An order that ended in one of the periods. */
  void ended(OrderCourse course, @Nullable NeedFact need) {
    Held own = held(need);
    if (own != null) {
      own.cancelled.ended(course);
    }
  }

  private @Nullable Held held(@Nullable NeedFact need) {
    String owner = need == null ? null : need.owner();
    return owner == null
        ? null
        : held.computeIfAbsent(owner, missing -> new Held(new Tally(), new ReasonTally()));
  }

  /** Those whose orders ended, the most of them first, then by id. */
  List<Requester> all() {
    List<Requester> all = new ArrayList<>();
    held.forEach(
        (id, own) -> {
          Figures figures = own.tally.figures();
          if (figures.completion().known()) {
            Part part = new Part(id, Parts.person(facts, id));
            all.add(new Requester(part, figures, own.cancelled.counts()));
          }
        });
    all.sort(
        Comparator.comparingInt((Requester each) -> -each.figures().completion().of())
            .thenComparing(Requester::part, PartOrder.BY_KEY));
    return all;
  }
}
