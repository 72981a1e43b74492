package dev.gongxu.matcher.assign;

import java.util.List;

/**
 * Who serves whom on a market. Immutable, safe to share.
 *
 * @param assignment the pairs, and how good they are
 * @param capabilities by pair, in the order of {@link Assignment#pairs}: the capability by which
 *     the provider suits the need best
 * @param uncovered the needs for which providers beyond their lists might give a better assignment,
 *     in order; empty when the certificate is for the whole market
 * @param top how many candidates the need with the longest list was given
 * @param times what took how long
 */
public record MarketAssignment(
    Assignment assignment,
    List<String> capabilities,
    List<String> uncovered,
    int top,
    Times times) {
  /** Copies the lists. */
  public MarketAssignment {
    capabilities = List.copyOf(capabilities);
    uncovered = List.copyOf(uncovered);
  }

  /**
   * Nanoseconds of work, added up over threads.
   *
   * @param reading reading needs
   * @param ranking ranking providers for them
   * @param assigning assigning them
   */
  public record Times(long reading, long ranking, long assigning) {}
}
