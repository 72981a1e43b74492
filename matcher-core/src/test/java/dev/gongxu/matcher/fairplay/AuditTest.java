package dev.gongxu.matcher.fairplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AuditTest {
  private static final LocalDate ON = LocalDate.of(2026, 11, 24);

  private final List<Posting> postings = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  private Audit audit() {
    return new Audit(postings, orders, blocks, ON, AuditRules.USUAL);
  }

  private void need(String id, @Nullable String owner, String text) {
    postings.add(posting(id, Side.NEED, owner, text));
  }

  private void capability(String id, @Nullable String owner, String text) {
    postings.add(posting(id, Side.CAPABILITY, owner, text));
  }

  static Posting posting(String id, Side side, @Nullable String owner, String text) {
    return Posting.of(id, side, Service.TECH_SERVICE)
        .text(text)
        .region(RegionTree.gb2260().of(511424))
        .owner(owner)
        .build();
  }

  private void order(String id, String need, String provider, String openedOn) {
    orders.add(Order.open(id, need, null, provider, LocalDate.parse(openedOn)));
  }

  @Test
  void aCopyInOtherDressIsNearlyTheSame() {
    need("N-1", "U-1", "柑橘裂果怎么防，急！Ph值 6.5");
    need("N-2", "U-2", "　柑橘裂果，怎么防？急\nＰＨ值６.５");
    need("N-3", "U-2", "柑橘裂果防治");
    capability("C-1", "U-1", "柑橘裂果怎么防，急！Ph值 6.5");
    assertThat(audit().findings())
        .containsExactly(
            new Finding.NearDuplicates(Side.NEED, List.of("N-1", "N-2"), List.of("U-1", "U-2"), 1));
  }

  @Test
  void aTextOfOneCharacterIsThatCharacter() {
    need("N-2", "U-1", "茶山");
    need("N-3", "U-1", "茶");
    need("N-4", "U-1", "茶。");
    assertThat(audit().nearDuplicates())
        .extracting(Finding.NearDuplicates::postings)
        .containsExactly(List.of("N-3", "N-4"));
  }

  @Test
  void tenThousandCopiesAreOneFinding() {
    for (int i = 0; i < 10_000; i++) {
      need("N-%05d".formatted(i), "U-1", "柑橘园里的果子裂了很多，想请人来看看");
    }
    List<Finding.NearDuplicates> found = audit().nearDuplicates();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().postings()).hasSize(10_000);
    assertThat(found.getFirst().people()).containsExactly("U-1");
  }

  @Test
  void tradeWithOneselfIsFoundFromEitherSide() {
    need("N-1", "P-1", "裂果");
    need("N-2", "U-2", "修剪");
    need("N-3", null, "施肥");
    capability("C-2", "U-2", "会修剪");
    order("O-1", "N-1", "P-1", "2026-11-01");
    orders.add(Order.open("O-2", "N-2", "C-2", "P-9", LocalDate.parse("2026-11-01")));
    order("O-3", "N-3", "P-1", "2026-11-01");
    order("O-4", "N-9", "P-1", "2026-11-01");
    order("O-5", "N-2", "P-1", "2026-11-25");
    blocks.add(new Block("P-9", "U-2", ""));
    blocks.add(new Block("U-2", "P-1", ""));
    assertThat(audit().selfDealing())
        .containsExactly(
            new Finding.SelfDealing("O-1", Finding.Tie.OWN_NEED, List.of("P-1"), "N-1", null),
            new Finding.SelfDealing("O-2", Finding.Tie.SAME_OWNER, List.of("U-2"), "N-2", "C-2"),
            new Finding.SelfDealing(
                "O-2", Finding.Tie.BLOCKED, List.of("U-2", "P-9"), "N-2", "C-2"));
  }

  @Test
  void ordersThatWereSplitHangTogether() {
    need("N-1", "U-1", "三号棚的番茄叶子卷了");
    need("N-2", "U-1", "三号棚的番茄叶子卷了！");
    need("N-3", "U-1", "鱼塘增氧机坏了要修");
    need("N-4", null, "三号棚的番茄叶子卷了");
    order("O-1", "N-1", "P-1", "2026-11-01");
    order("O-2", "N-2", "P-1", "2026-11-08");
    order("O-3", "N-1", "P-1", "2026-11-15");
    order("O-4", "N-1", "P-1", "2026-11-23");
    order("O-5", "N-3", "P-1", "2026-11-01");
    order("O-6", "N-1", "P-2", "2026-11-01");
    order("O-7", "N-4", "P-1", "2026-11-01");
    orders.add(
        new Order(
            "O-8",
            "N-1",
            null,
            "P-1",
            null,
            OrderStatus.CANCELLED,
            LocalDate.parse("2026-11-20"),
            null,
            null));
    assertThat(audit().splitOrders())
        .containsExactly(
            new Finding.SplitOrders(
                "U-1",
                "P-1",
                List.of("O-1", "O-2", "O-3"),
                List.of("N-1", "N-2"),
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2026-11-15"),
                1));
  }

  @Test
  void workThatAllEndsAtTheEndOfMonthsIsFlagged() {
    for (int i = 0; i < 12; i++) {
      done("O-a" + i, "P-1", "H-1", LocalDate.of(2026, 1 + i % 10, 1).plusMonths(1).minusDays(1));
      done("O-b" + i, "P-2", "H-2", LocalDate.of(2026, 1 + i % 10, 1 + 2 * i));
    }
    done("O-c", "P-3", null, LocalDate.of(2026, 10, 31));
    List<Finding> found = audit().findings();
    assertThat(found).extracting(Finding::kind).containsOnly("month-end");
    assertThat(found)
        .extracting(finding -> String.join(" ", finding.people()))
        .containsExactly("P-1", "H-1");
    Finding.MonthEnd first = (Finding.MonthEnd) found.getFirst();
    assertThat(first.closings()).isEqualTo(12);
    assertThat(first.orders()).hasSize(12);
    assertThat(first.expected()).isCloseTo(12 * 3 / 30.4, within(0.05));
    // All twelve, whatever the day: the product of the shares; five people were looked at.
    assertThat(first.tail()).isLessThan(Math.pow(3 / 28.0, 12));
    assertThat(first.adjusted()).isCloseTo(5 * first.tail(), within(1e-20));
    assertThat(
            new Audit(postings, orders, blocks, LocalDate.of(2026, 2, 1), AuditRules.USUAL)
                .findings())
        .isEmpty();
  }

  private void done(String id, String provider, @Nullable String helper, LocalDate day) {
    orders.add(
        new Order(
            id,
            "N-" + id,
            null,
            provider,
            helper,
            OrderStatus.DONE,
            LocalDate.of(2026, 1, 1),
            day,
            null));
  }

  @Test
  void linesThatCannotBeDrawnAreRefused() {
    assertThatThrownBy(() -> new AuditRules(0, 7, 3, 0.001))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessage("similarity: 0.0: must be above 0 and at most 1");
    assertThatThrownBy(() -> new AuditRules(0.8, -1, 3, 0.001)).hasMessageContaining("splitDays");
    assertThatThrownBy(() -> new AuditRules(0.8, 7, 16, 0.001)).hasMessageContaining("lastDays");
    assertThatThrownBy(() -> new AuditRules(0.8, 7, 3, 1)).hasMessageContaining("significance");
    assertThatThrownBy(() -> new AuditRules(Double.NaN, 7, 3, 0.1))
        .hasMessageContaining("similarity");
  }
}
