package dev.gongxu.matcher.bench.assign;

import dev.gongxu.matcher.bench.arena.Contest;
import dev.gongxu.matcher.bench.arena.Thrift;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Has rivals solve the same problems in turns, so that what else the machine does hits all alike.
 *
 * <p>Before anything is timed each solves each problem, and all exact ones must have the same
 * total. Then they take turns, another one first each round. The turn of a fast one is many runs,
 * so that the compiler is done with it, and the garbage that a slow one left behind hits few of
 * them. For one thread.
 */
public final class AssignmentContest {
  /** For figures that are to be believed. */
  public static final Contest.Length FULL = new Contest.Length(3, 3_000);

  private static final double NANOS_OF_MILLI = 1e6;

  /**
   * How one fared over all problems of a kind. Times are means over the problems of the median run.
   *
   * @param millis that it had the processor, in milliseconds; the collection of garbage has threads
   *     of its own and is not in it
   * @param clockMillis by the clock, in milliseconds
   * @param shortOfBest which share of the best total it missed
   */
  public record Standing(Rivals who, double millis, double clockMillis, double shortOfBest) {}

  private final List<Entrant> entrants = new ArrayList<>();
  private final AssignmentSize size;
  private final Variant variant;
  private final int rounds;

  /** What a turn lasts at least, and warming up too. */
  private final long turnMillis;

  /** Among rivals, of whom those that are absent or too slow for the size are left out. */
  public AssignmentContest(
      List<Rivals> rivals, AssignmentSize size, Variant variant, Contest.Length length) {
    this.size = size;
    this.variant = variant;
    this.rounds = length.leastRounds();
    this.turnMillis = length.leastMillis() / rounds;
    for (Rivals who : rivals) {
      if (who.isPresent() && who.takes(size)) {
        entrants.add(new Entrant(who));
      }
    }
  }

  /**
   * How each fared, in the order in which they were given, over the problems of so many seeds.
   *
   * @throws IllegalStateException when exact rivals differ
   */
  public List<Standing> run(long firstSeed, int seeds, PrintStream progress) {
    for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
      AssignmentWorld world = AssignmentWorld.of(size.shape(), variant, seed);
      check(world, seed);
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < entrants.size(); i++) {
          entrants.get((i + round) % entrants.size()).take(world, turnMillis);
        }
      }
      entrants.forEach(Entrant::finish);
      progress.println("assignment %s %s, seed %d".formatted(size, variant.word(), seed));
    }
    long best = entrants.stream().mapToLong(entrant -> entrant.total).max().orElseThrow();
    return entrants.stream().map(entrant -> entrant.standing(best)).toList();
  }

  private void check(AssignmentWorld world, long seed) {
    List<Long> totals = new ArrayList<>();
    for (Entrant entrant : entrants) {
      long total = entrant.begin(world, turnMillis);
      if (entrant.who.isExact()) {
        totals.add(total);
      }
    }
    if (totals.stream().distinct().count() > 1) {
      throw new IllegalStateException(
          "totals of %s %s, seed %d, differ: %s".formatted(size, variant.word(), seed, totals));
    }
  }

  private static long nanos(long millis) {
    return millis * (long) NANOS_OF_MILLI;
  }

  private static final class Entrant {
    private final Rivals who;
    private final Rival rival;

    /** Of the problem that is being solved, a number a run. */
    private final List<Double> millis = new ArrayList<>();

    private final List<Double> clockMillis = new ArrayList<>();

    private long found;

    /** Over all problems so far. */
    private int problems;

    private long total;
    private double sumOfMillis;
    private double sumOfClockMillis;

    Entrant(Rivals who) {
      this.who = who;
      this.rival = who.rival();
    }

    /** Solves a problem unmeasured, again until so much time has gone, for the compiler. */
    long begin(AssignmentWorld world, long atLeastMillis) {
      long end = System.nanoTime() + nanos(atLeastMillis);
      do {
        found = rival.solve(world);
      } while (System.nanoTime() < end);
      total += found;
      return found;
    }

    void take(AssignmentWorld world, long atLeastMillis) {
      long end = System.nanoTime() + nanos(atLeastMillis);
      do {
        long clock = System.nanoTime();
        long processor = Thrift.cpuNanos();
        long again = rival.solve(world);
        millis.add((Thrift.cpuNanos() - processor) / NANOS_OF_MILLI);
        clockMillis.add((System.nanoTime() - clock) / NANOS_OF_MILLI);
        if (again != found) {
          throw new IllegalStateException(
              "%s found %d and then %d".formatted(who.word(), found, again));
        }
      } while (System.nanoTime() < end);
    }

    /** Ends the measurement of a problem. */
    void finish() {
      problems++;
      sumOfMillis += median(millis);
      sumOfClockMillis += median(clockMillis);
      millis.clear();
      clockMillis.clear();
    }

    Standing standing(long best) {
      return new Standing(
          who, sumOfMillis / problems, sumOfClockMillis / problems, (double) (best - total) / best);
    }

    private static double median(List<Double> values) {
      Collections.sort(values);
      return values.get(values.size() / 2);
    }
  }
}
