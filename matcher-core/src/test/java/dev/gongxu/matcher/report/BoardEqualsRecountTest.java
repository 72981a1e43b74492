package dev.gongxu.matcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.market.Stage;
import dev.gongxu.matcher.region.Region;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every figure is what counting each one anew, record by record, gives; over random markets with
 * days that are not known, needs that are gone and orders that are yet to come.
 */
final class BoardEqualsRecountTest {
  private static final LocalDate ON = BoardWorld.ON;
  private static final int WITHIN = 5;
  private static final Deadlines DEADLINES = new Deadlines(2, 4, 8);

  @ParameterizedTest
  @EnumSource(Grouping.class)
  void everyFigureIsThatOfARecount(Grouping by) {
    for (long seed = 0; seed < 25; seed++) {
      for (Period.Unit unit : Period.Unit.values()) {
        BoardWorld world = new BoardWorld(seed);
        Board board = Board.of(world.facts(), new BoardOptions(unit, ON, by, WITHIN, DEADLINES));
        new Recount(world, board, "seed " + seed + " " + unit).check();
      }
    }
  }

  private record Recount(BoardWorld world, Board board, String what) {

    void check() {
      for (int i = 0; i < board.periods().size(); i++) {
        boolean now = i == board.periods().size() - 1;
        assertThat(board.trend().get(i)).as(what).isEqualTo(figures(null, i, now));
      }
      assertThat(board.total()).as(what).isEqualTo(board.trend().getLast());
      Set<String> found = new TreeSet<>();
      for (Group group : board.groups()) {
        found.add(group.part().key());
        for (int i = 0; i < board.periods().size(); i++) {
          boolean now = i == board.periods().size() - 1;
          assertThat(group.trend().get(i))
              .as("%s %s %d", what, group.part(), i)
              .isEqualTo(figures(group.part().key(), i, now));
        }
        assertThat(group.figures()).isEqualTo(group.trend().getLast());
      }
      assertThat(found).as(what).isEqualTo(expectedGroups());
      lists();
      flows();
      requesters();
      projects();
    }

    private Set<String> expectedGroups() {
      Set<String> keys = new TreeSet<>();
      world.postings.values().forEach(posting -> keys.add(String.valueOf(key(posting))));
      world.courses.forEach(course -> keys.add(key(course)));
      keys.remove("null");
      keys.removeIf(
          key -> {
            for (int i = 0; i < board.periods().size(); i++) {
              if (!figures(key, i, i == board.periods().size() - 1).empty()) {
                return false;
              }
            }
            return true;
          });
      return keys;
    }

    /** The key by arithmetic on codes and by what the world knows of labels. */
    private @Nullable String key(Posting posting) {
      boolean need = posting.side() == Side.NEED;
      return switch (board.options().by()) {
        case PROVINCE -> "" + posting.region().code() / 10_000 * 10_000;
        case CITY -> "" + city(posting.region());
        case COUNTY -> "" + posting.region().code();
        case SERVICE -> posting.service().code();
        case FIELD -> world.labels.get(posting.id());
        case HELPER -> null;
        case PROVIDER -> need ? null : posting.owner() == null ? "" : posting.owner();
      };
    }

    private static int city(Region region) {
      // 重庆 has no cities, so its districts lie directly in it.
      return region.code() == 500103 ? 500000 : region.code() / 100 * 100;
    }

    private String key(OrderCourse course) {
      Posting need = world.postings.get(course.order().need());
      Provider provider = world.providers.get(course.order().provider());
      return switch (board.options().by()) {
        case HELPER -> course.order().helper() == null ? "" : course.order().helper();
        case PROVIDER -> course.order().provider();
        default -> {
          if (need != null) {
            yield String.valueOf(key(need));
          }
          yield switch (board.options().by()) {
            case SERVICE -> "";
            case FIELD ->
                provider == null || provider.fields().isEmpty() ? "" : provider.fields().getFirst();
            case PROVINCE ->
                provider == null ? "" : "" + provider.region().code() / 10_000 * 10_000;
            case CITY -> provider == null ? "" : "" + city(provider.region());
            default -> provider == null ? "" : "" + provider.region().code();
          };
        }
      };
    }

