package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.json.OrderFiles;
import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.BoardOptions;
import dev.gongxu.matcher.report.Group;
import dev.gongxu.matcher.report.Grouping;
import dev.gongxu.matcher.report.MarketFacts;
import dev.gongxu.matcher.report.Period;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A board says the same in every format, and nothing in it does harm. */
final class ReportCommandTest {
  private static final Path SAMPLE = Path.of("../sample-data");

  @TempDir private Path temporary;

  private static Ran report(Path data, Object... more) {
    List<Object> words = new ArrayList<>(List.of("report", "--data", data, "--on", "2026-11-24"));
    words.addAll(Arrays.asList(more));
    Ran ran = Ran.of(words.toArray());
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  private static Map<String, List<JsonNode>> sections(Ran ran) {
    Map<String, List<JsonNode>> sections = new LinkedHashMap<>();
    for (String line : ran.lines()) {
      JsonNode node = new JsonMapper().readTree(line);
      sections
          .computeIfAbsent(node.get("section").asString(), missing -> new ArrayList<>())
          .add(node);
    }
    return sections;
  }

  @ParameterizedTest
  @CsvSource({
    "month, county, zh",
    "quarter, city, en",
    "year, provider, en",
    "week, field, zh",
    "year, helper, zh",
    "year, service, en",
    "year, province, en"
  })
  void thePageHasTheFiguresOfTheFile(String period, String by, String language) {
    Object[] options = {"--period", period, "--by", by, "--lang", language};
    Map<String, List<JsonNode>> file = sections(report(SAMPLE, with(options, "--format", "jsonl")));
    PageReading page = PageReading.of(report(SAMPLE, with(options, "--format", "html")).out());
    assertThat(page.reachesOut()).isEmpty();
    assertThat(page.deadLinks()).isEmpty();
    int compared = 0;
    for (Element row : page.elements("tr")) {
      String[] place = row.getAttribute("data-row").split("/");
      if (place.length == 2 && !place[0].equals("order")) {
        JsonNode line = file.getOrDefault(place[0], List.of()).get(Integer.parseInt(place[1]));
        for (Element cell : PageReading.elements(row.getElementsByTagName("td"))) {
          compared += compare(cell, cell.getAttribute("data-column"), line);
        }
      }
    }
    assertThat(compared).isGreaterThan(50);
    JsonNode total = file.getOrDefault("total", List.of()).getFirst();
    for (Element tile : page.elements("span")) {
      String figure = tile.getAttribute("data-figure");
      if (figure.equals("openProjects")) {
        assertThat(tile.getTextContent())
            .isEqualTo("" + file.getOrDefault("open-project", List.of()).size());
      } else if (!figure.isEmpty()) {
        compare(tile, figure, total);
      }
    }
    TreeSet<String> orders = new TreeSet<>();
    for (Element cell : page.elements("td")) {
      boolean behind =
          ((Element) cell.getParentNode()).getAttribute("data-row").startsWith("order/");
      if (behind && cell.getAttribute("data-column").equals("order")) {
        orders.add(cell.getTextContent());
      }
    }
    List<JsonNode> lines = file.getOrDefault("order", List.of());
    assertThat(orders).hasSize(lines.size());
    lines.forEach(line -> assertThat(orders).contains(line.get("order").asString()));
  }

  private static Object[] with(Object[] options, Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(options));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }

  /** How many numbers were compared. */
  private static int compare(Element holder, String column, JsonNode line) {
    List<Element> data = PageReading.elements(holder.getElementsByTagName("data"));
    if (data.isEmpty() || data.getFirst().getAttribute("value").isEmpty()) {
      if (line.has(column) && !data.isEmpty()) {
        throw new AssertionError(column + " is missing on the page: " + line);
      }
      return 0;
    }
    String value = data.getFirst().getAttribute("value");
    assertThat(Double.parseDouble(value))
        .as("%s of %s", column, line)
        .isEqualTo(line.get(column).asDouble());
    String shown = data.getFirst().getTextContent().replace("%", "");
    double scale = data.getFirst().getTextContent().endsWith("%") ? 100 : 1;
    assertThat(Math.abs(Double.parseDouble(shown) - scale * line.get(column).asDouble()))
        .as("%s of %s", column, line)
        .isLessThanOrEqualTo(0.0500001);
    return 1;
  }

