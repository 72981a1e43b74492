package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.StandingTexts;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import java.util.ArrayList;
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

/** The standing needs of one service, by number, and what is known of their rankings. */
final class StandingShelf {
  private static final int HEADING = 200;

  /** More than rounding can add to a score. */
  private static final double ROUNDING = 1e-9;

  private final Service service;
  private final Profile profile;
  private final StandingTexts texts;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<@Nullable Posting> heads = new ArrayList<>();

  /** Null for one that has to be ranked anew. */
  private final List<@Nullable Witnesses> witnesses = new ArrayList<>();

  StandingShelf(Service service, Profile profile) {
    this.service = service;
    this.profile = profile;
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

  /** A need without the text that has been read; null where it has gone. */
  @Nullable Posting need(int number) {
    return heads.get(number);
  }

  void add(Posting need, Subject read, Snapshot now) {
    numbers.put(need.id(), texts.add(read.terms(), now));
    heads.add(head(need));
    witnesses.add(null);
  }

  void remove(String id) {
    Integer number = numbers.remove(id);
    if (number != null) {
      texts.remove(number);
      heads.set(number, null);
      witnesses.set(number, null);
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
    int[] hashes = changed.stream().mapToInt(String::hashCode).sorted().toArray();
    each(known -> known.losePostings(hashes));
  }

  void loseOwners(BitSet changed) {
    each(known -> known.loseOwners(changed));
  }

  private void each(Consumer<Witnesses> action) {
    for (Witnesses known : witnesses) {
      if (known != null) {
        action.accept(known);
      }
    }
  }

  /** Has needs ranked anew. */
  void forget(Predicate<Posting> which) {
    for (int number = 0; number < heads.size(); number++) {
      Posting need = heads.get(number);
      if (need != null && which.test(need)) {
        witnesses.set(number, null);
      }
    }
  }

  /** Whether nothing useful is known any more of a need's ranking. */
  boolean unknown(int number, int k) {
    Witnesses known = witnesses.get(number);
    return heads.get(number) != null
        && (known == null || known.spent(k) || texts.fall(number) == Double.POSITIVE_INFINITY);
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
    witnesses.set(number, new Witnesses(matches, owner));
  }

  /** At most what the k-th best of a need's ranking scores now. */
  double threshold(int number, int k) {
    Witnesses known = Objects.requireNonNull(witnesses.get(number));
    return known.score(k) - profile.weights().text() * texts.fall(number) - ROUNDING;
  }

  /** At least what a capability's text adds to its score, by the need's number; 0 for none. */
  double[] mostText(Posting capability, Snapshot now) {
    return texts.most(capability, now);
  }
}
