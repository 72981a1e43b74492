package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.StandingTexts;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The standing needs of one service, by number, and what is known of their rankings. What every
 * question looks at of every need lies in arrays.
 */
final class StandingShelf {
  private static final int HEADING = 200;
  private static final int FEWEST = 64;

  /** More than rounding can add to a score. */
  private static final double ROUNDING = 1e-9;

  private final Service service;
  private final Profile profile;
  private final RegionTree regions;
  private final int k;
  private final StandingTexts texts;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<@Nullable Posting> heads = new ArrayList<>();

  /** Null for one that has to be ranked anew. */
  private final List<@Nullable Witnesses> witnesses = new ArrayList<>();

  /** Twice the ordinal of a need's place, and 1 where it may be served from afar. */
  private int[] places = new int[FEWEST];

  /** The k-th best score that is left of a need's ranking; below all scores where there is none. */
  private double[] kth = new double[FEWEST];

  /** Needs of whose ranking nothing useful is known any more. */
  private final BitSet unknown = new BitSet();

  /**
   * An empty shelf.
   *
   * @param k how many of a ranking are asked for
   */
  StandingShelf(Service service, Profile profile, RegionTree regions, int k) {
    this.service = service;
    this.profile = profile;
    this.regions = regions;
    this.k = k;
    this.texts = new StandingTexts(profile.text());
  }

  Service service() {
    return service;
  }

  Profile profile() {
    return profile;
  }

  boolean asks(Gate gate) {
    return profile.gates().contains(gate);
  }

  int size() {
    return numbers.size();
  }

  /** One more than the largest number. */
  int end() {
    return heads.size();
  }

  /** Whether more numbers are given than used, so that beginning anew saves time and memory. */
  boolean worn() {
    return heads.size() > 2 * numbers.size() + 1_000;
  }

  void add(Posting need, Subject read, Snapshot now) {
    int number = texts.add(read.terms(), now);
    numbers.put(need.id(), number);
    heads.add(head(need));
    witnesses.add(null);
    if (number == kth.length) {
      kth = Arrays.copyOf(kth, number + number / 2);
      places = Arrays.copyOf(places, kth.length);
    }
    places[number] = 2 * regions.ordinal(need.region().code()) + (need.remote() ? 1 : 0);
    forget(number);
  }

  void remove(String id) {
    Integer number = numbers.remove(id);
    if (number != null) {
      texts.remove(number);
      heads.set(number, null);
      witnesses.set(number, null);
      unknown.clear(number);
    }
  }

  /** The whole text has been read; of the posting, ranking needs the rest only. */
  private static Posting head(Posting need) {
    String heading = need.title().isBlank() ? need.text() : need.title();
    if (heading.length() > HEADING) {
      heading = need.id();
    }
    boolean says = heading.codePoints().anyMatch(Character::isLetterOrDigit);
    return Posting.of(need.id(), Side.NEED, need.service())
        .title(says ? heading : "")
        .text(says ? "" : need.text())
        .region(need.region())
        .owner(need.owner())
        .remote(need.remote())
        .wanted(need.wanted())
        .status(need.status())
        .postedOn(need.postedOn())
        .expiresOn(need.expiresOn())
        .build();
  }

  Subject subject(int number, Snapshot now) {
    Posting head = Objects.requireNonNull(heads.get(number));
    return Subject.of(head, texts.query(number), now.analysis());
  }

  /** Goes over to a later snapshot in which some postings are not what they were. */
  void advance(Snapshot before, Snapshot now, Collection<String> changed) {
    texts.advance(before, now, changed);
    for (int number = 0; number < heads.size(); number++) {
      if (texts.fall(number) == Double.POSITIVE_INFINITY && heads.get(number) != null) {
        unknown.set(number);
      }
    }
    int[] hashes = changed.stream().mapToInt(String::hashCode).sorted().toArray();
    each(known -> known.losePostings(hashes));
  }

  void loseOwners(BitSet changed) {
    if (!changed.isEmpty()) {
      each(known -> known.loseOwners(changed));
    }
  }

  private void each(Consumer<Witnesses> action) {
    for (int number = 0; number < witnesses.size(); number++) {
      Witnesses known = witnesses.get(number);
      if (known != null) {
        action.accept(known);
        kth[number] = known.score(k);
        if (known.spent(k)) {
          unknown.set(number);
        }
      }
    }
  }

  /** Has needs ranked anew. */
  void forget(Predicate<Posting> which) {
    for (int number = 0; number < heads.size(); number++) {
      Posting need = heads.get(number);
      if (need != null && which.test(need)) {
        forget(number);
      }
    }
  }

  private void forget(int number) {
    witnesses.set(number, null);
    kth[number] = Double.NEGATIVE_INFINITY;
    unknown.set(number);
  }

  /** The needs of whose ranking nothing useful is known any more, by number. */
  int[] unknown() {
    return unknown.stream().toArray();
  }

  Set<String> words(int number) {
    return texts.words(number);
  }

  /** Takes a need's query as of a snapshot. */
  void renew(int number, PreparedQuery query, Snapshot now) {
    texts.renew(number, query, now);
  }

  /** Takes a need's ranking as of the same snapshot. */
  void renew(int number, List<Match> matches, ToIntFunction<@Nullable String> owner) {
    Witnesses known = new Witnesses(matches, owner);
    witnesses.set(number, known);
    kth[number] = known.score(k);
    unknown.clear(number);
  }

  /**
   * At most what the k-th best of a need's ranking scores now; below all scores where so many are
   * not known.
   */
  double threshold(int number) {
    return kth[number] - profile.weights().text() * texts.fall(number) - ROUNDING;
  }

  /** Where a need is, as an ordinal of the tree of regions. */
  int place(int number) {
    return places[number] >> 1;
  }

  /** Whether a need may be served from afar. */
  boolean remote(int number) {
    return (places[number] & 1) == 1;
  }

  /** At least what a capability's text adds to its score, by the need's number; 0 for none. */
  double[] mostText(Posting capability, Snapshot now) {
    return texts.most(capability, now);
  }
}