    private boolean in(int period, @Nullable LocalDate day) {
      return day != null && !day.isAfter(ON) && board.periods().get(period).contains(day);
    }

    private List<OrderCourse> standingOrNot() {
      List<OrderCourse> then = new ArrayList<>();
      for (OrderCourse course : world.courses) {
        OrderCourse past = course.asOf(ON);
        if (past != null) {
          then.add(past);
        }
      }
      return then;
    }

    private Figures figures(@Nullable String key, int period, boolean now) {
      Predicate<Posting> mine = posting -> key == null || key.equals(key(posting));
      List<Posting> posted =
          world.postings.values().stream()
              .filter(mine)
              .filter(posting -> in(period, posting.postedOn()))
              .toList();
      List<Posting> needs = posted.stream().filter(posting -> posting.side() == Side.NEED).toList();
      List<Posting> ripe =
          needs.stream()
              .filter(need -> ChronoUnit.DAYS.between(need.postedOn(), ON) >= WITHIN)
              .toList();
      int answered = 0;
      for (Posting need : ripe) {
        boolean inTime =
            world.courses.stream()
                .anyMatch(
                    course ->
                        course.order().need().equals(need.id())
                            && ChronoUnit.DAYS.between(need.postedOn(), course.order().openedOn())
                                <= WITHIN);
        answered += inTime ? 1 : 0;
      }
      List<OrderCourse> own =
          standingOrNot().stream()
              .filter(course -> key == null || key.equals(key(course)))
              .toList();
      List<OrderCourse> done = ended(own, Stage.DONE, period);
      List<Integer> ratings =
          done.stream().map(course -> course.order().rating()).filter(r -> r != null).toList();
      return new Figures(
          needs.size(),
          posted.size() - needs.size(),
          new Share(answered, ripe.size()),
          needs.size() - ripe.size(),
          (int) own.stream().filter(course -> in(period, course.order().openedOn())).count(),
          now ? standing(own, Stage.PROPOSED) : 0,
          now ? standing(own, Stage.ACCEPTED) : 0,
          now ? standing(own, Stage.IN_SERVICE) : 0,
          done.size(),
          ended(own, Stage.CANCELLED, period).size(),
          now ? DEADLINES.overdue(own, ON).size() : 0,
          new Share(done.size(), done.size() + ended(own, Stage.CANCELLED, period).size()),
          new Mean(
              ratings.size(),
              ratings.stream().mapToLong(r -> r).sum(),
              ratings.stream().mapToLong(r -> r * r).sum()),
          median(daysToMatch(own, period)),
          median(
              done.stream()
                  .map(c -> ChronoUnit.DAYS.between(c.order().openedOn(), c.endedOn()))
                  .toList()));
    }

    private static int standing(List<OrderCourse> courses, Stage stage) {
      return (int) courses.stream().filter(course -> course.stage() == stage).count();
    }

    private List<OrderCourse> ended(List<OrderCourse> courses, Stage stage, int period) {
      return courses.stream()
          .filter(course -> course.stage() == stage && in(period, course.endedOn()))
          .toList();
    }

    private List<Long> daysToMatch(List<OrderCourse> own, int period) {
      List<Long> days = new ArrayList<>();
      for (OrderCourse course : own) {
        Posting need = world.postings.get(course.order().need());
        boolean first =
            world.courses.stream()
                .filter(other -> other.order().need().equals(course.order().need()))
                .min(
                    Comparator.comparing((OrderCourse other) -> other.order().openedOn())
                        .thenComparing(other -> other.order().id()))
                .map(other -> other.order().id().equals(course.order().id()))
                .orElse(false);
        if (first
            && need != null
            && need.postedOn() != null
            && in(period, course.order().openedOn())) {
          long between = ChronoUnit.DAYS.between(need.postedOn(), course.order().openedOn());
          days.add(Math.max(0, between));
        }
      }
      return days;
    }

