package dev.gongxu.matcher.quantity;

import java.util.List;

/**
 * What a quantity is a quantity of, as far as the words beside it tell.
 *
 * @param head the word that names it (含水率, 温度), normalised; empty where there is none
 * @param modifiers the words directly before the head, the nearest first (烧结 in 烧结温度)
 * @param named whether the head stands before the number, as a name does; the word after a number
 *     (10kV变电站) tells less
 * @param change whether the number says by how much something changes (降低20%), not what it is
 */
public record Property(String head, List<String> modifiers, boolean named, boolean change) {
  /** Nothing is known. */
  static final Property NONE = new Property("", List.of(), false, false);

  /** Copies the list. */
  public Property {
    modifiers = List.copyOf(modifiers);
  }

  /** The modifiers and the head as they are written one after the other. */
  public String text() {
    return String.join("", modifiers.reversed()) + head;
  }
}
