package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.cli.page.Html;
import dev.gongxu.matcher.cli.page.Marks;
import dev.gongxu.matcher.cli.page.Page;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.DistrictRanking;
import dev.gongxu.matcher.report.Figures;
import dev.gongxu.matcher.report.Group;
import dev.gongxu.matcher.report.Performance;
import dev.gongxu.matcher.report.Period;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A board as one page: figures, charts, lists, and the orders behind them. */
final class BoardPage {
  /** The sections, each with a word on how it is read. */
  static final List<String> SECTIONS =
      List.of(
          "trend",
          "ranking",
          "group",
          "flow",
          "overdue",
          "open-project",
          "remedy",
          "lack-cell",
          "lack",
          "reason",
          "task",
          "provider",
          "helper",
          "requester",
          "orders");

  /** Those to which the head of the page leads. */
  static final List<String> TARGETS =
      List.of(
          "trend",
          "ranking",
          "group",
          "flow",
          "overdue",
          "open-project",
          "remedy",
          "provider",
          "orders");

  /** The figures that the foot of the page explains. */
  static final List<String> NOTES =
      List.of("answered", "completion", "rating", "daysToMatch", "standing", "adjusted");

  private final Board board;
  private final List<Sheet> sheets;
  private final Messages messages;
  private final Html html;
  private final PageTable tables;
  private final BoardCharts charts;
  private final OrdersBehind behind;

  BoardPage(Board board, List<Sheet> sheets, Messages messages) {
    this.board = board;
    this.sheets = sheets;
    this.messages = messages;
    String title = messages.get("page.title", board.period().code());
    this.html = Page.begin(messages.get("page.language"), title);
    this.tables = new PageTable(html, messages);
    this.charts = new BoardCharts(messages, board);
    this.behind = new OrdersBehind(html, messages, board);
  }

  /** Writes the page. */
  void print(Output output) {
    output.print(Page.doctype());
    head();
    html.open("main");
    new BoardTiles(html, messages, board).write();
    SECTIONS.forEach(this::write);
    html.close("main");
    foot();
    output.print(Page.end(html));
  }

  private void write(String code) {
    switch (code) {
      case "trend" -> trend();
      case "ranking" -> rankings();
      case "group" -> groups();
      case "flow" -> flows();
      case "task" -> tasks();
      case "provider" -> performance(code, board.providers());
      case "helper" -> performance(code, board.helpers());
      case "orders" -> {
        section(code);
        behind.write();
        html.close("section");
      }
      default -> list(code);
    }
  }

  private void head() {
    Period period = board.period();
    html.open("header").leaf("h1", messages.get("page.title", period.code()));
    String by = messages.get("grouping." + board.options().by().code());
    html.leaf(
        "p", messages.get("page.subtitle", period.from(), period.to(), board.options().on(), by));
    html.open("nav");
    for (String target : TARGETS) {
      if (!target.equals("remedy") || sheet(target) != null) {
        html.leaf("a", messages.get("page.nav." + target), "href", "#" + target);
      }
    }
    html.close("nav").close("header");
  }

  private @Nullable Sheet sheet(String code) {
    return sheets.stream().filter(sheet -> sheet.code().equals(code)).findFirst().orElse(null);
  }

  private void section(String code) {
    html.open("section", "id", code).leaf("h2", messages.get("section." + code));
    html.leaf("p", messages.get("page.how." + code), "class", "how");
  }

  private void list(String code) {
    Sheet sheet = sheet(code);
    if (sheet != null) {
      section(code);
      tables.write(sheet);
      html.close("section");
    }
  }

  private void trend() {
    section("trend");
    charts.trend(html);
    html.open("details");
    html.leaf("summary", messages.get("page.trend.figures")).open("div");
    tables.write(Objects.requireNonNull(sheet("trend")));
    html.close("div").close("details").close("section");
  }

  private void rankings() {
    section("ranking");
    html.open("p", "class", "legend");
    html.empty("i", "class", "key full").leaf("span", messages.get("page.adjusted"));
    html.empty("i", "class", "key ring").leaf("span", messages.get("page.raw"));
    html.empty("i", "class", "key rule").leaf("span", messages.get("page.market"));
    html.close("p");
    for (DistrictRanking ranking : board.rankings()) {
      String code = "ranking-" + ranking.measure().code();
      html.leaf("h3", messages.get("section." + code), "id", code);
      List<String> without = List.of("low", "high", "hits");
      tables.write(
          Objects.requireNonNull(sheet(code)),
          without,
          new PageTable.Drawn(
              "0–100%", row -> charts.interval(html, ranking, ranking.places().get(row))),
          row -> behind.target(ranking.places().get(row).part()));
    }
    if (board.rankings().isEmpty()) {
      html.leaf("p", messages.get("page.nothing"), "class", "none");
    }
    html.close("section");
  }

  private void groups() {
    section("group");
    List<Group> shown = board.groups().stream().filter(group -> !group.figures().empty()).toList();
    tables.write(
        Objects.requireNonNull(sheet("group")),
        List.of(),
        new PageTable.Drawn(
            messages.get("page.openedByPeriod"),
            row -> spark(shown.get(row).trend(), Figures::opened)),
        row -> behind.target(shown.get(row).part()));
    html.close("section");
  }

  private void spark(List<Figures> trend, ToIntFunction<Figures> figure) {
    Marks.spark(
        html, messages.get("section.trend"), trend.stream().mapToInt(figure).boxed().toList());
  }

  private void flows() {
    section("flow");
    if (board.flows().isEmpty()) {
      html.leaf("p", messages.get("page.nothing"), "class", "none");
    } else {
      charts.flows(html);
      html.open("details").leaf("summary", messages.get("page.flow.figures")).open("div");
      tables.write(Objects.requireNonNull(sheet("flow")));
      html.close("div").close("details");
    }
    html.leaf("h3", messages.get("section.accord"));
    tables.write(Objects.requireNonNull(sheet("accord")));
    html.close("section");
  }

  private void tasks() {
    if (board.tasks().isEmpty()) {
      return;
    }
    section("task");
    tables.write(
        Objects.requireNonNull(sheet("task")),
        List.of(),
        new PageTable.Drawn(
            "0–100%",
            row ->
                Marks.parts(
                    html,
                    board.tasks().get(row).task().name(),
                    List.of(board.tasks().get(row).share()),
                    List.of(board.tasks().get(row).task().name()))),
        row -> null);
    html.close("section");
  }

  private void performance(String code, List<Performance> all) {
    section(code);
    tables.write(
        Objects.requireNonNull(sheet(code)),
        List.of("doneByPeriod"),
        new PageTable.Drawn(
            messages.get("column.doneByPeriod"), row -> spark(all.get(row).trend(), Figures::done)),
        row -> null);
    html.close("section");
  }

  private void foot() {
    html.open("footer").leaf("h2", messages.get("page.notes")).open("dl");
    for (String term : NOTES) {
      html.leaf("dt", messages.get("column." + term));
      html.leaf("dd", messages.get("page.note." + term, board.options().within()));
    }
    html.close("dl");
    html.leaf(
        "p",
        messages.get(
            "page.omitted",
            board.omitted().undatedPostings(),
            board.omitted().undatedEnds(),
            board.omitted().strayOrders()));
    html.close("footer");
  }
}