    private static Median median(Collection<Long> days) {
      long[] sorted = days.stream().mapToLong(d -> d).sorted().toArray();
      int n = sorted.length;
      return n == 0 ? new Median(0, 0) : new Median(n, (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0);
    }

    private void lists() {
      List<String> late =
          DEADLINES.overdue(standingOrNot(), ON).stream()
              .map(each -> each.course().order().id() + " " + each.due() + " " + each.daysOver())
              .toList();
      assertThat(board.overdue())
          .as(what)
          .extracting(
              each -> each.order().course().order().id() + " " + each.due() + " " + each.daysOver())
          .containsExactlyElementsOf(late);
      int now = board.periods().size() - 1;
      Map<String, Integer> reasons = new TreeMap<>();
      for (OrderCourse course : ended(standingOrNot(), Stage.CANCELLED, now)) {
        reasons.merge(String.valueOf(course.reason()), 1, Integer::sum);
      }
      Map<String, Integer> told = new TreeMap<>();
      board.reasons().forEach(each -> told.put(String.valueOf(each.reason()), each.orders()));
      assertThat(told).as(what).isEqualTo(reasons);
      Set<String> behind =
          standingOrNot().stream()
              .filter(
                  course ->
                      !course.stage().ended()
                          || in(now, course.endedOn())
                          || in(now, course.order().openedOn()))
              .map(course -> course.order().id() + "@" + key(course))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(board.orders())
          .as(what)
          .extracting(line -> line.course().order().id() + "@" + line.part().key())
          .containsExactlyInAnyOrderElementsOf(behind);
      Map<String, Integer> ends = new HashMap<>();
      for (OrderCourse course : standingOrNot()) {
        for (int i = 0; i <= now; i++) {
          if (course.stage().ended() && in(i, course.endedOn())) {
            ends.merge(course.order().provider(), 1, Integer::sum);
          }
        }
      }
      assertThat(board.providers())
          .as(what)
          .hasSameSizeAs(ends.keySet())
          .allMatch(each -> each.completion().of() == ends.getOrDefault(each.part().key(), 0));
    }

    private void requesters() {
      int last = board.periods().size() - 1;
      Map<String, String> expected = new TreeMap<>();
      for (int i = 0; i < 9; i++) {
        String id = "U-" + i;
        List<OrderCourse> own =
            standingOrNot().stream()
                .filter(
                    course -> {
                      Posting need = world.postings.get(course.order().need());
                      return need != null && id.equals(need.owner());
                    })
                .toList();
        int needs = 0;
        int opened = 0;
        int done = 0;
        Map<String, Integer> cancelled = new TreeMap<>();
        List<Long> toMatch = new ArrayList<>();
        for (int period = 0; period <= last; period++) {
          for (Posting need : world.postings.values()) {
            needs +=
                need.side() == Side.NEED && id.equals(need.owner()) && in(period, need.postedOn())
                    ? 1
                    : 0;
          }
          for (OrderCourse course : own) {
            opened += in(period, course.order().openedOn()) ? 1 : 0;
          }
          done += ended(own, Stage.DONE, period).size();
          for (OrderCourse course : ended(own, Stage.CANCELLED, period)) {
            cancelled.merge(String.valueOf(course.reason()), 1, Integer::sum);
          }
          toMatch.addAll(daysToMatch(own, period));
        }
        int all = done + cancelled.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
          expected.put(id, List.of(needs, opened, done, all, median(toMatch)) + " " + cancelled);
        }
      }
      Map<String, String> told = new TreeMap<>();
      for (Requester each : board.requesters()) {
        Map<String, Integer> cancelled = new TreeMap<>();
        each.cancelled().forEach(one -> cancelled.put(String.valueOf(one.reason()), one.orders()));
        Figures figures = each.figures();
        told.put(
            each.part().key(),
            List.of(
                    figures.needs(),
                    figures.opened(),
                    figures.done(),
                    figures.completion().of(),
                    figures.daysToMatch())
                + " "
                + cancelled);
      }
      assertThat(told).as(what).isEqualTo(expected);
    }

