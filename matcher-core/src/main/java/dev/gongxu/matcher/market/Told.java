package dev.gongxu.matcher.market;

import java.time.LocalDateTime;

/**
 * That somebody was told of a pair. Immutable.
 *
 * @param to who was told, an owner or an audience
 * @param posting their own posting
 * @param about the other posting of the pair
 * @param at when the message goes out
 * @param digest whether it was gathered with others in one message
 */
public record Told(String to, String posting, String about, LocalDateTime at, boolean digest) {
  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public Told {
    Require.id("to", to);
    Require.id("posting", posting);
    Require.id("about", about);
    Require.present("at", at);
    Require.date("at", at.toLocalDate());
  }
}
