package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who serves whom, at which prices, and how good that is. Immutable, safe to share. */
public final class Assignment {
  private final Formulation formulation;
  private final int[] arcOf;
  private final long[] price;
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
        if (arcOf[slot] == Flow.REST) {
          open[of]++;
        } else {
          int pair = formulation.pairOf(arcOf[slot]);
          pins += formulation.isPin(need) ? formulation.pinValue() : 0;
          made.add(
              new Pair(
                  problem.needs().get(of),
                  problem.providers().get(problem.provider(pair)),
                  problem.score(pair),
                  formulation.isPin(need)));
        }
      }
    }
    this.certificate = new Certificate(full.total() - pins, full.bound() - pins, full.unit());
    made.sort(java.util.Comparator.comparing(Pair::need).thenComparing(Pair::provider));
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
    return certificate.total() * certificate.unit();
  }

  /** What no assignment can exceed. */
  public double bound() {
    return certificate.bound() * certificate.unit();
  }

  /**
   * The price of an order of a provider: what its place is worth to those who would take it. 0
   * where it has room left, unless a limit on a group weighs on it.
   *
   * @throws IllegalArgumentException when the problem has no such provider
   */
  public double price(String provider) {
    int place = Collections.binarySearch(formulation.problem().providers(), provider);
    if (place < 0) {
      throw new IllegalArgumentException("there is no provider " + provider);
    }
    return formulation.score(price[place]);
  }

  Formulation formulation() {
    return formulation;
  }

  int arcOf(int slot) {
    return arcOf[slot];
  }

  long price(int place) {
    return price[place];
  }
}
