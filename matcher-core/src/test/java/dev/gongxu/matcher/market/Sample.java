package dev.gongxu.matcher.market;

import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records of which every field is right, and ways to get one of them wrong. */
final class Sample {
  static final Region DANLENG = RegionTree.gb2260().of(511424);
  static final Region PUJIANG = RegionTree.gb2260().of(510131);
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private Sample() {}

  /** A null where none is promised, as a careless caller or a reader of files hands it in. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  static <T> T missing() {
    return null;
  }

  static Posting.Builder need() {
    return Posting.need("N-1", Service.TECH_SERVICE).title("柑橘裂果").text("怎么防治").region(DANLENG);
  }

  static Provider provider(String id, String name, List<String> fields) {
    return new Provider(
        id,
        name,
        ProviderKind.EXPERT,
        DANLENG,
        Rank.SENIOR,
        fields,
        true,
        Provider.DEFAULT_CAPACITY);
  }

  static Order done(LocalDate openedOn, @Nullable LocalDate closedOn, @Nullable Integer rating) {
    return new Order(
        "O-1", "N-1", "C-1", "P-1", null, OrderStatus.DONE, openedOn, closedOn, rating);
  }

  static Accord accord(String id, String name) {
    return new Accord(id, name, List.of(DANLENG, PUJIANG), Set.of(), 0.9, null, null);
  }

  static Accord accord(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new Accord("A-1", "丹棱蒲江", List.of(DANLENG, PUJIANG), Set.of(), 0.9, from, to);
  }

  static Accord accord(List<Region> regions, Set<Service> services, double strength) {
    return new Accord("A-1", "丹棱蒲江", regions, services, strength, null, null);
  }
}
