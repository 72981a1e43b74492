package dev.gongxu.matcher.fairplay;

import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a market for what does not look like fair play. Immutable, so safe to share between
 * threads; findings do not depend on the order in which records are given.
 *
 * <p>Time: near that of reading the postings, for texts that are nearly the same are found without
 * comparing all ({@link SimilarSets}); memory: the postings' sets of pairs of characters, 4 bytes
 * each.
 */
public final class Audit {
  private final List<Posting> postings;
  private final List<Order> orders;
  private final Set<Block> blocks;
  private final AuditRules rules;
  private final Map<String, Posting> byId = new LinkedHashMap<>();
  private final Bigrams bigrams;

  /**
   * An audit of a market as of a day: postings and orders that came later are left out, and an end
   * that came later has not come.
   *
   * @param postings each id once, closed ones included; those without a day count
   * @param orders each id once
   */
  public Audit(
      Collection<Posting> postings,
      Collection<Order> orders,
      Collection<Block> blocks,
      LocalDate on,
      AuditRules rules) {
    this.rules = rules;
    this.postings =
        postings.stream()
            .filter(posting -> posting.postedOn() == null || !posting.postedOn().isAfter(on))
            .sorted(Comparator.comparing(Posting::id))
            .toList();
    this.orders =
        orders.stream()
            .filter(order -> !order.openedOn().isAfter(on))
            .map(order -> asOf(order, on))
            .sorted(Comparator.comparing(Order::id))
            .toList();
    this.blocks = Set.copyOf(blocks);
    this.postings.forEach(posting -> byId.put(posting.id(), posting));
    this.bigrams = new Bigrams(this.postings);
  }

  private static Order asOf(Order order, LocalDate on) {
    return order.closedOn() != null && order.closedOn().isAfter(on) ? order.reopened() : order;
  }

  /** Everything that was found: near duplicates, self-dealing, split orders, ends of months. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(nearDuplicates());
    findings.addAll(selfDealing());
    findings.addAll(splitOrders());
    findings.addAll(MonthEnds.of(orders, rules));
    return List.copyOf(findings);
  }

  /** Postings that say nearly the same, needs first, by the first of their ids. */
  public List<Finding.NearDuplicates> nearDuplicates() {
    List<Finding.NearDuplicates> found = new ArrayList<>();
    for (Side side : List.of(Side.NEED, Side.CAPABILITY)) {
      List<Posting> some = postings.stream().filter(one -> one.side() == side).toList();
      for (Groups.Group group : groups(some).all()) {
        List<String> ids = new ArrayList<>();
        Set<String> owners = new TreeSet<>();
        for (int member : group.members()) {
          ids.add(some.get(member).id());
          String owner = some.get(member).owner();
          if (owner != null) {
            owners.add(owner);
          }
        }
        found.add(new Finding.NearDuplicates(side, ids, List.copyOf(owners), group.least()));
      }
    }
    return List.copyOf(found);
  }

  /** Copies of one text are linked to the first of them, so that many copies make few pairs. */
  private Groups groups(List<Posting> some) {
    Groups groups = new Groups(some.size());
    Map<IntList, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < some.size(); i++) {
      int[] set = bigrams.of(some.get(i).id());
      Integer same = set.length == 0 ? null : first.putIfAbsent(new IntList(set), i);
      if (same != null) {
        groups.link(same, i, 1);
      }
    }
    List<Integer> distinct = List.copyOf(first.values());
    List<int[]> sets = first.keySet().stream().map(IntList::numbers).toList();
    for (SimilarSets.Pair pair : SimilarSets.pairs(sets, bigrams.words(), rules.similarity())) {
      groups.link(distinct.get(pair.first()), distinct.get(pair.second()), pair.similarity());
    }
    return groups;
  }

  /** Orders between parties that are one, or must not be matched; by order. */
  public List<Finding.SelfDealing> selfDealing() {
    Set<List<String>> apart = new HashSet<>();
    for (Block block : blocks) {
      apart.add(List.of(block.a(), block.b()));
      apart.add(List.of(block.b(), block.a()));
    }
    List<Finding.SelfDealing> found = new ArrayList<>();
    for (Order order : orders) {
      String requester = owner(order.need());
      String offering = order.capability() == null ? null : owner(order.capability());
      if (requester == null) {
        continue;
      }
      if (requester.equals(order.provider())) {
        found.add(dealing(order, Finding.Tie.OWN_NEED, List.of(requester)));
      } else if (requester.equals(offering)) {
        found.add(dealing(order, Finding.Tie.SAME_OWNER, List.of(requester)));
      }
      if (apart.contains(List.of(requester, order.provider()))) {
        found.add(dealing(order, Finding.Tie.BLOCKED, List.of(requester, order.provider())));
      } else if (offering != null && apart.contains(List.of(requester, offering))) {
        found.add(dealing(order, Finding.Tie.BLOCKED, List.of(requester, offering)));
      }
    }
    return List.copyOf(found);
  }

  private static Finding.SelfDealing dealing(Order order, Finding.Tie tie, List<String> people) {
    return new Finding.SelfDealing(order.id(), tie, people, order.need(), order.capability());
  }

  private @Nullable String owner(String posting) {
    Posting known = byId.get(posting);
    return known == null ? null : known.owner();
  }

  /** Orders that look like one that was split; by requester and provider, then by order. */
  public List<Finding.SplitOrders> splitOrders() {
    // The needs of an owner who is not known are that of nobody else.
    Map<List<String>, List<Order>> parties =
        new TreeMap<>(
            Comparator.<List<String>, String>comparing(key -> key.get(0))
                .thenComparing(key -> key.get(1))
                .thenComparing(key -> key.get(2)));
    for (Order order : orders) {
      if (order.status() != OrderStatus.CANCELLED) {
        String owner = owner(order.need());
        List<String> key =
            owner == null
                ? List.of("", order.need(), order.provider())
                : List.of(owner, "", order.provider());
        parties.computeIfAbsent(key, missing -> new ArrayList<>()).add(order);
      }
    }
    List<Finding.SplitOrders> found = new ArrayList<>();
    parties.forEach(
        (key, together) -> {
          for (Groups.Group group : split(together).all()) {
            List<Order> members = group.members().stream().map(together::get).toList();
            found.add(finding(key.get(0), members, group.least()));
          }
        });
    return List.copyOf(found);
  }

  private Groups split(List<Order> together) {
    Groups groups = new Groups(together.size());
    for (int i = 0; i < together.size(); i++) {
      for (int j = i + 1; j < together.size(); j++) {
        Order one = together.get(i);
        Order other = together.get(j);
        long days = Math.abs(ChronoUnit.DAYS.between(one.openedOn(), other.openedOn()));
        if (days <= rules.splitDays()) {
          double similarity =
              one.need().equals(other.need())
                  ? 1
                  : Bigrams.similarity(bigrams.of(one.need()), bigrams.of(other.need()));
          if (similarity >= rules.similarity()) {
            groups.link(i, j, similarity);
          }
        }
      }
    }
    return groups;
  }

  private static Finding.SplitOrders finding(String owner, List<Order> members, double least) {
    List<LocalDate> days = members.stream().map(Order::openedOn).sorted().toList();
    return new Finding.SplitOrders(
        owner.isEmpty() ? null : owner,
        members.getFirst().provider(),
        members.stream().map(Order::id).toList(),
        members.stream().map(Order::need).sorted().distinct().toList(),
        days.getFirst(),
        days.getLast(),
        least);
  }
}
