package dev.gongxu.matcher.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All open needs of a market, standing while capabilities come: which of them does a capability
 * reach?
 *
 * <p>Exact: the answer is that of ranking every standing need in the market as it is now, the
 * capability in it, and looking whether the capability is among the first k; same scores, bit for
 * bit. Needs come by the score of the pair, highest first, then by id in the order of UTF-8 bytes.
 *
 * <p>How, and why nothing is missed. Of each need, its k-th best score θ when it was last ranked is
 * kept, and who had the best ones. A capability enters the first k only with a score of at least
 * the k-th best now. For every need there is
 *
 * <ul>
 *   <li>an upper bound of the pair's score, see {@link StandingBounds}
 *   <li>a lower bound of the k-th best score now: k matches that are still what they were have at
 *       least θ less what their text factors can have fallen, and what has come since can only
 *       raise the k-th best. A match whose posting, provider or provider's orders have changed does
 *       not count any more; with a few matches kept beyond k, there are mostly k left
 * </ul>
 *
 * Only where the first reaches the second is the need ranked anew, by the one {@link Ranker}, whose
 * answer decides, and renews what is kept. A need of which less than k matches are left, or to
 * which accords or blocks have changed, is ranked anew in any case, before the next question.
 *
 * <p>Reverse top-k queries: A. Vlachou et al., "Reverse top-k queries", 2010; thresholds of
 * standing queries over a changing collection: K. Mouratidis and H. Pang, "An incremental threshold
 * method for continuous text search queries", 2009, and A. Shraer et al., "Top-k publish-subscribe
 * for social annotation of news", 2013. It differs in that the statistics of the collection move
 * with every posting, and are followed by bounds.
 *
 * <p>Time: the capability's terms in the needs' lists, and the few rankings. The first question has
 * every need ranked, and {@link #forget} means that again. Memory: about 25 bytes for each term of
 * a need and 600 a need, which is 7 KB for one of a generated market. Of one day: what has expired
 * by then never stands. Safe for use by many threads, one after the other; while one asks, writers
 * wait.
 */
public final class StandingNeeds implements AutoCloseable {
  /** Matches kept beyond k. */
  private static final int SPARE = 5;

  private final Object writing;
  private final PostingIndex index;
  private final Ranker ranker;
  private final Supplier<MarketRecords> records;
  private final Map<Service, Profile> profiles;
  private final RegionTree regions;
  private final MatchOptions options;
  private final MatchOptions deep;
  private final StandingBounds bounds;
  private final Map<Service, StandingShelf> shelves = new EnumMap<>(Service.class);

  private @Nullable Snapshot known;
  private @Nullable Surroundings seen;
  private long ranked;
  private boolean closed;

  /**
   * Makes all open needs of an index stand.
   *
   * @param writing held by whoever changes what {@code index} shows or what {@code records} say,
   *     and told of by {@link #advance}
   * @param options k, the day, whether a provider counts once, and whether words are wanted
   */
  public StandingNeeds(
      Object writing,
      PostingIndex index,
      Ranker ranker,
      Supplier<MarketRecords> records,
      Map<Service, Profile> profiles,
      RegionTree regions,
      MatchOptions options) {
    this.writing = writing;
    this.index = index;
    this.ranker = ranker;
    this.records = records;
    this.profiles = Map.copyOf(profiles);
    this.regions = regions;
    this.options = options;
    this.bounds = new StandingBounds(index, records, regions, options);
    this.deep = options.withTop(options.top() + SPARE).withTerms(false);
  }

  /**
   * The needs for which a capability is among the first k.
   *
   * @throws IllegalArgumentException when the market has no such capability
   */
  public List<Reach> reachedBy(String capability) {
    synchronized (writing) {
      return reached(capability, null);
    }
  }

  /**
   * The needs with which a capability scores at least so much, at whatever place.
   *
   * @throws IllegalArgumentException when the market has no such capability, or {@code least} is
   *     not a number
   */
  public List<Reach> scoringAtLeast(String capability, double least) {
    if (Double.isNaN(least)) {
      throw new IllegalArgumentException("the least score is not a number");
    }
    synchronized (writing) {
      return reached(capability, (Double) least);
    }
  }

  /**
   * Ranks those needs of which too little is known, so that the next question is quick.
   *
   * @return how many there were
   */
  public int settle() {
    synchronized (writing) {
      return settled(standing());
    }
  }

  /** How many needs stand. */
  public int size() {
    synchronized (writing) {
      standing();
      return shelves.values().stream().mapToInt(StandingShelf::size).sum();
    }
  }

  /** How many needs have been ranked so far, for whatever reason. */
  public long ranked() {
    synchronized (writing) {
      return ranked;
    }
  }

  /**
   * Goes over to what the index shows now.
   *
   * @param changed the ids of all postings that came, went or changed since the last call
   */
  public void advance(Collection<String> changed) {
    synchronized (writing) {
      Snapshot before = known;
      if (before == null) {
        return;
      }
      Snapshot now = index.acquire();
      shelves.values().forEach(shelf -> shelf.advance(before, now, changed));
      known = now;
      before.close();
      for (String id : changed) {
        shelves.values().forEach(shelf -> shelf.remove(id));
        Posting posting = now.records().posting(id);
        if (posting != null) {
          stand(posting, now);
        }
      }
      if (shelves.values().stream().anyMatch(StandingShelf::worn)) {
        forget();
      }
    }
  }

  /** Forgets everything, as after another lexicon or other experience: the next question begins. */
  public void forget() {
    synchronized (writing) {
      shelves.clear();
      seen = null;
      Snapshot before = known;
      known = null;
      if (before != null) {
        before.close();
      }
    }
  }

  /** Ends it; asking again begins anew, and nobody tells of changes. */
  @Override
  public void close() {
    synchronized (writing) {
      closed = true;
      forget();
    }
  }

  /** Whether it has been closed. */
  public boolean closed() {
    synchronized (writing) {
      return closed;
    }
  }

  private void stand(Posting posting, Snapshot now) {
    if (posting.side() == Side.NEED && posting.open()) {
      StandingShelf shelf =
          shelves.computeIfAbsent(
              posting.service(),
              service ->
                  new StandingShelf(
                      service,
                      Objects.requireNonNull(profiles.get(service)),
                      regions,
                      options.top()));
      if (!shelf.asks(Gate.EXPIRED) || !posting.expired(options.on())) {
        Subject read = Subject.of(posting, now.analysis(), shelf.profile().text());
        shelf.add(posting, read, now);
      }
    }
  }

  /** What stands, by the records as they are now. */
  private Snapshot standing() {
    Snapshot now = known;
    if (now == null) {
      now = index.acquire();
      known = now;
      for (String id : now.records().ids(Side.NEED, true)) {
        stand(Objects.requireNonNull(now.records().posting(id)), now);
      }
    }
    Profile any = Objects.requireNonNull(profiles.get(Service.TECH_SERVICE));
    Surroundings present = Surroundings.of(records.get(), moment(any, now), options.on());
    if (seen != null) {
      seen.forget(present, shelves.values());
    }
    seen = present;
    return now;
  }

  private MarketRecords.Moment moment(Profile profile, Snapshot of) {
    return Objects.requireNonNull(records.get().moment(profile, of.analysis()));
  }

  private int settled(Snapshot now) {
    int count = 0;
    for (StandingShelf shelf : shelves.values()) {
      for (int need : shelf.unknown()) {
        rank(shelf, need, now);
        count++;
      }
    }
    return count;
  }

  private List<Match> rank(StandingShelf shelf, int need, Snapshot now) {
    Subject subject = shelf.subject(need, now);
    List<Match> matches =
        ranker
            .rank(subject, shelf.profile(), deep, query -> shelf.renew(need, query, now))
            .matches();
    shelf.renew(need, matches, owner -> owner == null ? -1 : index.findOwner(owner));
    ranked++;
    return matches;
  }

  /**
   * Asks.
   *
   * @param least the least score; null to ask for the first k
   */
  private List<Reach> reached(String id, @Nullable Double least) {
    Snapshot now = standing();
    settled(now);
    Posting capability = now.records().posting(id);
    if (capability == null || capability.side() != Side.CAPABILITY) {
      throw new IllegalArgumentException("there is no capability " + id + " in the market");
    }
    List<Reach> reached = new ArrayList<>();
    for (StandingShelf shelf : shelves.values()) {
      MarketRecords.Moment moment = moment(shelf.profile(), now);
      for (int need : bounds.promising(capability, shelf, now, moment, least)) {
        Reach found =
            least == null ? entered(id, shelf, need, now) : scored(id, shelf, need, now, least);
        if (found != null) {
          reached.add(found);
        }
      }
    }
    return inOrder(reached);
  }

  private @Nullable Reach entered(String id, StandingShelf shelf, int need, Snapshot now) {
    List<Match> matches = rank(shelf, need, now);
    for (int i = 0; i < Math.min(matches.size(), options.top()); i++) {
      if (matches.get(i).capability().equals(id)) {
        Match match = options.terms() ? pair(id, shelf, need, now) : matches.get(i);
        return new Reach(i + 1, Objects.requireNonNull(match));
      }
    }
    return null;
  }

  private @Nullable Reach scored(
      String id, StandingShelf shelf, int need, Snapshot now, double least) {
    Match match = pair(id, shelf, need, now);
    return match == null || match.score() < least ? null : new Reach(0, match);
  }

  private @Nullable Match pair(String id, StandingShelf shelf, int need, Snapshot now) {
    List<Match> pair =
        ranker.rankAmong(shelf.subject(need, now), List.of(id), shelf.profile(), options);
    return pair.isEmpty() ? null : pair.getFirst();
  }

  private static List<Reach> inOrder(List<Reach> reached) {
    reached.sort(
        Comparator.comparingDouble((Reach reach) -> -reach.match().score())
            .thenComparing(reach -> reach.match().need().getBytes(UTF_8), Arrays::compareUnsigned));
    List<Reach> ordered = new ArrayList<>();
    for (Reach reach : reached) {
      ordered.add(new Reach(reach.place(), reach.match().withRank(ordered.size() + 1)));
    }
    return ordered;
  }
}
