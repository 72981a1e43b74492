package dev.gongxu.matcher.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gongxu.matcher.index.Hit;
import dev.gongxu.matcher.index.PairScorer;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.SearchResult;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.TextRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One subject against one snapshot, which it holds until it is closed. For one ranking by one
 * thread.
 */
final class RankingSession implements AutoCloseable {
  private final PostingIndex index;
  private final RegionValues.Pool regions;
  private final Snapshot snapshot;
  private final Posting subject;
  private final MatchOptions options;
  private final TextQuery terms;
  private final TextRule text;
  private final PreparedQuery query;
  private final RegionValues places;
  private final PairRules rules;

  /**
   * Closes the snapshot when it is closed.
   *
   * @param prices for bounds that hold for scores less prices
   */
  RankingSession(
      PostingIndex index,
      RegionValues.Pool regions,
      Snapshot snapshot,
      Subject read,
      Profile profile,
      MatchOptions options,
      MarketRecords records,
      MarketRecords.Moment moment,
      @Nullable Prices prices) {
    this.index = index;
    this.regions = regions;
    this.snapshot = snapshot;
    this.subject = read.posting();
    this.options = options;
    this.terms = read.terms();
    this.text = profile.text();
    this.query = read.prepare(snapshot, text);
    this.places = regions.take(subject, profile.region(), options.on(), records);
    this.rules =
        new PairRules(
            read, profile, query, options.on(), records, moment, index, places, snapshot, prices);
  }

  /** The query as it was prepared for the snapshot. */
  PreparedQuery query() {
    return query;
  }

  /** The best matches. */
  Ranking rank() {
    return rank(rules, Double.NEGATIVE_INFINITY);
  }

  /** The same by scoring every posting. */
  Ranking rankByScoringEverything() {
    // A function alone has no bounds, so that nothing is passed over.
    return rank(
        (leaf, columns, doc, text) -> rules.score(leaf, columns, doc, text),
        Double.NEGATIVE_INFINITY);
  }

  /** The same by bounds of blocks, however few there are. */
  Ranking rankByBlocks() {
    return rank(rules, -Double.MAX_VALUE);
  }

  private Ranking rank(PairScorer scorer, double floor) {
    SearchResult result =
        snapshot.search(query, scorer, options.top(), options.onePerProvider(), floor);
    return new Ranking(
        subject,
        matches(result.hits()),
        result.statistics(),
        result.hits().isEmpty() ? rules.refused() : Map.of());
  }

  /**
   * The best of other owners by score less price; see {@link Ranker#beyond}.
   *
   * @param known the numbers of owners that are not asked for
   */
  List<Match> beyond(Prices prices, BitSet known, double least, double floor) {
    PricedRules priced = new PricedRules(rules, prices, known, least);
    return matches(snapshot.search(query, priced, options.top(), true, floor).hits());
  }

  /** The parts of a pair as of a day, without what was learnt; null where there is none. */
  @Nullable Breakdown breakdownAsOf(String id, LocalDate day) {
    Hit hit = snapshot.hit(snapshot.prepareUnlearnt(terms, query.side(), text), id);
    return hit == null ? null : rules.breakdownAsOf(hit, day);
  }

  /** Those that a gate refuses, by id. */
  Set<String> refused(Collection<String> others) {
    Set<String> refused = new HashSet<>();
    for (String id : others) {
      Hit hit = snapshot.hit(query, id);
      if (hit != null && !rules.gates(hit).isEmpty()) {
        refused.add(id);
      }
    }
    return refused;
  }

  /** Nothing but these, as a ranking has them. */
  List<Match> among(Collection<String> others) {
    List<Hit> hits = new ArrayList<>();
    for (String id : others) {
      Hit hit = snapshot.hit(query, id);
      // As a search has it: who shares no word is not found.
      if (hit != null && hit.text() > 0 && rules.gates(hit).isEmpty()) {
        hits.add(hit);
      }
    }
    hits.sort(
        Comparator.comparingDouble((Hit hit) -> -rules.breakdown(hit).total())
            .thenComparing(hit -> hit.id().getBytes(UTF_8), Arrays::compareUnsigned));
    return matches(hits);
  }

  @Override
  public void close() {
    regions.giveBack(places);
    snapshot.close();
  }

  private List<Match> matches(List<Hit> hits) {
    double[][] scores =
        options.terms() ? snapshot.termScores(query, hits) : new double[hits.size()][];
    boolean forward = subject.side() == Side.NEED;
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      Breakdown breakdown = rules.breakdown(hit);
      matches.add(
          new Match(
              i + 1,
              forward ? subject.id() : hit.id(),
              forward ? hit.id() : subject.id(),
              forward ? index.owner(hit.columns().owner(hit.doc())) : subject.owner(),
              breakdown,
              options.terms() ? MatchedTerms.of(query, scores[i], breakdown) : List.of()));
    }
    return matches;
  }

  /** Why a posting of the other side stands where it does. */
  Explanation explain(String otherId) {
    Hit hit = snapshot.hit(query, otherId);
    Posting other = snapshot.records().posting(otherId);
    if (hit == null || other == null) {
      throw new IllegalArgumentException(
          "there is no %s %s in the index".formatted(query.side().code(), otherId));
    }
    Ranking ranking = rank();
    Match pair = matches(List.of(hit)).getFirst();
    return Explanation.of(
        subject,
        other,
        rules.providerOf(hit),
        rules.standingOf(hit),
        rules.gates(hit),
        pair,
        ranking,
        options.top(),
        rules.changes(hit),
        new StatedQuantities(snapshot.analysis()).compare(subject, other));
  }
}
