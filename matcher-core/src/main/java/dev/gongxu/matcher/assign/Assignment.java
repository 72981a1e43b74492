package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who serves whom, at which prices, and how good that is. Immutable, safe to share. */
public final class Assignment {
  private final Formulation formulation;
  private final int[] arcOf;
  private final long[] price;
  private final Certificate certificate;

  /**
   * A need and a provider that serves it.
   *
   * @param score what the pair is worth
   * @param pinned whether a rule asks for it
   */
  public record Pair(String need, String provider, double score, boolean pinned) {}

  /**
   * A need of which some orders are not served.
   *
   * @param orders how many
   */
  public record Unserved(String need, int orders) {}

  Assignment(Formulation formulation, int[] arcOf, long[] price) {
    this.formulation = formulation;
    this.arcOf = arcOf;
    this.price = price;
    Network network = formulation.network();
    Certificate full = Certificate.of(network, arcOf, price, formulation.score(1));
    long pins = formulation.pinValue() * (network.needs - formulation.problem().needs().size());
    this.certificate = new Certificate(full.total() - pins, full.bound() - pins, full.unit());
  }

  /** The pairs, in the order of need and provider; a new list each time. */
  public List<Pair> pairs() {
    Network network = formulation.network();
    List<Pair> pairs = new ArrayList<>();
    for (int need = 0; need < network.needs; need++) {
      int from = network.firstSlot[need];
      for (int slot = from; slot < from + network.wanted[need]; slot++) {
        if (arcOf[slot] != Flow.REST) {
          pairs.add(pair(need, slot));
        }
      }
    }
    pairs.sort(Comparator.comparing(Pair::need).thenComparing(Pair::provider));
    return pairs;
  }

  /** The needs that are not served in full, in order; a new list each time. */
  public List<Unserved> unserved() {
    Network network = formulation.network();
    List<Unserved> unserved = new ArrayList<>();
    for (int need = 0; need < formulation.problem().needs().size(); need++) {
      int open = 0;
      int from = network.firstSlot[need];
      for (int slot = from; slot < from + network.wanted[need]; slot++) {
        open += arcOf[slot] == Flow.REST ? 1 : 0;
      }
      if (open > 0) {
        unserved.add(new Unserved(formulation.problem().needs().get(need), open));
      }
    }
    return unserved;
  }

  /** How good it is. */
  public Certificate certificate() {
    return certificate;
  }

  /** What the pairs are worth together, less what load costs. */
  public double total() {
    return formulation.score(certificate.total());
  }

  /** What no assignment can exceed. */
  public double bound() {
    return formulation.score(certificate.bound());
  }

  /** How far the total may be from the best, 0 when it is proven best. */
  public double gap() {
    return formulation.score(certificate.gap());
  }

  /**
   * Why it is as it is.
   *
   * @throws IllegalStateException when it has not the highest total, so that no prices explain it
   */
  public Reasons reasons() {
    if (!certificate.proven()) {
      throw new IllegalStateException(
          "only an assignment with the highest total has reasons; this one is short of it by "
              + gap());
    }
    return new Reasons(this);
  }

  /** How many pairs were not made though both sides would gain; 0 when it is stable. */
  public long blockingPairs() {
    return BlockingPairs.count(formulation.network(), arcOf);
  }

  /** Other pairs at the same prices. */
  Assignment with(int[] otherArcs) {
    return new Assignment(formulation, otherArcs, price);
  }

  Formulation formulation() {
    return formulation;
  }

  int[] arcs() {
    return arcOf;
  }

  long[] prices() {
    return price;
  }

  long[] lowestPrices() {
    return LowestPrices.of(formulation.network(), arcOf, price, formulation.network().ground);
  }

  /** The pair that a slot of a need stands for, which holds a candidate. */
  Pair pair(int need, int slot) {
    AssignmentProblem problem = formulation.problem();
    int arc = arcOf[slot];
    return new Pair(
        problem.needs().get(formulation.needOf(need)),
        problem.providers().get(formulation.network().place(arc)),
        formulation.scoreOf(need, arc),
        formulation.isPin(need));
  }
}
