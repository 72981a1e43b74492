package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.SubjectWords;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.RegionFactor;
import dev.gongxu.matcher.score.TextFactor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The full score as an engine without ours computes it: from a text score and numbers that lie
 * beside a document, by the public factor functions. What is the same for all documents of a
 * provider or a region is worked out once a subject. For needs, and one thread.
 */
final class FullScore {
  /** Given for a pair that a gate refuses. */
  static final double REFUSED = 0;

  private static final int CODES = 1_000_000;

  private final RegionTree regions;
  private final Parties parties;
  private final List<Accord> accords;
  private final List<Block> blocks;

  /** By region code, then by provider: for which subject the values beside were worked out. */
  private final int[] regionSubject = new int[CODES];

  private final double[] regionNear = new double[CODES];
  private final double[] regionFar = new double[CODES];
  private final int[] partySubject;
  private final double[] expertise;
  private int subject;

  FullScore(Arena arena, Parties parties) {
    this.regions = arena.regions();
    this.parties = parties;
    try (Snapshot snapshot = arena.index().acquire()) {
      accords = snapshot.records().accords();
      blocks = snapshot.records().blocks();
    }
    partySubject = new int[parties.size()];
    expertise = new double[parties.size()];
    Arrays.fill(partySubject, 0);
  }

  /** The reference of a subject's text factor, by the statistics of the arena's index. */
  static double reference(Arena arena, Asked asked) {
    try (Snapshot snapshot = arena.index().acquire()) {
      PreparedQuery query =
          snapshot.prepare(asked.subject().terms(), asked.searched(), asked.profile().text());
      return query.reference();
    }
  }

  /** Makes ready for a subject; the one before is done with. */
  Pairing pairing(Asked asked, double reference) {
    subject++;
    return new Pairing(asked, reference);
  }

  /** One subject's score with any posting. */
  final class Pairing {
    private final Posting need;
    private final Profile profile;
    private final LocalDate day;
    private final Set<String> words;
    private final int[] topic;
    private final double reference;
    private final boolean hopeless;
    private final Set<String> blocked = new HashSet<>();

    private Pairing(Asked asked, double reference) {
      this.need = asked.subject().posting();
      this.profile = asked.profile();
      this.day = asked.options().on();
      this.words = asked.subject().words();
      this.topic = SubjectWords.of(words, asked.subject().analysis());
      this.reference = reference;
      this.hopeless =
          (asks(Gate.CLOSED) && !need.open()) || (asks(Gate.EXPIRED) && need.expired(day));
      String owner = need.owner();
      if (asks(Gate.BLOCKED) && owner != null) {
        for (Block block : blocks) {
          if (block.a().equals(owner)) {
            blocked.add(block.b());
          } else if (block.b().equals(owner)) {
            blocked.add(block.a());
          }
        }
      }
    }

    private boolean asks(Gate gate) {
      return profile.gates().contains(gate);
    }

    /**
     * The score, or {@link #REFUSED}.
     *
     * @param traits side 2, open 4, remote 8, and the service from 16 on, as the index keeps them
     * @param expires the last day, a large number where there is none
     * @param party the owner's number, -1 where it is no provider
     */
    double score(double text, long traits, int regionCode, long expires, int party) {
      if (hopeless
          || (asks(Gate.OTHER_SERVICE) && !isFor(need.service(), traits))
          || (asks(Gate.CLOSED) && (traits & 4) == 0)
          || (asks(Gate.EXPIRED) && expires < day.toEpochDay())
          || (party < 0 ? asks(Gate.PROVIDER_MISSING) : refuses(party))) {
        return REFUSED;
      }
      return Breakdown.score(
          profile.weights(),
          TextFactor.value(text, profile.text(), reference),
          region(regionCode, (traits & 8) != 0),
          party < 0 ? 0 : expertise(party),
          party < 0 ? 0 : parties.party(party).workload());
    }

    private static boolean isFor(Service service, long traits) {
      return traits >> 4 == service.ordinal();
    }

    private boolean refuses(int party) {
      return (asks(Gate.PROVIDER_FULL) && parties.party(party).full())
          || (asks(Gate.SAME_OWNER) && parties.id(party).equals(need.owner()))
          || blocked.contains(parties.id(party));
    }

    private double expertise(int party) {
      if (partySubject[party] != subject) {
        partySubject[party] = subject;
        expertise[party] = parties.party(party).expertise(profile.expertise(), words, topic);
      }
      return expertise[party];
    }

    private double region(int code, boolean remote) {
      if (regionSubject[code] != subject) {
        regionSubject[code] = subject;
        double strength = strength(regions.of(code));
        var closeness = regions.between(need.region().code(), code);
        regionNear[code] = RegionFactor.value(profile.region(), closeness, strength, need.remote());
        regionFar[code] = RegionFactor.value(profile.region(), closeness, strength, true);
      }
      return remote ? regionFar[code] : regionNear[code];
    }

    private double strength(Region place) {
      double strongest = 0;
      for (Accord accord : accords) {
        if (accord.serves(need.service()) && accord.inForce(day) && joins(accord, place)) {
          strongest = Math.max(strongest, accord.strength());
        }
      }
      return strongest;
    }

    private boolean joins(Accord accord, Region place) {
      for (Region own : accord.regions()) {
        for (Region other : accord.regions()) {
          if (!own.equals(other)
              && regions.contains(own, need.region())
              && regions.contains(other, place)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