    private void flows() {
      int now = board.periods().size() - 1;
      boolean counties = board.options().by() == Grouping.COUNTY;
      Map<String, Integer> expected = new TreeMap<>();
      Map<String, Integer> carried = new TreeMap<>();
      for (OrderCourse course : standingOrNot()) {
        Posting need = world.postings.get(course.order().need());
        Provider provider = world.providers.get(course.order().provider());
        if (need == null || provider == null || !in(now, course.order().openedOn())) {
          continue;
        }
        int from = counties ? need.region().code() : city(need.region());
        int to = counties ? provider.region().code() : city(provider.region());
        if (from != to) {
          expected.merge(from + ">" + to, 1, Integer::sum);
          Accord best = null;
          for (Accord accord : world.accords) {
            if (joins(accord, need, provider, course.order().openedOn())
                && (best == null || accord.strength() > best.strength())) {
              best = accord;
            }
          }
          if (best != null) {
            carried.merge(best.id(), 1, Integer::sum);
          }
        }
      }
      Map<String, Integer> told = new TreeMap<>();
      board.flows().forEach(f -> told.put(f.from().code() + ">" + f.to().code(), f.orders()));
      assertThat(told).as(what).isEqualTo(expected);
      assertThat(board.flows().stream().mapToInt(Flow::orders).boxed().toList())
          .isSortedAccordingTo(Comparator.reverseOrder());
      for (AccordLoad load : board.accords()) {
        assertThat(load.orders()).as(what).isEqualTo(carried.getOrDefault(load.accord().id(), 0));
      }
      assertThat(board.flows().stream().mapToInt(Flow::lifted).sum())
          .isEqualTo(carried.values().stream().mapToInt(i -> i).sum());
    }

    private static boolean joins(Accord accord, Posting need, Provider provider, LocalDate day) {
      boolean serves = accord.services().isEmpty() || accord.services().contains(need.service());
      boolean begun = accord.from() == null || !day.isBefore(accord.from());
      int a = accord.regions().get(0).code();
      int b = accord.regions().get(1).code();
      int n = need.region().code();
      int p = provider.region().code();
      return serves && begun && ((lies(n, a) && lies(p, b)) || (lies(n, b) && lies(p, a)));
    }

    private static boolean lies(int code, int in) {
      return in % 100 == 0 ? code / 100 == in / 100 : code == in;
    }

    private void projects() {
      Set<String> expected = new TreeSet<>();
      for (Posting need : world.postings.values()) {
        if (need.side() != Side.NEED || need.service() != Service.PROJECT) {
          continue;
        }
        List<OrderCourse> own =
            standingOrNot().stream()
                .filter(course -> course.order().need().equals(need.id()))
                .toList();
        boolean standing = own.stream().anyMatch(course -> !course.stage().ended());
        boolean done = own.stream().anyMatch(course -> course.stage() == Stage.DONE);
        boolean posted = need.postedOn() == null || !need.postedOn().isAfter(ON);
        if (standing || (need.open() && !need.expired(ON) && posted && !done)) {
          expected.add(need.id());
        }
      }
      assertThat(board.openProjects())
          .as(what)
          .extracting(OpenProject::need)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  void neitherTheOrderOfRecordsNorThreadsMatter(Grouping by) {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (long seed = 0; seed < 20; seed++) {
        BoardOptions options = new BoardOptions(Period.Unit.YEAR, ON, by, WITHIN, DEADLINES);
        BoardWorld world = new BoardWorld(seed);
        Board first = Board.of(world.facts(), options);
        assertThat(
                List.of(
                    Board.of(world.facts(), options), Board.of(world.facts(), options, threads)))
            .as("seed %d", seed)
            .isEqualTo(Arrays.asList(first, first));
      }
    }
  }
}
