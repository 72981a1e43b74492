package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.assign.Reasons;
import dev.gongxu.matcher.dispatch.Duty;
import dev.gongxu.matcher.dispatch.HelperDispatch;
import dev.gongxu.matcher.fairplay.Finding;
import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.OrderEvent;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Stage;
import dev.gongxu.matcher.market.TaskMeasure;
import dev.gongxu.matcher.quantity.Verdict;
import dev.gongxu.matcher.region.Closeness;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.BoardOptions;
import dev.gongxu.matcher.report.DistrictRanking;
import dev.gongxu.matcher.report.Grouping;
import dev.gongxu.matcher.report.Lacks;
import dev.gongxu.matcher.report.MarketFacts;
import dev.gongxu.matcher.report.Period;
import dev.gongxu.matcher.report.Share;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class MessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]+}|%n|%%");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");

  private final Messages en = Messages.in(Language.EN);
  private final Messages zh = Messages.in(Language.ZH);

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(zh.bundle().keySet()).isEqualTo(en.bundle().keySet());
  }

  @Test
  void bothLanguagesFillInTheSameArguments() {
    for (String key : en.bundle().keySet()) {
      assertThat(placeholders(zh.get(key))).as(key).isEqualTo(placeholders(en.get(key)));
      assertThat(zh.get(key)).as(key).isNotBlank();
      assertThat(en.get(key)).as(key).isNotBlank();
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(found -> !found.equals("%n"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyKeyIsUsedAndEveryUsedKeyExists() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        LITERAL.matcher(Files.readString(source)).results().forEach(key -> used.add(key.group(1)));
      }
    }
    used.removeIf(literal -> !en.bundle().containsKey(literal) && !isOurs(literal));
    addComposed(used);
    addHelp(Program.line(ConsoleTest.session(), new GeneralOptions()), used);
    assertThat(used).isEqualTo(new TreeSet<>(en.bundle().keySet()));
  }

  /** Whether a string of the sources would be a key, rather than a file name or a property. */
  private static boolean isOurs(String literal) {
    return !literal.endsWith(".css")
        && literal.matches(
            "(option|usage|data|output|match|assign|eval|index|failed|progress|column|explain|change|profile|lexicon|tune|learn|completion|order|stage|cancel|event|audit|finding|tie|role|dispatch|duty|watch|report|lacks|page|section)\\..*");
  }

  private static void addComposed(Set<String> used) {
    for (Service service : Service.values()) {
      used.add("service." + service.code());
    }
    for (Stage stage : Stage.values()) {
      used.add("stage." + stage.code());
    }
    for (CancelReason reason : CancelReason.values()) {
      used.add("cancel." + reason.code());
    }
    for (OrderEvent.Kind kind : OrderEvent.Kind.values()) {
      used.add("event." + kind.code());
    }
    for (Finding.Tie tie : Finding.Tie.values()) {
      used.add("tie." + tie.code());
    }
    for (Finding.Role role : Finding.Role.values()) {
      used.add("role." + role.code());
    }
    Stream.of("near-duplicates", "self-dealing", "split-orders", "month-end")
        .forEach(kind -> used.add("finding." + kind));
    for (Grouping grouping : Grouping.values()) {
      used.add("grouping." + grouping.code());
    }
    for (Period.Unit unit : Period.Unit.values()) {
      used.add("unit." + unit.code());
    }
    addBoards(used);
    for (Factor factor : Factor.ALL) {
      used.add("factor." + factor.code());
    }
    for (Verdict verdict : Verdict.values()) {
      used.add("verdict." + verdict.code());
    }
    for (Closeness closeness : Closeness.values()) {
      used.add("change.closeness." + Needed.code(closeness));
    }
    new WayCodes().forEach(way -> used.add("way." + way));
    for (Reasons.Obstacle obstacle : Reasons.Obstacle.values()) {
      used.add("obstacle." + AssignJson.code(obstacle));
    }
    used.add("reason.no-common-word");
    for (HelperDispatch.Obstacle obstacle : HelperDispatch.Obstacle.values()) {
      used.add("dispatch." + obstacle.code());
    }
    for (Duty.Kind kind : Duty.Kind.values()) {
      used.add("duty." + kind.code());
    }
    for (TaskMeasure measure : TaskMeasure.values()) {
      used.add("measure." + measure.code());
    }
    Stream.of("title", "text", "keywords", "orders").forEach(field -> used.add("field." + field));
    for (Gate gate : Gate.values()) {
      used.add("reason." + gate.code());
      used.add("number.gates." + gate.code());
    }
    for (String gate : Set.of("gate.closed", "gate.expired")) {
      used.remove(gate);
      Stream.of(".need", ".capability", ".both").map(gate::concat).forEach(used::add);
    }
    Profile profile = ProfileFile.bundled().values().iterator().next();
    ProfileNumber.of(profile).forEach(number -> used.add("number." + number.name()));
  }

  /** What boards are made of, as far as the eye sees it. */
  private static void addBoards(Set<String> used) {
    Board board =
        Board.of(
            new MarketFacts(RegionTree.gb2260()),
            new BoardOptions(Period.Unit.MONTH, Ran.TODAY, Grouping.COUNTY, 7, Deadlines.USUAL));
    Messages messages = Messages.in(Language.EN);
    List<Sheet> sheets = new ArrayList<>(new BoardSheets(board, messages).all(true));
    for (DistrictRanking.Measure measure : DistrictRanking.Measure.values()) {
      DistrictRanking none = new DistrictRanking(measure, new Share(0, 0), List.of());
      sheets.add(new BoardSheets(board, messages).ranking(none));
    }
    sheets.add(new OrderSheets(board, messages).orders(List.of(), Sheet.ALL));
    try (Matcher matcher = Matcher.builder().inMemory()) {
      Lacks lacks = new Lacks(Ran.TODAY, Map.of(), 0, List.of(), List.of(), List.of());
      sheets.addAll(new LackSheets(lacks, matcher, messages).all());
    }
    BoardPage.TARGETS.forEach(target -> used.add("page.nav." + target));
    BoardPage.NOTES.forEach(note -> used.add("page.note." + note));
    for (String section : BoardPage.SECTIONS) {
      used.add("section." + section);
      used.add("page.how." + section);
    }
    used.add("column.openProjects");
    for (List<Column> columns :
        List.of(OrderListSheet.COLUMNS, AuditSheet.COLUMNS, DispatchSheet.COLUMNS)) {
      columns.stream()
          .filter(column -> column.align() != null)
          .forEach(column -> used.add(column.key()));
    }
    for (Sheet sheet : sheets) {
      if (sheet.most() > 0 && !sheet.code().equals("order")) {
        used.add(sheet.key());
      }
      for (Column column : sheet.columns()) {
        // What files alone have needs no name for the eye, unless it stands upright.
        if (column.align() != null || sheet.code().equals("total")) {
          used.add(column.key());
        }
      }
    }
  }

  /** The keys by which the parser's help asks. */
  private static void addHelp(CommandLine line, Set<String> used) {
    used.addAll(
        Set.of(
            "usage.synopsisHeading",
            "usage.parameterListHeading",
            "usage.optionListHeading",
            "usage.commandListHeading",
            "usage.footerHeading"));
    String name = line.getCommandSpec().qualifiedName(".");
    used.add(name + ".usage.header");
    used.add(name + ".usage.customSynopsis");
    if (line.getCommandSpec().usageMessage().footer().length > 0) {
      used.add(name + ".usage.footer");
    }
    line.getCommandSpec().args().forEach(argument -> used.add(argument.descriptionKey()));
    line.getSubcommands().values().forEach(command -> addHelp(command, used));
  }

  @Test
  void argumentsAreFilledInWithoutFurtherMeaning() {
    assertThat(en.get("usage.twice", "{0}'%n")).isEqualTo("{0}'%n stands more than once");
    assertThat(zh.get("usage.range", "--top", 0, 1, 9)).isEqualTo("--top：0：必须在 1 至 9 之间");
  }
}
