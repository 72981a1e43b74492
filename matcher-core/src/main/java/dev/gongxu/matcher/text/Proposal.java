package dev.gongxu.matcher.text;

import java.util.List;

/**
 * A word that a lexicon may lack, for a person to decide. Immutable.
 *
 * @param word normalised
 * @param count how often it stands in the texts
 * @param cohesion how much more often its parts stand together than by chance, in bits, at the
 *     weakest of the places where it can be parted
 * @param freedom how open it is what stands beside it, in bits, on the side where that is less open
 * @param examples where it stands, with its surroundings, normalised
 */
public record Proposal(
    String word, int count, double cohesion, double freedom, List<String> examples) {
  /** Copies the list. */
  public Proposal {
    examples = List.copyOf(examples);
  }

  /** By which proposals are sorted, highest first: the product of cohesion and freedom. */
  public double worth() {
    return cohesion * freedom;
  }
}
