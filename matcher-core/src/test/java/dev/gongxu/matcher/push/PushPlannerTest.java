package dev.gongxu.matcher.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.QuietHours;
import dev.gongxu.matcher.market.Told;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.push.PushPlan.Left;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Weights;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PushPlannerTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 28, 12, 0);
  private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 28, 23, 30);
  private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 29, 7, 0);
  private static final QuietHours QUIET = QuietHours.of("22:00-07:00");

  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Integer> room = new HashMap<>();
  private final List<Told> told = new ArrayList<>();

  private static Notice notice(@Nullable String to, String posting, String about, double score) {
    Breakdown breakdown = Breakdown.of(Weights.TEXT_ONLY, score, 0, 0, 0);
    return new Notice(
        to,
        posting,
        about,
        "P-of-" + about,
        1,
        new Match(1, posting, about, null, breakdown, List.of()));
  }

  private PushPlan plan(PushRules rules, LocalDateTime now, Notice... notices) {
    return planner(rules).plan(List.of(notices), now);
  }

  private PushPlanner planner(PushRules rules) {
    return new PushPlanner(
        rules,
        id -> people.getOrDefault(id, Person.ANYBODY),
        (a, b) -> a.equals("U-blocked") && b.equals("P-of-C-1"),
        room,
        told);
  }

  private static List<String> shown(PushPlan plan) {
    return plan.deliveries().stream()
        .map(
            one ->
                one.to()
                    + " "
                    + one.at()
                    + (one.digest() ? " digest" : "")
                    + one.notices().stream()
                        .map(notice -> " " + notice.about())
                        .reduce("", String::concat))
        .toList();
  }

  private void remember(PushPlan plan) {
    plan.deliveries().forEach(delivery -> told.addAll(delivery.told()));
  }

  @Test
  void theBestGoOutUpToTheLimitAndTheRestIsNotTold() {
    PushPlan plan =
        plan(
            new PushRules(2, null, false),
            NOON,
            notice("U-1", "N-1", "C-1", 0.3),
            notice("U-1", "N-1", "C-2", 0.9),
            notice("U-1", "N-2", "C-3", 0.5),
            notice("U-2", "N-3", "C-1", 0.1));
    assertThat(shown(plan))
        .containsExactly(
            "U-1 2026-11-28T12:00 C-2", "U-1 2026-11-28T12:00 C-3", "U-2 2026-11-28T12:00 C-1");
    assertThat(plan.left()).isEqualTo(Map.of(Left.ENOUGH, 1));
  }

  @Test
  void whatWasToldOnTheDayCountsAndWhatWasToldOnAnotherDoesNot() {
    told.add(new Told("U-1", "N-1", "C-8", NOON.minusHours(3), false));
    told.add(new Told("U-1", "N-1", "C-9", NOON.minusDays(1), false));
    PushPlan plan =
        plan(
            new PushRules(2, null, false),
            NOON,
            notice("U-1", "N-1", "C-1", 0.3),
            notice("U-1", "N-1", "C-2", 0.9));
    assertThat(shown(plan)).containsExactly("U-1 2026-11-28T12:00 C-2");
  }

  @Test
  void aPairIsToldOnceWhateverTheRun() {
    PushRules rules = new PushRules(1, null, false);
    Notice first = notice("U-1", "N-1", "C-1", 0.9);
    Notice second = notice("U-1", "N-1", "C-2", 0.5);
    PushPlan today = plan(rules, NOON, first, second, first);
    assertThat(shown(today)).containsExactly("U-1 2026-11-28T12:00 C-1");
    assertThat(today.left()).isEqualTo(Map.of(Left.TOLD_BEFORE, 1, Left.ENOUGH, 1));
    remember(today);
    // Held back yesterday, told today; what was told is not told again.
    PushPlan next = plan(rules, NOON.plusDays(1), first, second);
    assertThat(shown(next)).containsExactly("U-1 2026-11-29T12:00 C-2");
    assertThat(next.left()).isEqualTo(Map.of(Left.TOLD_BEFORE, 1));
    remember(next);
    assertThat(plan(rules, NOON.plusDays(2), first, second).deliveries()).isEmpty();
  }

  @Test
  void inQuietHoursMessagesWaitForTheirEndAcrossMidnight() {
    PushRules rules = new PushRules(3, QUIET, false);
    Notice notice = notice("U-1", "N-1", "C-1", 0.9);
    assertThat(shown(plan(rules, NIGHT, notice))).containsExactly("U-1 2026-11-29T07:00 C-1");
    assertThat(shown(plan(rules, MORNING.minusMinutes(1), notice)))
        .containsExactly("U-1 2026-11-29T07:00 C-1");
    assertThat(shown(plan(rules, MORNING, notice))).containsExactly("U-1 2026-11-29T07:00 C-1");
    assertThat(shown(plan(rules, NIGHT.withHour(21), notice)))
        .containsExactly("U-1 2026-11-28T21:30 C-1");
    people.put("U-1", new Person(null, QuietHours.of("11:00-13:00"), false));
    assertThat(shown(plan(rules, NOON, notice))).containsExactly("U-1 2026-11-28T13:00 C-1");
  }

  @Test
  void aDigestGathersWhatIsOverTheLimitForTheNextDay() {
    PushRules rules = new PushRules(1, QUIET, true);
    Notice[] notices = {
      notice("U-1", "N-1", "C-1", 0.3),
      notice("U-1", "N-1", "C-2", 0.9),
      notice("U-1", "N-1", "C-3", 0.5)
    };
    PushPlan plan = plan(rules, NOON, notices);
    assertThat(shown(plan))
        .containsExactly("U-1 2026-11-28T12:00 C-2", "U-1 2026-11-29T08:00 digest C-3 C-1");
    remember(plan);
    assertThat(told).hasSize(3);
    // The digest is one message of its day, which is then full.
    PushPlan later = plan(rules, NOON, notice("U-1", "N-1", "C-4", 0.4));
    assertThat(shown(later)).containsExactly("U-1 2026-11-30T08:00 digest C-4");
  }

  @Test
  void aDigestGathersWhatFallsInQuietHours() {
    PushRules rules = new PushRules(3, QUIET, true);
    assertThat(
            shown(
                plan(
                    rules,
                    NIGHT,
                    notice("U-1", "N-1", "C-1", 0.3),
                    notice("U-1", "N-1", "C-2", 0.9),
                    notice("U-2", "N-2", "C-2", 0.9))))
        .containsExactly("U-1 2026-11-29T07:00 digest C-2 C-1", "U-2 2026-11-29T07:00 C-2");
  }

  @Test
  void whoMustNotMeetWantsNothingOrIsUnknownIsNotTold() {
    people.put("U-out", Person.NOT_ASKED);
    PushPlan plan =
        plan(
            new PushRules(3, null, true),
            NOON,
            notice("U-blocked", "N-1", "C-1", 0.9),
            notice("U-blocked", "N-1", "C-2", 0.9),
            notice("U-out", "N-2", "C-1", 0.9),
            notice(null, "N-3", "C-1", 0.9));
    assertThat(shown(plan)).containsExactly("U-blocked 2026-11-28T12:00 C-2");
    assertThat(plan.left()).isEqualTo(Map.of(Left.BLOCKED, 1, Left.OPTED_OUT, 1, Left.NOBODY, 1));
  }

  @Test
  void noMorePeopleAreToldOfAnEventThanThereIsRoomFor() {
    room.put("E-1", 2);
    told.add(new Told("U-9", "U-9", "E-1", NOON.minusDays(3), false));
    PushPlan plan =
        plan(
            new PushRules(3, null, false),
            NOON,
            notice("U-1", "U-1", "E-1", 0.5),
            notice("U-2", "U-2", "E-1", 0.9),
            notice("U-9", "N-9", "E-1", 0.1));
    assertThat(shown(plan)).containsExactly("U-2 2026-11-28T12:00 E-1", "U-9 2026-11-28T12:00 E-1");
    assertThat(plan.left()).isEqualTo(Map.of(Left.NO_ROOM, 1));
  }

  /**
   * Whatever happens in whatever order: no pair twice, never over the limit, never in the quiet.
   */
  @Test
  void theRulesHoldOverManyRuns() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      told.clear();
      PushRules rules =
          new PushRules(
              1 + random.nextInt(3), random.nextBoolean() ? QUIET : null, random.nextBoolean());
      LocalDateTime now = NOON;
      for (int run = 0; run < 12; run++) {
        List<Notice> found = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
          found.add(
              notice(
                  "U-" + random.nextInt(3),
                  "N-" + random.nextInt(3),
                  "C-" + random.nextInt(6),
                  random.nextInt(4) / 4.0));
        }
        PushPlan plan = planner(rules).plan(found, now);
        List<Notice> shuffled = new ArrayList<>(found);
        Collections.shuffle(shuffled, random);
        assertThat(shown(planner(rules).plan(shuffled, now))).isEqualTo(shown(plan));
        remember(plan);
        now = now.plusHours(random.nextInt(20));
      }
      Set<String> pairs = new HashSet<>();
      Map<String, Set<String>> messages = new HashMap<>();
      for (Told one : told) {
        String pair = one.to() + " " + one.posting() + " " + one.about();
        assertThat(pairs.add(pair)).as("seed %d: %s twice", seed, pair).isTrue();
        assertThat(rules.quiet() != null && rules.quiet().contains(one.at()))
            .as("seed %d: %s is quiet", seed, one.at())
            .isFalse();
        messages
            .computeIfAbsent(one.to() + one.at().toLocalDate(), day -> new HashSet<>())
            .add(one.digest() ? "digest" + one.at() : pair);
      }
      for (Set<String> day : messages.values()) {
        assertThat(day.size()).as("seed %d", seed).isLessThanOrEqualTo(rules.perDay());
      }
    }
  }

  @Test
  void aLimitOfNoneIsRefused() {
    assertThatThrownBy(() -> new PushRules(0, null, false)).hasMessageContaining("perDay is 0");
  }
}
