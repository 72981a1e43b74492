package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts together what a market lacks, need by need. Not safe for use by several threads. */
final class LackCollector {
  private final MarketFacts facts;
  private final NeedSearch.Market market;
  private final RegionTree regions;
  private final Map<Cell, int[]> cells = new TreeMap<>();
  private final List<LackingNeed> lacking = new ArrayList<>();
  private final Map<Pair, Set<String>> accords = new TreeMap<>();

  /** By county and field, then by model, the needs that a twin of the model would serve. */
  private final Map<Cell, Map<String, Set<String>>> twins = new TreeMap<>();

  private record Cell(int region, String field) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparingInt(Cell::region).thenComparing(Cell::field);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  private record Pair(int low, int high) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
        Comparator.comparingInt(Pair::low).thenComparingInt(Pair::high);

    @Override
    public int compareTo(Pair other) {
      return ORDER.compare(this, other);
    }
  }

  LackCollector(MarketFacts facts, NeedSearch.Market market) {
    this.facts = facts;
    this.market = market;
    this.regions = facts.regions();
  }

  void take(NeedSearch.Found found) {
    Posting need = found.need();
    NeedFact fact = facts.need(need.id());
    String field = fact == null ? "" : facts.fields().name(facts.fields().ofNeed(fact));
    Cell own = new Cell(need.region().code(), field);
    int[] count = cells.computeIfAbsent(own, missing -> new int[2]);
    count[0] += found.lacking() ? 1 : 0;
    count[1]++;
    if (!found.lacking()) {
      return;
    }
    lacking.add(lacking(found, field, fact == null ? need.title() : fact.title()));
    Region city = Parts.at(regions, need.region(), Region.Level.CITY);
    for (int code : found.cities()) {
      Region other = Parts.at(regions, regions.of(code), Region.Level.CITY);
      if (!regions.contains(city, other) && !regions.contains(other, city)) {
        Pair pair =
            new Pair(Math.min(city.code(), other.code()), Math.max(city.code(), other.code()));
        accords.computeIfAbsent(pair, missing -> new TreeSet<>()).add(need.id());
      }
    }
    boolean first = true;
    for (Map.Entry<String, Provider> model : found.models().entrySet()) {
      for (String label : model.getValue().fields()) {
        // Nobody looks for a beekeeper to warn of fraud, though the texts share some words: the
        // field must be the need's, or, where that cannot be told, that of the likeliest text.
        if (field.isEmpty() ? first : field.equals(facts.fields().spelt(label))) {
          twins
              .computeIfAbsent(
                  new Cell(need.region().code(), facts.fields().spelt(label)),
                  missing -> new TreeMap<>())
              .computeIfAbsent(model.getKey(), missing -> new TreeSet<>())
              .add(need.id());
        }
      }
      first = false;
    }
  }

  private LackingNeed lacking(NeedSearch.Found found, String field, String title) {
    Posting need = found.need();
    Match best = found.best();
    LackingNeed.Nearest nearest =
        best == null || best.provider() == null
            ? null
            : new LackingNeed.Nearest(
                best.capability(),
                best.provider(),
                market.regionOf(best.capability()),
                best.score());
    return new LackingNeed(
        need.id(),
        title,
        need.service(),
        need.region(),
        field,
        market.line(need),
        nearest,
        found.reason());
  }

  Lacks lacks(LocalDate on, Map<Service, ScoreLine> lines, double strength) {
    List<LackCell> found = new ArrayList<>();
    cells.forEach(
        (cell, count) ->
            found.add(
                new LackCell(regions.of(cell.region), cell.field, new Share(count[0], count[1]))));
    found.sort(
        Comparator.comparingInt((LackCell cell) -> -cell.lacking().hits())
            .thenComparingInt(cell -> cell.lacking().of())
            .thenComparingInt(cell -> cell.region().code())
            .thenComparing(LackCell::field));
    lacking.sort(Comparator.comparing(LackingNeed::need));
    return new Lacks(on, lines, strength, found, lacking, remedies());
  }

  private List<Remedy> remedies() {
    List<Remedy> all = new ArrayList<>();
    accords.forEach(
        (pair, needs) ->
            all.add(
                new Remedy(
                    Remedy.Kind.ACCORD,
                    regions.of(pair.low),
                    regions.of(pair.high),
                    "",
                    null,
                    List.copyOf(needs),
                    0)));
    twins.forEach(
        (cell, byModel) -> {
          String best = byModel.keySet().iterator().next();
          for (String model : byModel.keySet()) {
            boolean more = served(byModel, model).size() > served(byModel, best).size();
            best = more ? model : best;
          }
          List<String> needs = List.copyOf(served(byModel, best));
          all.add(
              new Remedy(
                  Remedy.Kind.PROVIDER, regions.of(cell.region), null, cell.field, best, needs, 0));
        });
    // A stable sort: equal ones stay as they came, accords before providers, by codes.
    all.sort(Comparator.comparingInt(remedy -> -remedy.needs().size()));
    return withFurther(all);
  }

  private static Set<String> served(Map<String, Set<String>> byModel, String model) {
    return byModel.getOrDefault(model, Set.of());
  }

  private static List<Remedy> withFurther(List<Remedy> ordered) {
    Set<String> served = new HashSet<>();
    List<Remedy> told = new ArrayList<>();
    for (Remedy each : ordered) {
      int before = served.size();
      served.addAll(each.needs());
      told.add(
          new Remedy(
              each.kind(),
              each.region(),
              each.other(),
              each.field(),
              each.model(),
              each.needs(),
              served.size() - before));
    }
    return told;
  }
}
