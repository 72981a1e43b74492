package dev.gongxu.matcher.report;

import java.util.Comparator;

/** The order in which parts are told. Stateless. */
final class PartOrder {
  /** By key, what belongs to none last. */
  static final Comparator<Part> BY_KEY =
      Comparator.comparing((Part part) -> part.key().isEmpty()).thenComparing(Part::key);

  private PartOrder() {}
}
