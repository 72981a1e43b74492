package dev.gongxu.matcher.index;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the best postings, best first
 * @param candidates how many living postings share a term with the query, refused ones included
 */
public record SearchResult(List<Hit> hits, int candidates) {
  /** Copies the list. */
  public SearchResult {
    hits = List.copyOf(hits);
  }
}
