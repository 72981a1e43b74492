package dev.gongxu.matcher.bench.arena;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks several ways the same questions, in turns, so that what else the machine does hits all
 * alike.
 *
 * <p>A turn asks one way all questions; ways take turns, another one first each round. Rounds go on
 * until there are enough of them and they have lasted long enough, first unmeasured, for the
 * compiler, then measured.
 */
public final class Contest {
  /** How long to measure. */
  public record Length(int leastRounds, long leastMillis) {
    /** For figures that are to be believed. */
    public static final Length FULL = new Length(5, 3_000);

    /** The same in two rounds at most, for ways so slow that two tell enough. */
    public Length brief() {
      return new Length(Math.min(2, leastRounds), 0);
    }

    /** For tests. */
    public static final Length SHORT = new Length(2, 0);
  }

  /** A way and what it is asked; most ways are asked the same. */
  public record Entrant(Way way, List<Asked> questions) {}

  private static final int MOST_ROUNDS = 400;

  private final Length length;
  private int consumed;

  /** Of a length. */
  public Contest(Length length) {
    this.length = length;
  }

  /** The times of ways that are asked the same, in their order. */
  public List<Times> run(List<Asked> questions, Way... ways) throws IOException {
    return run(Arrays.stream(ways).map(way -> new Entrant(way, questions)).toList());
  }

  /** The times of all entrants, in their order. */
  public List<Times> run(List<Entrant> entrants) throws IOException {
    List<Turns> turns = entrants.stream().map(Turns::new).toList();
    int rounds = rounds(turns);
    turns.forEach(Turns::forget);
    rounds(turns);
    if (consumed == Integer.MIN_VALUE || rounds == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    List<Times> times = new ArrayList<>();
    turns.forEach(turn -> times.add(turn.times()));
    return times;
  }

  private int rounds(List<Turns> turns) throws IOException {
    long end = System.nanoTime() + length.leastMillis * 1_000_000;
    int round = 0;
    while (round < MOST_ROUNDS && (round < length.leastRounds || System.nanoTime() < end)) {
      for (int i = 0; i < turns.size(); i++) {
        turns.get((i + round) % turns.size()).take();
      }
      round++;
    }
    return round;
  }

  /** The turns of one entrant. */
  private final class Turns {
    private final Entrant entrant;
    private long[] cpu;
    private long[] wall;
    private long[] bytes;
    private int count;

    Turns(Entrant entrant) {
      this.entrant = entrant;
      int room = entrant.questions.size() * MOST_ROUNDS;
      cpu = new long[room];
      wall = new long[room];
      bytes = new long[room];
    }

    void forget() {
      count = 0;
    }

    void take() throws IOException {
      for (Asked asked : entrant.questions) {
        long bytesBefore = Thrift.bytes();
        long wallBefore = System.nanoTime();
        long cpuBefore = Thrift.cpuNanos();
        Way.Answer answer = entrant.way.search(asked);
        cpu[count] = Thrift.cpuNanos() - cpuBefore;
        wall[count] = System.nanoTime() - wallBefore;
        bytes[count] = Thrift.bytes() - bytesBefore;
        consumed += answer.hashCode() & 1;
        count++;
      }
    }

    Times times() {
      return Times.of(cpu, wall, bytes, count);
    }
  }
}
