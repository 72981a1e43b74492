package dev.gongxu.matcher.score;

import dev.gongxu.matcher.market.Service;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The numbers and rules by which one service ranks.
 *
 * @param service the service it is for
 * @param weights the weights of the factors
 * @param text numbers of the text factor
 * @param region numbers of the region factor
 * @param expertise numbers of the expertise factor
 * @param gates the rules that refuse a pair
 * @param reasons why a number is what it is, by the number's name such as {@code weights.text}; may
 *     be empty
 */
public record Profile(
    Service service,
    Weights weights,
    TextRule text,
    RegionRule region,
    ExpertiseRule expertise,
    Set<Gate> gates,
    Map<String, String> reasons) {
  /** Copies the collections. */
  public Profile {
    EnumSet<Gate> ordered = EnumSet.noneOf(Gate.class);
    ordered.addAll(gates);
    gates = Collections.unmodifiableSet(ordered);
    reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
  }

  /** The same profile, ranking by the text factor alone and refusing nothing. */
  public Profile textOnly() {
    return new Profile(service, Weights.TEXT_ONLY, text, region, expertise, Set.of(), reasons);
  }

  /** The same profile with other weights. */
  public Profile withWeights(Weights value) {
    return new Profile(service, value, text, region, expertise, gates, reasons);
  }

  /**
   * The same profile with other weights and the reasons for them.
   *
   * @param why by factor, in place of the old reasons of all weights
   */
  public Profile withWeights(Weights value, Map<Factor, String> why) {
    Map<String, String> merged = new TreeMap<>(reasons);
    for (Factor factor : Factor.ALL) {
      String reason = why.get(factor);
      String name = "weights." + factor.code();
      if (reason == null) {
        merged.remove(name);
      } else {
        merged.put(name, reason);
      }
    }
    return new Profile(service, value, text, region, expertise, gates, merged);
  }

  /** The same profile with other numbers for the text factor. */
  public Profile withText(TextRule value) {
    return new Profile(service, weights, value, region, expertise, gates, reasons);
  }

  static void check(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be from " + least + " to " + most);
    }
  }
}
