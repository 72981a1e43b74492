package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who serves whom, at which prices, and how good that is. Immutable, safe to share. */
public final class Assignment {
  private final Formulation formulation;
  private final int[] arcOf;
  private final long[] price;
  private final int[] needOf;
  private final Certificate certificate;
  private final List<Pair> pairs;
  private final List<Unserved> unserved;

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
    this.needOf = new int[arcOf.length];
    Network network = formulation.network();
    Certificate full = Certificate.of(network, arcOf, price, formulation.score(1));
    AssignmentProblem problem = formulation.problem();
    List<Pair> made = new ArrayList<>();
    int[] open = new int[problem.needs().size()];
    long pins = 0;
    for (int need = 0; need < network.needs; need++) {
      int of = formulation.needOf(need);
      for (int slot = network.firstSlot[need];
          slot < network.firstSlot[need] + network.wanted[need];
          slot++) {
        needOf[slot] = need;
        if (arcOf[slot] == Flow.REST) {
          open[of]++;
        } else {
          pins += formulation.isPin(need) ? formulation.pinValue() : 0;
          made.add(pair(slot));
        }
      }
    }
    this.certificate = new Certificate(full.total() - pins, full.bound() - pins, full.unit());
    made.sort(Comparator.comparing(Pair::need).thenComparing(Pair::provider));
    this.pairs = List.copyOf(made);
    List<Unserved> left = new ArrayList<>();
    for (int need = 0; need < open.length; need++) {
      if (open[need] > 0) {
        left.add(new Unserved(problem.needs().get(need), open[need]));
      }
    }
    this.unserved = List.copyOf(left);
  }

  /** The pairs, in the order of need and provider. */
  public List<Pair> pairs() {
    return pairs;
  }

  /** The needs that are not served in full, in order. */
  public List<Unserved> unserved() {
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

  /** Why it is as it is; for an assignment with the highest total. */
  public Reasons reasons() {
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

  /** The pair that a slot stands for, which holds a candidate. */
  Pair pair(int slot) {
    AssignmentProblem problem = formulation.problem();
    int need = needOf[slot];
    int pair = formulation.pairOf(arcOf[slot]);
    return new Pair(
        problem.needs().get(formulation.needOf(need)),
        problem.providers().get(problem.provider(pair)),
        problem.score(pair),
        formulation.isPin(need));
  }
}
