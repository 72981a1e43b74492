package dev.gongxu.matcher.quantity;

/** Whether two quantities of one dimension are of the same property. */
enum Sameness {
  /** They are, as far as words tell. */
  YES,
  /** The words fit, but may mean different things. */
  MAYBE,
  /** Nothing says so. */
  NO;

  static Sameness of(Quantity need, Quantity capability, PropertyNames names) {
    Property one = need.property();
    Property other = capability.property();
    if (one.head().isEmpty() || other.head().isEmpty()) {
      // So many pieces a minute say what they are; so many metres do not.
      boolean tells = need.dimension().endsWith("/" + Unit.TIME);
      boolean both = one.head().isEmpty() && other.head().isEmpty();
      return !tells ? NO : both ? YES : MAYBE;
    }
    // One character is a verb of all work (做, 讲) unless it names a measure.
    boolean idle = one.head().length() == 1 && !names.isGeneric(one.head());
    if (idle || !names.same(one.head(), other.head())) {
      return NO;
    }
    if (!one.named() || !other.named()) {
      return MAYBE;
    }
    boolean none = one.modifiers().isEmpty() && other.modifiers().isEmpty();
    if (none || names.share(one.modifiers(), other.modifiers())) {
      return YES;
    }
    boolean oneSided = one.modifiers().isEmpty() || other.modifiers().isEmpty();
    return oneSided && !names.isGeneric(one.head()) ? YES : MAYBE;
  }
}
