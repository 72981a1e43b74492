package dev.gongxu.matcher.push;

import dev.gongxu.matcher.market.Told;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One message to one person.
 *
 * @param at when it goes out
 * @param digest whether it gathers what could not go out before
 * @param notices what it tells of, best first; one unless it is a digest
 */
public record Delivery(String to, LocalDateTime at, boolean digest, List<Notice> notices) {
  /** Copies the list. */
  public Delivery {
    notices = List.copyOf(notices);
  }

  /** What is to be remembered of it. */
  public List<Told> told() {
    return notices.stream()
        .map(notice -> new Told(to, notice.posting(), notice.about(), at, digest))
        .toList();
  }
}
