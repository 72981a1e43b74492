package dev.gongxu.matcher.fairplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An audit of random markets finds what the dumbest search finds, and nothing else. */
final class AuditEqualsLookingAtEverythingTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate ON = LocalDate.of(2026, 12, 15);
  private static final String[] ALPHABET = {
    "柑", "橘", "裂", "果", "Ａ", "a", "1", "！", " ", "<script>", "=cmd()", "\u202e", "𠮷", "🍊", "é"
  };

  private final List<Posting> postings = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Integer> found = new TreeMap<>();

  @Test
  void findingsAreThoseOfLookingAtEverything() {
    for (long seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      fill(random);
      double similarity = List.of(0.8, 0.6, 1.0).get(random.nextInt(3));
      AuditRules rules = new AuditRules(similarity, random.nextInt(12), 3, 0.05);
      Audit audit = new Audit(postings, orders, blocks, ON, rules);
      assertThat(audit.nearDuplicates()).as("seed %d", seed).isEqualTo(nearDuplicates(rules));
      assertThat(audit.selfDealing()).as("seed %d", seed).isEqualTo(selfDealing());
      assertThat(new HashSet<>(audit.splitOrders()))
          .as("seed %d", seed)
          .isEqualTo(new HashSet<>(splitOrders(rules)));
      monthEnds(audit, rules, seed);
      List<Finding> findings = audit.findings();
      Collections.shuffle(postings, random);
      Collections.shuffle(orders, random);
      assertThat(new Audit(postings, orders, blocks, ON, rules).findings())
          .as("seed %d, shuffled", seed)
          .isEqualTo(findings);
      findings.forEach(finding -> this.found.merge(finding.kind(), 1, Integer::sum));
    }
    assertThat(found.keySet())
        .containsExactly("month-end", "near-duplicates", "self-dealing", "split-orders");
    assertThat(found.values()).allSatisfy(count -> assertThat(count).isGreaterThan(20));
  }

  private void fill(Random random) {
    postings.clear();
    orders.clear();
    blocks.clear();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      texts.add(text(random, texts));
      Side side = random.nextInt(3) == 0 ? Side.CAPABILITY : Side.NEED;
      String owner = random.nextInt(5) == 0 ? null : "P-" + random.nextInt(5);
      postings.add(AuditTest.posting("X-" + i, side, owner, texts.getLast()));
    }
    int busy = random.nextInt(4);
    for (int i = 0; i < 60; i++) {
      LocalDate opened = START.plusDays(random.nextInt(360));
      OrderStatus status = OrderStatus.values()[random.nextInt(3)];
      LocalDate closed = opened.plusDays(random.nextInt(30));
      if (random.nextInt(4) < busy) {
        closed = closed.withDayOfMonth(closed.lengthOfMonth() - random.nextInt(3));
        closed = closed.isBefore(opened) ? opened : closed;
      }
      orders.add(
          new Order(
              "O-" + i,
              "X-" + random.nextInt(32),
              random.nextBoolean() ? "X-" + random.nextInt(32) : null,
              "P-" + random.nextInt(5),
              random.nextInt(3) == 0 ? null : "H-" + random.nextInt(2),
              status,
              opened,
              status == OrderStatus.OPEN || random.nextInt(9) == 0 ? null : closed,
              null));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      int one = random.nextInt(5);
      blocks.add(new Block("P-" + one, "P-" + (one + 1 + random.nextInt(4)) % 5, ""));
    }
  }

  private static String text(Random random, List<String> earlier) {
    StringBuilder text = new StringBuilder();
    if (!earlier.isEmpty() && random.nextInt(2) == 0) {
      text.append(earlier.get(random.nextInt(earlier.size())));
      int cut = random.nextInt(text.length());
      if (!Character.isLowSurrogate(text.charAt(cut)) && random.nextBoolean()) {
        text.insert(cut, ALPHABET[random.nextInt(ALPHABET.length)]);
      }
      return text.toString();
    }
    for (int length = 1 + random.nextInt(25); length > 0; length--) {
      text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return text.append(text.codePoints().anyMatch(Character::isLetterOrDigit) ? "" : "果")
        .toString();
  }

  private static Set<String> pairs(Posting posting) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(posting.text(), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    int[] characters = kept.codePoints().toArray();
    Set<String> pairs = new HashSet<>();
    if (characters.length == 1) {
      pairs.add(kept.toString());
    }
    for (int i = 1; i < characters.length; i++) {
      pairs.add(Character.toString(characters[i - 1]) + Character.toString(characters[i]));
    }
    return pairs;
  }

  private static double similarity(Posting one, Posting other) {
    Set<String> all = new HashSet<>(pairs(one));
    Set<String> common = new HashSet<>(all);
    common.retainAll(pairs(other));
    all.addAll(pairs(other));
    return common.isEmpty() ? 0 : (double) common.size() / all.size();
  }

  /** Things that links join, in order, with the lowest similarity of a link among them. */
  private static <T> Map<List<T>, Double> joined(
      List<T> things, BiFunction<T, T, Double> link, double least) {
    Map<List<T>, Double> groups = new HashMap<>();
    List<T> left = new ArrayList<>(things);
    while (!left.isEmpty()) {
      Set<T> group = new HashSet<>(Set.of(left.getFirst()));
      double lowest = 1;
      int before;
      do {
        before = group.size();
        for (T one : things) {
          for (T other : things) {
            if (!one.equals(other) && group.contains(one) && link.apply(one, other) >= least) {
              group.add(other);
              lowest = Math.min(lowest, link.apply(one, other));
            }
          }
        }
      } while (group.size() > before);
      left.removeAll(group);
      if (group.size() > 1) {
        groups.put(things.stream().filter(group::contains).toList(), lowest);
      }
    }
    return groups;
  }

  private List<Finding.NearDuplicates> nearDuplicates(AuditRules rules) {
    List<Finding.NearDuplicates> found = new ArrayList<>();
    for (Side side : List.of(Side.NEED, Side.CAPABILITY)) {
      List<Posting> some =
          postings.stream()
              .filter(posting -> posting.side() == side)
              .sorted((a, b) -> a.id().compareTo(b.id()))
              .toList();
      Map<List<Posting>, Double> all = new HashMap<>();
      for (Posting one : some) {
        some.forEach(other -> all.put(List.of(one, other), similarity(one, other)));
      }
      TreeMap<String, Finding.NearDuplicates> byFirst = new TreeMap<>();
      joined(some, (a, b) -> all.getOrDefault(List.of(a, b), 0.0), rules.similarity())
          .forEach(
              (group, least) -> {
                Set<String> owners = new TreeSet<>();
                group.stream()
                    .map(Posting::owner)
                    .filter(owner -> owner != null)
                    .forEach(owners::add);
                byFirst.put(
                    group.getFirst().id(),
                    new Finding.NearDuplicates(
                        side,
                        group.stream().map(Posting::id).toList(),
                        List.copyOf(owners),
                        least));
              });
      found.addAll(byFirst.values());
    }
    return found;
  }

  private @Nullable Posting posting(@Nullable String id) {
    return postings.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }

  private @Nullable String owner(@Nullable String id) {
    Posting posting = posting(id);
    return posting == null ? null : posting.owner();
  }

  private boolean apart(@Nullable String one, @Nullable String other) {
    return blocks.stream()
        .anyMatch(
            block ->
                (block.a().equals(one) && block.b().equals(other))
                    || (block.b().equals(one) && block.a().equals(other)));
  }

  private List<Order> known() {
    return orders.stream()
        .filter(order -> !order.openedOn().isAfter(ON))
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  private List<Finding.SelfDealing> selfDealing() {
    List<Finding.SelfDealing> found = new ArrayList<>();
    for (Order order : known()) {
      String requester = owner(order.need());
      String offering = owner(order.capability());
      if (requester == null) {
        continue;
      }
      boolean own = requester.equals(order.provider());
      if (own || requester.equals(offering)) {
        found.add(
            new Finding.SelfDealing(
                order.id(),
                own ? Finding.Tie.OWN_NEED : Finding.Tie.SAME_OWNER,
                List.of(requester),
                order.need(),
                order.capability()));
      }
      boolean direct = apart(requester, order.provider());
      if (direct || apart(requester, offering)) {
        found.add(
            new Finding.SelfDealing(
                order.id(),
                Finding.Tie.BLOCKED,
                List.of(requester, direct ? order.provider() : String.valueOf(offering)),
                order.need(),
                order.capability()));
      }
    }
    return found;
  }

  private List<Finding.SplitOrders> splitOrders(AuditRules rules) {
    List<Order> some =
        known().stream()
            .filter(
                order ->
                    order.status() != OrderStatus.CANCELLED
                        || (order.closedOn() != null && order.closedOn().isAfter(ON)))
            .toList();
    List<Finding.SplitOrders> found = new ArrayList<>();
    joined(some, (a, b) -> link(a, b, rules), rules.similarity())
        .forEach(
            (group, least) ->
                found.add(
                    new Finding.SplitOrders(
                        owner(group.getFirst().need()),
                        group.getFirst().provider(),
                        group.stream().map(Order::id).toList(),
                        List.copyOf(new TreeSet<>(group.stream().map(Order::need).toList())),
                        group.stream().map(Order::openedOn).min(LocalDate::compareTo).orElseThrow(),
                        group.stream().map(Order::openedOn).max(LocalDate::compareTo).orElseThrow(),
                        least)));
    return found;
  }

  private double link(Order one, Order other, AuditRules rules) {
    String owner = owner(one.need());
    boolean sameNeed = one.need().equals(other.need());
    boolean sameRequester = sameNeed || (owner != null && owner.equals(owner(other.need())));
    long days = Math.abs(ChronoUnit.DAYS.between(one.openedOn(), other.openedOn()));
    if (!sameRequester || !one.provider().equals(other.provider()) || days > rules.splitDays()) {
      return -1;
    }
    Posting first = posting(one.need());
    Posting second = posting(other.need());
    return sameNeed ? 1 : first == null || second == null ? -1 : similarity(first, second);
  }

  /** Tails by adding one order at a time; every tail adjusted by Holm's own words. */
  private void monthEnds(Audit audit, AuditRules rules, long seed) {
    Map<String, List<LocalDate>> days = new TreeMap<>();
    for (Order order : known()) {
      LocalDate day = order.closedOn();
      if (order.status() == OrderStatus.DONE && day != null && !day.isAfter(ON)) {
        days.computeIfAbsent("provider " + order.provider(), x -> new ArrayList<>()).add(day);
        if (order.helper() != null) {
          days.computeIfAbsent("helper " + order.helper(), x -> new ArrayList<>()).add(day);
        }
      }
    }
    Map<String, Double> tails = new TreeMap<>();
    days.forEach((person, closings) -> tails.put(person, tail(closings)));
    List<Map.Entry<String, Double>> sorted = new ArrayList<>(tails.entrySet());
    sorted.sort(Map.Entry.comparingByValue());
    Map<String, Double> flagged = new TreeMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      double tail = sorted.get(i).getValue();
      if (tail * (sorted.size() - i) >= rules.significance()) {
        break;
      }
      flagged.put(sorted.get(i).getKey(), tail);
    }
    Map<String, Double> found = new TreeMap<>();
    for (Finding finding : audit.findings()) {
      if (finding instanceof Finding.MonthEnd end) {
        found.put(end.role().code() + " " + end.person(), end.tail());
        assertThat(end.closings())
            .isEqualTo(days.getOrDefault(end.role().code() + " " + end.person(), List.of()).size());
      }
    }
    assertThat(found.keySet()).as("seed %d", seed).isEqualTo(flagged.keySet());
    flagged.forEach(
        (person, tail) ->
            assertThat(found.get(person)).as("seed %d", seed).isCloseTo(tail, within(1e-12)));
  }

  private static double tail(List<LocalDate> closings) {
    double[] exactly = new double[closings.size() + 1];
    exactly[0] = 1;
    int seen = 0;
    for (LocalDate day : closings) {
      double share = 3.0 / day.lengthOfMonth();
      for (int k = exactly.length - 1; k >= 0; k--) {
        exactly[k] = exactly[k] * (1 - share) + (k > 0 ? exactly[k - 1] * share : 0);
      }
      seen += day.getDayOfMonth() > day.lengthOfMonth() - 3 ? 1 : 0;
    }
    double tail = 0;
    for (int k = seen; k < exactly.length; k++) {
      tail += exactly[k];
    }
    return tail;
  }
}