  @Test
  void theFileHasTheFiguresOfTheBoard() {
    MarketFacts facts = new MarketFacts(RegionTree.gb2260());
    DataFiles.in(SAMPLE)
        .read(
            entry -> {
              if (!(entry instanceof Order)) {
                facts.take(entry);
              }
            });
    OrderFiles.in(SAMPLE, warning -> {}).courses().forEach(facts::take);
    Board board =
        Board.of(
            facts,
            new BoardOptions(Period.Unit.YEAR, Ran.TODAY, Grouping.CITY, 7, Deadlines.USUAL));
    Map<String, List<JsonNode>> file =
        sections(report(SAMPLE, "--period", "year", "--by", "city", "--format", "jsonl"));
    JsonNode total = file.getOrDefault("total", List.of()).getFirst();
    assertThat(total.get("needs").asInt()).isEqualTo(board.total().needs());
    assertThat(total.get("done").asInt()).isEqualTo(board.total().done()).isPositive();
    assertThat(total.get("answered").asDouble()).isEqualTo(board.total().answered().rate());
    assertThat(total.get("completionLow").asDouble()).isEqualTo(board.total().completion().low());
    assertThat(total.get("rating").asDouble()).isEqualTo(board.total().rating().value());
    assertThat(total.get("daysToMatch").asDouble()).isEqualTo(board.total().daysToMatch().days());
    List<Group> groups = board.groups().stream().filter(group -> !group.figures().empty()).toList();
    assertThat(file.getOrDefault("group", List.of())).hasSameSizeAs(groups);
    for (int i = 0; i < groups.size(); i++) {
      JsonNode line = file.getOrDefault("group", List.of()).get(i);
      assertThat(line.get("key").asString()).isEqualTo(groups.get(i).part().key());
      assertThat(line.get("opened").asInt()).isEqualTo(groups.get(i).figures().opened());
      assertThat(line.get("cancelled").asInt()).isEqualTo(groups.get(i).figures().cancelled());
    }
    assertThat(file.getOrDefault("overdue", List.of())).hasSameSizeAs(board.overdue());
    assertThat(file.getOrDefault("order", List.of())).hasSameSizeAs(board.orders());
    assertThat(file.getOrDefault("trend", List.of())).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"county", "provider"})
  void csvHasTheValuesOfJson(String by) {
    Map<String, List<JsonNode>> file = sections(report(SAMPLE, "--by", by, "--format", "jsonl"));
    Map<String, Integer> rows = new LinkedHashMap<>();
    List<String> header = List.of();
    for (String line : report(SAMPLE, "--by", by, "--format", "csv").lines()) {
      List<String> cells = CsvRow.cells(line);
      if (cells.getFirst().equals("section")) {
        header = cells;
        continue;
      }
      assertThat(cells).as(line).hasSameSizeAs(header);
      int row = rows.merge(cells.getFirst(), 1, Integer::sum);
      JsonNode node = file.getOrDefault(cells.getFirst(), List.of()).get(row - 1);
      for (int i = 1; i < cells.size(); i++) {
        JsonNode value = node.get(header.get(i));
        String expected =
            value == null || value.isNull()
                ? ""
                : value.isArray()
                    ? String.join(" ", value.valueStream().map(JsonNode::asString).toList())
                    : value.asString();
        assertThat(cells.get(i)).as("%s %s", header.get(i), node).isEqualTo(expected);
      }
    }
    Map<String, Integer> expected = new LinkedHashMap<>();
    file.forEach((section, lines) -> expected.put(section, lines.size()));
    assertThat(rows).isEqualTo(expected);
  }

  /** Splits a row as RFC 4180 says. */
  private static final class CsvRow {
    static List<String> cells(String line) {
      List<String> cells = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        boolean twice = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (twice) {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          cells.add(cell.toString());
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      cells.add(cell.toString());
      return cells;
    }
  }

  @Test
  void theTableHasTheFiguresToo() {
    JsonNode total =
        sections(report(SAMPLE, "--period", "year", "--by", "city", "--format", "jsonl"))
            .getOrDefault("total", List.of())
            .getFirst();
    String table = report(SAMPLE, "--period", "year", "--by", "city").out();
    String rate = Rounded.of(100 * total.get("completion").asDouble(), 1) + "%";
    assertThat(table)
        .containsPattern("needs +" + total.get("needs").asInt() + "\n")
        .containsPattern("completed +" + rate + " +[0-9.]+%–[0-9.]+%\n")
        .containsPattern("overdue +" + total.get("overdue").asInt() + "\n")
        .contains("成都市", "Projects to clear", "A-a03");
  }

  @Test
  void whatTheMarketLacksStandsOnTheBoardWhenAskedFor() {
    assertThat(report(SAMPLE).out()).doesNotContain("What would help");
    Map<String, List<JsonNode>> board = sections(report(SAMPLE, "--lacks", "--format", "jsonl"));
    Ran alone = Ran.of("lacks", "--data", SAMPLE, "--on", "2026-11-24", "--format", "jsonl");
    Map<String, List<JsonNode>> lacks = sections(alone);
    assertThat(lacks.keySet()).containsExactly("lack-line", "remedy", "lack-cell", "lack");
    lacks.forEach(
        (section, lines) -> assertThat(board.getOrDefault(section, List.of())).isEqualTo(lines));
    PageReading page = PageReading.of(report(SAMPLE, "--lacks", "--format", "html").out());
    assertThat(page.deadLinks()).isEmpty();
    assertThat(page.elements("tr"))
        .extracting(row -> row.getAttribute("data-row"))
        .contains("remedy/0", "lack-cell/0", "lack/0");
  }

  @Test
  void aLineOfOnesOwnMovesWhatIsLacking() {
    Object[] words = {
      "lacks", "--data", SAMPLE, "--on", "2026-11-24", "--format", "jsonl", "--line"
    };
    int none = sections(Ran.of(with(words, "0.01"))).getOrDefault("lack", List.of()).size();
    int most = sections(Ran.of(with(words, "0.85"))).getOrDefault("lack", List.of()).size();
    assertThat(none).isLessThan(5);
    assertThat(most).isGreaterThan(50);
    assertThat(Ran.of(with(words, "1.5")).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void hostileTextsDoNoHarmAnywhere() {
    Path data = HostileMarket.write(temporary, "https://example.org/x.js");
    for (String by : List.of("county", "provider", "helper", "field")) {
      String html = report(data, "--by", by, "--format", "html").out();
      PageReading page = PageReading.of(html);
      assertThat(page.reachesOut()).isEmpty();
      assertThat(page.deadLinks()).isEmpty();
      assertThat(html).doesNotContain("\u202e", "\u2066", "<script", "<img", "<b>");
      assertThat(page.document().getDocumentElement().getTextContent())
          .contains("<script>alert(1)</script>", "\\u202e");
      for (String line : report(data, "--by", by, "--format", "csv").lines()) {
        for (String cell : CsvRow.cells(line)) {
          assertThat(cell).doesNotStartWith("=").doesNotStartWith("@");
        }
      }
      assertThat(report(data, "--by", by).out()).doesNotContain("\u202e", "\u2066");
      report(data, "--by", by, "--format", "jsonl")
          .lines()
          .forEach(line -> new JsonMapper().readTree(line));
    }
    Ran matches = Ran.of("match", "--data", data, "--on", "2026-11-24", "--format", "html");
    assertThat(matches.code()).as(matches.err()).isZero();
    PageReading page = PageReading.of(matches.out());
    assertThat(page.reachesOut()).isEmpty();
    assertThat(matches.out()).doesNotContain("\u202e", "<script", "<img");
    assertThat(page.elements("mark")).isNotEmpty();
  }

  @Test
  void aPageOfMatchesHasTheScoresOfTheFile() {
    Object[] words = {"match", "--data", SAMPLE, "--on", "2026-11-24", "--need", "N-010"};
    List<JsonNode> lines =
        Ran.of(with(words, "--format", "jsonl")).lines().stream()
            .map(line -> new JsonMapper().readTree(line))
            .toList();
    PageReading page = PageReading.of(Ran.of(with(words, "--format", "html")).out());
    List<Element> rows =
        page.elements("tr").stream().filter(row -> row.hasAttribute("data-match")).toList();
    assertThat(rows).hasSameSizeAs(lines);
    for (int i = 0; i < rows.size(); i++) {
      JsonNode line = lines.get(i);
      assertThat(rows.get(i).getAttribute("data-match"))
          .isEqualTo(line.get("capability").asString());
      for (Element cell : PageReading.elements(rows.get(i).getElementsByTagName("td"))) {
        String column = cell.getAttribute("data-column");
        if (!column.isEmpty()) {
          double expected =
              column.equals("score")
                  ? line.get("score").asDouble()
                  : line.get("breakdown").get(column).get("part").asDouble();
          Element data = PageReading.elements(cell.getElementsByTagName("data")).getFirst();
          assertThat(Double.parseDouble(data.getAttribute("value"))).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void wrongOptionsAreSaid() {
    for (String[] wrong :
        List.of(
            new String[] {"--period", "decade"},
            new String[] {"--by", "village"},
            new String[] {"--within", "-1"},
            new String[] {"--format", "pdf"},
            new String[] {"--deadline", "done=3"})) {
      Ran ran = Ran.of("report", "--data", SAMPLE, wrong[0], wrong[1]);
      assertThat(ran.code()).as(wrong[0]).isEqualTo(ExitCode.USAGE);
      assertThat(ran.err()).contains(wrong[0]);
      assertThat(ran.out()).isEmpty();
    }
    assertThat(Ran.of("report", "--data", temporary).code()).isEqualTo(ExitCode.FAILED);
    assertThat(Ran.of("report").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theSameFolderGivesTheSameBytes() {
    for (String format : List.of("html", "jsonl", "csv", "table")) {
      String first = report(SAMPLE, "--format", format).out();
      assertThat(report(SAMPLE, "--format", format).out()).isEqualTo(first);
    }
  }
}
