package dev.gongxu.matcher.index;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the best postings, best first
 * @param statistics how much it had to look at
 */
public record SearchResult(List<Hit> hits, SearchStatistics statistics) {
  /** Copies the list. */
  public SearchResult {
    hits = List.copyOf(hits);
  }
}
