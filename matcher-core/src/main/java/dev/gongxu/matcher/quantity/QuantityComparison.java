package dev.gongxu.matcher.quantity;

import dev.gongxu.matcher.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a need beside one of a capability that speaks of the same.
 *
 * @param need what is wanted
 * @param capability what is offered
 * @param verdict whether they agree
 */
public record QuantityComparison(Quantity need, Quantity capability, Verdict verdict) {

  /*
   * When is it the same, and when a contradiction? A false alarm costs more trust than a missed one
   * is worth, so every doubt ends in "unknown", or in silence:
   *
   * - Both have the same dimension and the same head word. Heads that name no one property (温度, 成本)
   *   need the same modifier as well, or none on either side; other heads no differing modifiers.
   * - What is told of how things are or were is not compared, nor a change with a level.
   * - Only a firm demand of the need can be contradicted. 坏果率10%以上 may be the complaint.
   * - A promise of at least 90 % says nothing about 95 %: it may be kept by more.
   * - Of several statements of the capability the best one counts.
   */

  /** The least share by which spans of time must lie apart, since months and years vary. */
  private static final double TIME_SLACK = 0.02;

  /**
   * The quantities of a need for which a capability has one of the same, in the order of the need,
   * each with the statement of the capability that suits it best.
   */
  public static List<QuantityComparison> of(
      List<Quantity> needs, List<Quantity> capabilities, Lexicon lexicon) {
    PropertyNames names = new PropertyNames(lexicon);
    List<QuantityComparison> all = new ArrayList<>();
    for (Quantity need : needs) {
      QuantityComparison best = null;
      for (Quantity capability : capabilities) {
        QuantityComparison next = compare(need, capability, names);
        if (next != null && (best == null || goodness(next) > goodness(best))) {
          best = next;
        }
      }
      if (best != null) {
        all.add(best);
      }
    }
    return all;
  }

  private static int goodness(QuantityComparison comparison) {
    return switch (comparison.verdict) {
      case AGREEMENT -> 2;
      case UNKNOWN -> 1;
      case CONTRADICTION -> 0;
    };
  }

  private static @Nullable QuantityComparison compare(
      Quantity need, Quantity capability, PropertyNames names) {
    if (!need.dimension().equals(capability.dimension())
        || need.background()
        || capability.background()
        || need.property().change() != capability.property().change()) {
      return null;
    }
    Sameness sameness = Sameness.of(need, capability, names);
    if (sameness == Sameness.NO) {
      return null;
    }
    Verdict verdict = sameness == Sameness.YES ? verdict(need, capability) : Verdict.UNKNOWN;
    return new QuantityComparison(need, capability, verdict);
  }

  private static Verdict verdict(Quantity need, Quantity capability) {
    Range wanted = Range.wanted(need);
    Range offered = Range.offered(capability);
    boolean served = isAmount(need) && isScope(capability) && offered.holds(wanted);
    if (wanted.holds(offered) || served) {
      return Verdict.AGREEMENT;
    }
    double slack = need.dimension().equals(Unit.TIME) ? TIME_SLACK : 0;
    boolean contradicted = need.firm() && wanted.isApartFrom(offered, slack);
    return contradicted ? Verdict.CONTRADICTION : Verdict.UNKNOWN;
  }

  /** Whether a need states an amount as such, and not what it must be at least or at most. */
  private static boolean isAmount(Quantity need) {
    return switch (need.bound()) {
      case EXACT, BETWEEN, UP_TO, DOWN_TO -> true;
      case AT_LEAST, AT_MOST, TOLERANCE -> false;
    };
  }

  /** Whether a capability states for what it is good (存栏30~50头), and not what it achieves. */
  private static boolean isScope(Quantity capability) {
    return switch (capability.bound()) {
      case BETWEEN, UP_TO, DOWN_TO -> true;
      case EXACT, AT_LEAST, AT_MOST, TOLERANCE -> false;
    };
  }
}
