package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.SubjectWords;
import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A posting to rank for, with its text read, so that asking again does not read it again.
 *
 * <p>Nothing that it says ever changes; safe for use by many threads.
 */
public final class Subject {
  private final Posting posting;
  private final TextQuery terms;
  private final TextAnalysis analysis;
  private final int[] topic;
  private final boolean keeps;

  /** Of the snapshot that was asked last, where it is kept. */
  private volatile @Nullable PreparedQuery kept;

  private Subject(
      Posting posting, TextQuery terms, TextAnalysis analysis, int[] topic, boolean keeps) {
    this.posting = posting;
    this.terms = terms;
    this.analysis = analysis;
    this.topic = topic;
    this.keeps = keeps;
  }

  /** Reads a posting. */
  public static Subject of(Posting posting, TextAnalysis analysis, TextRule rule) {
    return of(posting, TextQuery.of(posting, analysis, rule), analysis);
  }

  /** A posting that was read before. */
  static Subject of(Posting posting, TextQuery terms, TextAnalysis analysis) {
    return new Subject(posting, terms, analysis, SubjectWords.of(terms.words(), analysis), false);
  }

  /**
   * The same for one who is asked again and again while the market stands still: it keeps where its
   * terms are found, some 40 bytes a term and segment, holds on to their postings, and in a small
   * market keeps texts, twelve bytes a posting that shares a term.
   */
  public Subject keeping() {
    return new Subject(posting, terms, analysis, topic, true);
  }

  /** The posting. */
  public Posting posting() {
    return posting;
  }

  /** What it asks for. */
  public TextQuery terms() {
    return terms;
  }

  /** What it was read with. */
  public TextAnalysis analysis() {
    return analysis;
  }

  /** The words by which it lies in a field. */
  public Set<String> words() {
    return terms.words();
  }

  /** The numbers of its words that tell a subject; not to be changed. */
  int[] topic() {
    return topic;
  }

  /** Its query for a snapshot. */
  PreparedQuery prepare(Snapshot snapshot, TextRule rule) {
    Side side = posting.side() == Side.NEED ? Side.CAPABILITY : Side.NEED;
    PreparedQuery known = kept;
    if (known == null || !snapshot.hasPrepared(known, rule)) {
      known = snapshot.prepare(terms, side, rule, keeps);
      if (keeps) {
        kept = known;
      }
    }
    return known;
  }
}
