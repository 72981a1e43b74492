package dev.gongxu.matcher;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.assign.Assigner;
import dev.gongxu.matcher.assign.MarketAssigner;
import dev.gongxu.matcher.assign.MarketAssignment;
import dev.gongxu.matcher.fairplay.Audit;
import dev.gongxu.matcher.fairplay.AuditRules;
import dev.gongxu.matcher.fairplay.Finding;
import dev.gongxu.matcher.index.Experience;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Reread;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.learn.Acceptance;
import dev.gongxu.matcher.learn.Outcome;
import dev.gongxu.matcher.ledger.Ledger;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Explanation;
import dev.gongxu.matcher.match.InOrder;
import dev.gongxu.matcher.match.Mark;
import dev.gongxu.matcher.match.MarketRecords;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.MatchedTerm;
import dev.gongxu.matcher.match.Ranker;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.match.StandingNeeds;
import dev.gongxu.matcher.match.Subject;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.report.Lacks;
import dev.gongxu.matcher.report.ScoreLine;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A market of needs and capabilities that ranks either side for the other, exactly and with every
 * score explained.
 *
 * <p>Safe for use by many threads; one matcher serves a whole program. Close it after use. What is
 * put shows after {@link #refresh}, except that orders, providers, accords and blocks show in the
 * very next ranking; what is put outlasts the process after {@link #commit}.
 */
public final class Matcher implements AutoCloseable {
  /** A posting is read so quickly that each worker has to have many waiting. */
  private static final int READ_AHEAD = 64;

  private final RegionTree regions;
  private final PostingIndex index;
  private final Map<Service, Profile> profiles;
  private final Set<String> changedPostings = new HashSet<>();
  private final Ranker ranker;
  private final boolean readOnly;
  private final OrderOutcomes outcomes = new OrderOutcomes(this, this::asOf);
  private final boolean acceptance;
  private final List<StandingNeeds> standing = new ArrayList<>();
  private List<Experience.Pair> learntFrom = List.of();
  private volatile MarketRecords records;

  private Matcher(
      RegionTree regions,
      PostingIndex index,
      Map<Service, Profile> profiles,
      boolean readOnly,
      boolean acceptance) {
    this.regions = regions;
    this.index = index;
    this.profiles = profiles;
    this.readOnly = readOnly;
    this.acceptance = acceptance;
    this.records = readRecords();
    this.ranker = new Ranker(index, () -> records, regions);
  }

  private MarketRecords readRecords() {
    try (Snapshot snapshot = index.acquire()) {
      return new MarketRecords(index, snapshot, regions);
    }
  }

  /** Starts a matcher with the shipped lexicon and profiles. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what a matcher is made of; not safe for use by several threads. */
  public static final class Builder {
    private Lexicon lexicon = Lexicon.bundled();
    private Map<Service, Profile> profiles = ProfileFile.bundled();
    private boolean textOnly;
    private boolean acceptance;

    private Builder() {}

    /** Domain words and synonyms; default {@link Lexicon#bundled}. */
    public Builder lexicon(Lexicon value) {
      lexicon = value;
      return this;
    }

    /** Profiles for some services, in place of the shipped ones. */
    public Builder profiles(Map<Service, Profile> value) {
      Map<Service, Profile> merged = new EnumMap<>(profiles);
      merged.putAll(value);
      profiles = merged;
      return this;
    }

    /** Ranks by the text factor alone and refuses nothing; default by all factors and gates. */
    public Builder textOnly(boolean value) {
      textOnly = value;
      return this;
    }

    /**
     * Whether {@link Matcher#acceptance} may learn from orders; default not, since it looks at
     * every ended order when first asked after a refresh.
     */
    public Builder acceptance(boolean value) {
      acceptance = value;
      return this;
    }

    /** A matcher whose market is gone when it is closed. */
    public Matcher inMemory() {
      return make(PostingIndex::inMemory, false);
    }

    /**
     * A matcher over the market in a folder, made where the folder is empty or missing.
     *
     * @throws dev.gongxu.matcher.index.IndexException when the folder cannot be used; the message
     *     says why
     */
    public Matcher open(Path folder) {
      return make((analysis, regions) -> PostingIndex.write(folder, analysis, regions), false);
    }

    /**
     * A matcher that only ranks what is in a folder, beside whoever writes it.
     *
     * @throws dev.gongxu.matcher.index.IndexException when the folder cannot be used; the message
     *     says why
     */
    public Matcher openForReading(Path folder) {
      return make((analysis, regions) -> PostingIndex.read(folder, analysis, regions), true);
    }

    private Matcher make(
        BiFunction<TextAnalysis, RegionTree, PostingIndex> opener, boolean readOnly) {
      TextAnalysis analysis = Hanlp.analysis(lexicon);
      RegionTree regions = RegionTree.gb2260();
      Map<Service, Profile> used = new EnumMap<>(profiles);
      if (textOnly) {
        used.replaceAll((service, profile) -> profile.textOnly());
      }
      return new Matcher(regions, opener.apply(analysis, regions), used, readOnly, acceptance);
    }
  }

  /**
   * Takes in a record, in place of the one with the same id.
   *
   * <p>A posting shows after {@link #refresh}; anything else in the next ranking.
   */
  public void put(MarketRecord record) {
    if (record instanceof Posting posting) {
      changed(posting.id());
      index.put(posting);
      changed(posting.id());
    } else {
      putAtOnce(record);
    }
  }

  /**
   * Takes in a record like {@link #put(MarketRecord)}, for the workers to read and write postings
   * while the next ones come: many records take less time, and everything shows and lasts as if
   * they had been put one by one. {@link #refresh} and {@link #commit} wait for the workers, which
   * must not be ended before.
   *
   * @param threads how many of the workers' threads are meant to be busy, at least 1; the caller's
   *     must not be one of them
   */
  public void put(MarketRecord record, ExecutorService workers, int threads) {
    if (record instanceof Posting posting) {
      changed(posting.id());
      index.put(posting, workers, threads);
      changed(posting.id());
    } else {
      putAtOnce(record);
    }
  }

  private synchronized void putAtOnce(MarketRecord record) {
    switch (record) {
      case Posting posting ->
          throw new IllegalArgumentException("a posting waits: " + posting.id());
      case Provider provider -> {
        index.put(provider);
        withSnapshot(snapshot -> records.put(provider, snapshot));
      }
      case Order order -> {
        index.put(order);
        withSnapshot(snapshot -> records.put(order, snapshot));
      }
      case Accord accord -> {
        index.put(accord);
        records.put(accord);
      }
      case Block block -> {
        index.put(block);
        records.put(block);
      }
    }
  }

  /**
   * Before it is in the index, so that whatever a refresh shows is known to have changed, and
   * after: a refresh in between might show nothing and forget it.
   */
  private synchronized void changed(String posting) {
    changedPostings.add(posting);
  }

  /**
   * Takes a posting off the market; shows after {@link #refresh}. Nothing happens where there is
   * none.
   */
  public synchronized void deletePosting(String id) {
    index.deletePosting(id);
    changedPostings.add(id);
  }

  /**
   * Shows all postings put and deleted so far. A matcher for reading shows what has been committed
   * since.
   */
  public synchronized void refresh() {
    index.refresh();
    if (readOnly) {
      records = readRecords();
      standing.forEach(StandingNeeds::forget);
    } else {
      withSnapshot(snapshot -> records.postingsChanged(changedPostings, snapshot));
      standing.forEach(needs -> needs.advance(changedPostings));
      changedPostings.clear();
    }
    outcomes.forget();
  }

  /**
   * All open needs of the market, standing while capabilities come, to ask which of them a
   * capability reaches: those for which it is among the first {@code options.top()}, exactly. They
   * follow each {@link #refresh}, and every order at once. Close them when they are not asked any
   * more.
   *
   * @param options also the day on which expiry and accords are asked
   */
  public synchronized StandingNeeds standing(MatchOptions options) {
    standing.removeIf(StandingNeeds::closed);
    StandingNeeds needs =
        new StandingNeeds(this, index, ranker, () -> records, profiles, regions, options);
    standing.add(needs);
    return needs;
  }

  /**
   * Goes over to another lexicon, and refreshes: only the postings that hold a word which was added
   * or taken away are read anew, and everything shows in one step. A ranking under way, or begun
   * meanwhile, is wholly by one lexicon or the other; puts wait. From then on the market is as if
   * it had been indexed with this lexicon from the beginning, after {@link #commit} also for
   * others.
   *
   * <p>A matcher for reading goes over to what its writer has committed with this lexicon.
   *
   * @throws dev.gongxu.matcher.index.IndexException when that cannot be done; rankings go on as
   *     before, and where part of it was done nothing more can be put
   */
  public synchronized Reload reload(Lexicon lexicon) {
    long start = System.nanoTime();
    Reread reread =
        index.reload(
            analysis().with(lexicon),
            (done, snapshot) -> {
              index.learn(Experience.of(learntFrom, snapshot.analysis()));
              if (readOnly) {
                records = new MarketRecords(index, snapshot, regions, records);
              } else {
                Set<String> changed = new HashSet<>(done.touched());
                changed.addAll(changedPostings);
                records.reload(changed, snapshot);
                changedPostings.clear();
              }
            });
    if (readOnly && reread.words() == 0) {
      records = readRecords();
    } else if (!readOnly) {
      withSnapshot(snapshot -> records.postingsChanged(changedPostings, snapshot));
      changedPostings.clear();
    }
    standing.forEach(StandingNeeds::forget);
    outcomes.forget();
    int postings = size(Side.NEED) + size(Side.CAPABILITY);
    return new Reload(
        reread.words(),
        reread.looked(),
        reread.touched().size(),
        postings,
        Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * What {@link #reload} did.
   *
   * @param words how many words one of the lexicons has and the other has not
   * @param looked how many postings were looked at
   * @param reread how many postings hold such a word and were read anew
   * @param postings how many postings the market has, closed ones included
   * @param time how long it took, on the clock
   */
  public record Reload(int words, int looked, int reread, int postings, Duration time) {}

  /** The lexicon by which postings are read. */
  public Lexicon lexicon() {
    return analysis().lexicon();
  }

  /**
   * The lexicon that the market in a folder was indexed with, or went over to.
   *
   * @throws dev.gongxu.matcher.index.IndexException when the folder cannot be used; the message
   *     says why
   */
  public static Lexicon lexiconOf(Path folder) {
    return PostingIndex.lexicon(folder);
  }

  private TextAnalysis analysis() {
    try (Snapshot snapshot = index.acquire()) {
      return snapshot.analysis();
    }
  }

  /**
   * Rewrites the market into one segment without what was deleted, and refreshes. Rankings give the
   * same answers, sooner after many changes; takes a good part of the time of indexing anew.
   */
  public synchronized void merge() {
    index.merge(1);
    refresh();
  }

  /** Makes everything put and deleted so far outlast the process and the machine. */
  public void commit() {
    index.commit();
  }

  private void withSnapshot(Consumer<Snapshot> action) {
    try (Snapshot snapshot = index.acquire()) {
      action.accept(snapshot);
    }
  }

  /**
   * Learns from the orders that providers have accepted, and that were not a disappointment: by
   * which words their capabilities were asked for, and which words of needs and capabilities go
   * together. Rankings of capabilities use it from then on, in one step; what changes later counts
   * when this is called again. Time: reading the texts of every accepted pair.
   *
   * @return what there was to learn from
   * @see dev.gongxu.matcher.score.History
   */
  public synchronized Learnt learn() {
    List<Experience.Pair> pairs = new ArrayList<>();
    try (Snapshot snapshot = index.acquire()) {
      for (Order order : ledger().orders()) {
        Posting need = order.accepted() ? snapshot.records().posting(order.need()) : null;
        Posting capability =
            need == null || order.capability() == null
                ? null
                : snapshot.records().posting(order.capability());
        if (need != null && capability != null) {
          pairs.add(new Experience.Pair(need, capability));
        }
      }
    }
    return learn(pairs);
  }

  /**
   * Learns like {@link #learn()} from pairs that are given, in place of what was learnt before;
   * from none, everything is forgotten.
   *
   * @param pairs whose needs need not have been put
   */
  public synchronized Learnt learn(List<Experience.Pair> pairs) {
    learntFrom = List.copyOf(pairs);
    Experience experience = Experience.of(pairs, analysis());
    index.learn(experience);
    standing.forEach(StandingNeeds::forget);
    return new Learnt(pairs.size(), experience.size(), experience.words());
  }

  /**
   * What there was to learn from.
   *
   * @param pairs accepted pairs whose need and capability are both known
   * @param capabilities distinct capabilities among them
   * @param words words of needs for which words of capabilities are known to go with them
   */
  public record Learnt(int pairs, int capabilities, int words) {}

  /** The best ten matches today: capabilities for a need, needs for a capability. */
  public Ranking match(Posting subject) {
    return match(subject, MatchOptions.on(LocalDate.now(ZoneId.systemDefault())));
  }

  /**
   * The best matches of a posting: capabilities for a need, needs for a capability.
   *
   * @param subject need not have been put
   */
  public Ranking match(Posting subject, MatchOptions options) {
    return ranker.rank(subject, profile(subject.service()), options);
  }

  /**
   * The best matches of a posting by a profile that is not the matcher's own, to compare with it.
   *
   * @param profile for the posting's service
   */
  public Ranking match(Posting subject, Profile profile, MatchOptions options) {
    return ranker.rank(subject, profile, options);
  }

  /**
   * What a ranking has of some postings of the other side, in its order; ranks count from 1 among
   * them.
   *
   * @param others ids; those that the market has not are left out
   * @param profile for the posting's service
   * @param options whose number of matches does not count
   */
  public List<Match> matchAmong(
      Posting subject, Collection<String> others, Profile profile, MatchOptions options) {
    Subject read = Subject.of(subject, analysis(), profile.text());
    return ranker.rankAmong(read, others, profile, options);
  }

  /**
   * The postings of the other side that a rule keeps from a posting, whatever the score.
   *
   * @param others ids; those that the market has not are left out
   * @param profile for the posting's service
   * @param options whose day decides what is expired, and whose number of matches does not count
   */
  public Set<String> refused(
      Posting subject, Collection<String> others, Profile profile, MatchOptions options) {
    return ranker.refused(subject, others, profile, options);
  }

  /**
   * Ranks many postings on several threads and hands the rankings on in the order of the postings.
   *
   * <p>What is handed on does not depend on the number of threads. At most {@code 4 × threads}
   * rankings are held at a time, so memory does not grow with the number of postings.
   *
   * @param workers runs the rankings; the caller's thread reads {@code subjects} and calls {@code
   *     each}
   * @param threads how many of its threads are meant to be busy, at least 1
   */
  public void matchAll(
      Iterator<Posting> subjects,
      MatchOptions options,
      ExecutorService workers,
      int threads,
      Consumer<Ranking> each) {
    InOrder.map(subjects, subject -> match(subject, options), workers, 4 * threads, each);
  }

  /**
   * The best assignment of all open needs to providers, as of now; today's expiry and accords.
   *
   * <p>Ends with a {@link java.util.concurrent.CancellationException} soon after the thread was
   * interrupted while it assigned.
   *
   * @param workers ranks candidates; the caller's thread assigns
   * @param threads how many of its threads are meant to be busy, at least 1
   * @param eachRanked called by the caller's thread whenever candidates of a need have been ranked,
   *     to show progress
   * @throws dev.gongxu.matcher.assign.ConflictException when the rules cannot all hold
   * @throws IllegalArgumentException when a rule names what the market has not
   */
  public MarketAssignment assign(
      MarketAssigner.Options options,
      LocalDate on,
      ExecutorService workers,
      int threads,
      Runnable eachRanked) {
    List<Posting> needs = openNeeds(on, workers, threads);
    return assigner(on).assign(needs, options, workers, threads, eachRanked);
  }

  /**
   * The assignments of all open needs by every way, for a comparison; candidates are ranked once.
   *
   * @param options whose way does not count
   * @param workers ranks candidates; the caller's thread assigns
   * @param threads how many of its threads are meant to be busy, at least 1
   * @param eachRanked called by the caller's thread whenever candidates of a need have been ranked,
   *     to show progress
   * @throws dev.gongxu.matcher.assign.ConflictException when the rules cannot all hold
   * @throws IllegalArgumentException when a rule names what the market has not
   */
  public Map<Assigner.Way, MarketAssignment> assignEveryWay(
      MarketAssigner.Options options,
      LocalDate on,
      ExecutorService workers,
      int threads,
      Runnable eachRanked) {
    List<Posting> needs = openNeeds(on, workers, threads);
    return assigner(on).assignEveryWay(needs, options, workers, threads, eachRanked);
  }

  /**
   * What the market lacks: needs without a match that reaches a line, and what would bring them
   * over it.
   *
   * @param line what a match has to reach; null for each service's own, learnt from the pairs of
   *     {@link #outcomes} that were accepted
   * @param workers look at needs; the caller's thread puts together what they find
   * @param threads how many of its threads are meant to be busy, at least 1
   * @param eachLooked called by the caller's thread after each need, to show progress
   */
  public Lacks lacks(
      @Nullable ScoreLine line,
      LocalDate on,
      ExecutorService workers,
      int threads,
      Runnable eachLooked) {
    List<Posting> needs = openNeeds(on, workers, threads);
    return new MarketLacks(this, records.providers(), records.accords(), profiles, needs)
        .find(line, on, workers, threads, eachLooked);
  }

  private List<Posting> openNeeds(LocalDate on, ExecutorService workers, int threads) {
    List<Posting> needs = new ArrayList<>();
    InOrder.map(
        openPostings(Side.NEED).iterator(),
        id -> Optional.ofNullable(posting(id)),
        workers,
        READ_AHEAD * threads,
        need -> need.filter(known -> !known.expired(on)).ifPresent(needs::add));
    return needs;
  }

  private MarketAssigner assigner(LocalDate on) {
    MatchOptions options = MatchOptions.on(on).withOnePerProvider(true).withTerms(false);
    MarketCandidates candidates = new MarketCandidates(index, ranker, profiles, options);
    return new MarketAssigner(candidates, records::providers, ledger(), regions);
  }

  /**
   * Why a need and a capability stand where they do, seen from the need.
   *
   * @throws IllegalArgumentException when the market has no such capability
   */
  public Explanation explain(Posting need, String capabilityId, MatchOptions options) {
    return ranker.explain(need, capabilityId, profile(need.service()), options);
  }

  /** Where the words of a match stand in a text. */
  public List<Mark> marks(String text, List<MatchedTerm> terms) {
    return Mark.of(text, terms, analysis());
  }

  /** The profile by which a service ranks. */
  public Profile profile(Service service) {
    return requireNonNull(profiles.get(service), service.code());
  }

  /** The posting with this id, as of the last refresh; null where there is none. */
  public @Nullable Posting posting(String id) {
    try (Snapshot snapshot = index.acquire()) {
      return snapshot.records().posting(id);
    }
  }

  /**
   * The ids of the postings of a side that their owners have not closed, as of the last refresh, in
   * order.
   */
  public List<String> openPostings(Side side) {
    try (Snapshot snapshot = index.acquire()) {
      return snapshot.records().ids(side, true);
    }
  }

  /** How many postings stand on a side, closed ones included, as of the last refresh. */
  public int size(Side side) {
    try (Snapshot snapshot = index.acquire()) {
      return snapshot.postings(side);
    }
  }

  /** The provider with this id, null where there is none. */
  public @Nullable Provider provider(String id) {
    return records.provider(id);
  }

  /** Whether two owners must not be matched. */
  public boolean blocked(String a, String b) {
    return records.blocked(a, b);
  }

  /** The orders, as they stand now. */
  public Ledger ledger() {
    return records.ledger();
  }

  /**
   * The ended orders of a service, those opened last first, each with its pair's score by the
   * service's profile: provider's orders and accords as they stood when it was opened, so that no
   * order is judged by its own end, and without what {@link #learn} has learnt from them; texts,
   * titles, capacities and all else as now. Orders whose need or capability has left the market, or
   * is not known, are left out; of the others the last 20,000 are there.
   */
  public List<Outcome> outcomes(Service service) {
    return outcomes.of(service);
  }

  private @Nullable Breakdown asOf(Posting need, Order order) {
    return order.capability() == null
        ? null
        : ranker.breakdownAsOf(need, order.capability(), profile(need.service()), order.openedOn());
  }

  /**
   * How likely matches of a service are to end as a done order, by their score, as learnt from
   * {@link #outcomes} when first asked after opening and after each {@link #refresh}.
   *
   * @return null where the builder was not told to learn it, and while there are too few outcomes
   */
  public @Nullable Acceptance acceptance(Service service) {
    return acceptance ? outcomes.acceptance(service) : null;
  }

  /**
   * What on the market does not look like fair play, as of a day; postings as of the last refresh,
   * orders and blocks as of now. Nothing is changed.
   */
  public List<Finding> audit(LocalDate on, AuditRules rules) {
    List<Posting> postings = new ArrayList<>();
    try (Snapshot snapshot = index.acquire()) {
      for (Side side : Side.values()) {
        for (String id : snapshot.records().ids(side, false)) {
          postings.add(requireNonNull(snapshot.records().posting(id), id));
        }
      }
    }
    MarketRecords now = records;
    return new Audit(postings, now.ledger().orders(), now.blocks(), on, rules).findings();
  }

  /** The regions by which postings are placed. */
  public RegionTree regions() {
    return regions;
  }

  /** Ends the matcher; what was put since the last {@link #commit} is dropped. */
  @Override
  public void close() {
    synchronized (this) {
      standing.forEach(StandingNeeds::close);
    }
    index.close();
  }
}
