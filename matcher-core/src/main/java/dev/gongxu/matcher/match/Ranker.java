package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.text.TextAnalysis;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the other side of the market for one posting.
 *
 * <p>Exact: the answer is that of scoring every posting of the other side that shares a word with
 * the subject and is not refused by a gate, in the order of score, highest first, then id. Safe for
 * use by many threads.
 */
public final class Ranker {
  private final PostingIndex index;
  private final Supplier<MarketRecords> records;
  private final RegionValues.Pool regions;

  /**
   * Ranks what {@code index} holds by what {@code records} say.
   *
   * @param records asked anew for each ranking
   */
  public Ranker(PostingIndex index, Supplier<MarketRecords> records, RegionTree regions) {
    this.index = index;
    this.records = records;
    this.regions = new RegionValues.Pool(regions);
  }

  /**
   * The best matches of a posting.
   *
   * @param subject a need, for which capabilities are ranked, or a capability, for which needs are;
   *     it need not be in the index
   */
  public Ranking rank(Posting subject, Profile profile, MatchOptions options) {
    try (RankingSession session = open(subject, null, profile, options, null)) {
      return session.rank();
    }
  }

  /**
   * The best matches of a posting that has been read already.
   *
   * @param subject read by the rule of the same profile; read again where the lexicon has changed
   */
  public Ranking rank(Subject subject, Profile profile, MatchOptions options) {
    try (RankingSession session = open(subject.posting(), subject, profile, options, null)) {
      return session.rank();
    }
  }

  /** The same, with the query as it was prepared for the snapshot that was ranked. */
  Ranking rank(
      Subject subject, Profile profile, MatchOptions options, Consumer<PreparedQuery> prepared) {
    try (RankingSession session = open(subject.posting(), subject, profile, options, null)) {
      prepared.accept(session.query());
      return session.rank();
    }
  }

  /**
   * Begins a ranking: postings, providers and the subject's words of one lexicon.
   *
   * @param read the subject as it was read once, null for never
   */
  private RankingSession open(
      Posting subject,
      @Nullable Subject read,
      Profile profile,
      MatchOptions options,
      @Nullable Prices prices) {
    while (true) {
      Snapshot snapshot = index.acquire();
      RankingSession session = null;
      try {
        MarketRecords now = records.get();
        MarketRecords.Moment moment = now.moment(profile, snapshot.analysis());
        if (moment != null) {
          Subject asked = in(snapshot.analysis(), subject, read, profile);
          session =
              new RankingSession(
                  index, regions, snapshot, asked, profile, options, now, moment, prices);
          return session;
        }
      } finally {
        if (session == null) {
          snapshot.close();
        }
      }
      // The lexicon was changed in between; the next snapshot is of the new one.
      Thread.onSpinWait();
    }
  }

  private static Subject in(
      TextAnalysis analysis, Posting subject, @Nullable Subject read, Profile profile) {
    return read != null && read.analysis().equals(analysis)
        ? read
        : Subject.of(subject, analysis, profile.text());
  }

  /**
   * The best providers for a need that are not known already, by score less price, highest first,
   * each with its best capability.
   *
   * @param need read by the rule of the same profile
   * @param prices who is not in it is not found
   * @param known the ids of providers that are not asked for
   * @param least the lowest score that is asked for
   * @param floor the lowest score less price that is asked for; the higher, the quicker
   */
  public List<Match> beyond(
      Subject need,
      Profile profile,
      MatchOptions options,
      Prices prices,
      Collection<String> known,
      double least,
      double floor) {
    BitSet owners = new BitSet();
    for (String id : known) {
      int owner = index.findOwner(id);
      if (owner >= 0) {
        owners.set(owner);
      }
    }
    try (RankingSession session = open(need.posting(), need, profile, options, prices)) {
      return session.beyond(prices, owners, least, floor);
    }
  }

  /**
   * The same answer as {@link #rank(Subject, Profile, MatchOptions)} by scoring every posting that
   * shares a word: for checks and comparisons, several times slower.
   */
  public Ranking rankByScoringEverything(Subject subject, Profile profile, MatchOptions options) {
    try (RankingSession session = open(subject.posting(), subject, profile, options, null)) {
      return session.rankByScoringEverything();
    }
  }

  /**
   * The same answer by bounds of blocks, however few there are: for checks. A floor below all
   * scores does it, since where one is given most blocks can be passed over.
   */
  Ranking rankByBlocks(Subject subject, Profile profile, MatchOptions options) {
    try (RankingSession session = open(subject.posting(), subject, profile, options, null)) {
      return session.rankByBlocks();
    }
  }

  /**
   * The ranking of a posting with nothing in it but some postings of the other side: what {@link
   * #rank} finds of them, in its order, whatever {@code options} say of the number of matches and
   * of providers.
   *
   * @param others ids; those that are not in the index are left out
   */
  public List<Match> rankAmong(
      Subject subject, Collection<String> others, Profile profile, MatchOptions options) {
    try (RankingSession session = open(subject.posting(), subject, profile, options, null)) {
      return session.among(others);
    }
  }

  /**
   * The postings of the other side that a gate refuses, whether they share a word or not.
   *
   * @param others ids; those that are not in the index are left out
   */
  public Set<String> refused(
      Posting subject, Collection<String> others, Profile profile, MatchOptions options) {
    try (RankingSession session = open(subject, null, profile, options, null)) {
      return session.refused(others);
    }
  }

  /**
   * The parts of a pair as they stood on a day, as if no gate were there: expertise and workload by
   * the orders of that time, accords as in force then, texts and all else as now. What was learnt
   * from accepted pairs does not count: the pair may be one of them.
   *
   * @param day orders opened on it do not count
   * @return null where the index has no capability {@code capability}
   */
  public @Nullable Breakdown breakdownAsOf(
      Posting need, String capability, Profile profile, LocalDate day) {
    try (RankingSession session = open(need, null, profile, MatchOptions.on(day), null)) {
      return session.breakdownAsOf(capability, day);
    }
  }

  /**
   * Why a posting of the other side stands where it does for {@code subject}.
   *
   * @throws IllegalArgumentException when the other side has no posting {@code otherId}
   */
  public Explanation explain(
      Posting subject, String otherId, Profile profile, MatchOptions options) {
    try (RankingSession session =
        open(subject, null, profile, options.withOnePerProvider(false), null)) {
      return session.explain(otherId);
    }
  }
}
