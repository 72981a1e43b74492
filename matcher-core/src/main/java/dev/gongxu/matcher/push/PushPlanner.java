package dev.gongxu.matcher.push;

import dev.gongxu.matcher.market.QuietHours;
import dev.gongxu.matcher.market.Told;
import dev.gongxu.matcher.push.PushPlan.Left;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From pairs that were found to messages that go out.
 *
 * <ul>
 *   <li>Nobody is told of the same pair twice, of somebody they must not be matched with, or of
 *       anything when they have opted out
 *   <li>On a day somebody gets at most so many messages, the best ones; messages that were planned
 *       for that day before count
 *   <li>In quiet hours nothing goes out: messages wait for their end, and count for that day
 *   <li>With a digest, what is over the limit is gathered in one message, best first, for the next
 *       day that has room, after its quiet hours, or at 08:00 without such; and what falls in quiet
 *       hours is gathered likewise for their end. A digest is one message of its day. Without one,
 *       what is over the limit is not told
 * </ul>
 *
 * <p>Deterministic. Not changed by planning, so the same plan comes twice; safe to share between
 * threads.
 */
public final class PushPlanner {
  /** When a day's digest goes out to somebody without quiet hours. */
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private static final Comparator<Notice> BEST_FIRST =
      Comparator.comparingDouble((Notice notice) -> -notice.why().score())
          .thenComparing(Notice::about)
          .thenComparing(Notice::posting);

  private final PushRules rules;
  private final Function<String, Person> people;
  private final BiPredicate<String, String> blocked;
  private final Map<String, Integer> room;
  private final Set<Pair> told = new HashSet<>();
  private final Map<String, Set<String>> toldOf = new HashMap<>();
  private final Map<Day, Integer> messages = new HashMap<>();

  private record Pair(String to, String posting, String about) {}

  private record Day(String to, LocalDate day) {}

  /**
   * Takes the rules and what was told before.
   *
   * @param people what somebody wants, by id
   * @param blocked whether two owners must not be matched
   * @param room how many people may be told of a posting, by its id; any number of the others
   * @param before what was told, in any order
   */
  public PushPlanner(
      PushRules rules,
      Function<String, Person> people,
      BiPredicate<String, String> blocked,
      Map<String, Integer> room,
      Collection<Told> before) {
    this.rules = rules;
    this.people = people;
    this.blocked = blocked;
    this.room = Map.copyOf(room);
    Set<Told> digests = new HashSet<>();
    for (Told one : before) {
      told.add(new Pair(one.to(), one.posting(), one.about()));
      toldOf.computeIfAbsent(one.about(), id -> new HashSet<>()).add(one.to());
      // A digest leaves a line for each pair, and is one message.
      Told message = new Told(one.to(), "digest", "digest", one.at(), true);
      if (!one.digest() || digests.add(message)) {
        messages.merge(new Day(one.to(), one.at().toLocalDate()), 1, Integer::sum);
      }
    }
  }

  /** Plans messages for what was found. */
  public PushPlan plan(Collection<Notice> found, LocalDateTime now) {
    Map<Left, Integer> left = new EnumMap<>(Left.class);
    Map<String, List<Notice>> byPerson = new TreeMap<>();
    Set<Pair> planned = new HashSet<>();
    Map<String, Set<String>> plannedOf = new HashMap<>();
    toldOf.forEach((about, to) -> plannedOf.put(about, new HashSet<>(to)));
    for (Notice notice : found.stream().sorted(BEST_FIRST).toList()) {
      Left reason = reason(notice, planned, plannedOf);
      if (reason != null) {
        left.merge(reason, 1, Integer::sum);
      } else {
        byPerson.computeIfAbsent(to(notice), id -> new ArrayList<>()).add(notice);
      }
    }
    List<Delivery> deliveries = new ArrayList<>();
    byPerson.forEach((to, notices) -> deliver(to, notices, now, deliveries, left));
    deliveries.sort(Comparator.comparing(Delivery::at).thenComparing(Delivery::to));
    return new PushPlan(deliveries, left);
  }

  private static String to(Notice notice) {
    return Objects.requireNonNull(notice.to());
  }

  private @Nullable Left reason(
      Notice notice, Set<Pair> planned, Map<String, Set<String>> plannedOf) {
    String to = notice.to();
    if (to == null) {
      return Left.NOBODY;
    }
    if (people.apply(to).optedOut()) {
      return Left.OPTED_OUT;
    }
    if (notice.from() != null && blocked.test(to, notice.from())) {
      return Left.BLOCKED;
    }
    Pair pair = new Pair(to, notice.posting(), notice.about());
    if (told.contains(pair) || planned.contains(pair)) {
      return Left.TOLD_BEFORE;
    }
    Set<String> others = plannedOf.computeIfAbsent(notice.about(), id -> new HashSet<>());
    Integer most = room.get(notice.about());
    if (most != null && !others.contains(to) && others.size() >= most) {
      return Left.NO_ROOM;
    }
    others.add(to);
    planned.add(pair);
    return null;
  }

  private void deliver(
      String to,
      List<Notice> notices,
      LocalDateTime now,
      List<Delivery> deliveries,
      Map<Left, Integer> left) {
    Person person = people.apply(to);
    int perDay = person.perDay() == null ? rules.perDay() : person.perDay();
    QuietHours quiet = person.quiet() == null ? rules.quiet() : person.quiet();
    LocalDateTime first = quiet == null ? now : quiet.over(now);
    boolean waits = first.isAfter(now);
    int sent = messages(to, first.toLocalDate());
    int free = Math.max(0, perDay - sent);
    int single = waits && rules.digest() && notices.size() > 1 ? 0 : Math.min(free, notices.size());
    notices
        .subList(0, single)
        .forEach(notice -> deliveries.add(new Delivery(to, first, false, List.of(notice))));
    List<Notice> others = notices.subList(single, notices.size());
    if (others.isEmpty()) {
      return;
    }
    if (!rules.digest()) {
      left.merge(Left.ENOUGH, others.size(), Integer::sum);
      return;
    }
    LocalDateTime at = first;
    boolean room = waits && single == 0 && free > 0;
    while (!room) {
      LocalDateTime next = at.toLocalDate().plusDays(1).atTime(MORNING);
      at = quiet == null ? next : quiet.over(next);
      room = messages(to, at.toLocalDate()) < perDay;
    }
    deliveries.add(new Delivery(to, at, true, others));
  }

  private int messages(String to, LocalDate day) {
    return messages.getOrDefault(new Day(to, day), 0);
  }
}
