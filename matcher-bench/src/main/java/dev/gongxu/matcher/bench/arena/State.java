package dev.gongxu.matcher.bench.arena;

import java.util.Locale;

/** What an index has been through. */
public enum State {
  /** One segment, as after a night's merge. */
  MERGED1,
  /** Eight segments of about as many postings each. */
  SEGMENTS8,
  /** One segment of which 30 % of the postings are deleted and not yet merged away. */
  DELETED30,
  /** One segment of which 30 % were put again with other words, in new segments beside it. */
  UPDATED30_UNMERGED,
  /** The same after a merge into one segment. */
  UPDATED30_MERGED;

  /** The word for it in names of folders and parameters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state with this word. */
  public static State of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
