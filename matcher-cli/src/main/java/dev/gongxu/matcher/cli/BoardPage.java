package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.cli.page.BarChart;
import dev.gongxu.matcher.cli.page.FlowChart;
import dev.gongxu.matcher.cli.page.Html;
import dev.gongxu.matcher.cli.page.Marks;
import dev.gongxu.matcher.cli.page.Page;
import dev.gongxu.matcher.cli.page.RateChart;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.DistrictPlace;
import dev.gongxu.matcher.report.DistrictRanking;
import dev.gongxu.matcher.report.Figures;
import dev.gongxu.matcher.report.Flow;
import dev.gongxu.matcher.report.Group;
import dev.gongxu.matcher.report.Performance;
import dev.gongxu.matcher.report.Period;
import dev.gongxu.matcher.report.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A board as one page: figures, charts, lists, and the orders behind them. */
final class BoardPage {
  private static final int MOST_STREAMS = 24;

  private final Board board;
  private final List<Sheet> sheets;
  private final Messages messages;
  private final Wording wording;
  private final Html html;
  private final PageTable tables;
  private final OrdersBehind behind;
  private final List<String> periods;

  BoardPage(Board board, List<Sheet> sheets, Messages messages) {
    this.board = board;
    this.sheets = sheets;
    this.messages = messages;
    this.wording = new Wording(messages, RegionTree.gb2260());
    String title = messages.get("page.title", board.period().code());
    this.html = Page.begin(messages.get("page.language"), title);
    this.tables = new PageTable(html, messages);
    this.behind = new OrdersBehind(html, messages, board);
    this.periods = board.periods().stream().map(Period::code).toList();
  }

  /** Writes the page. */
  void print(Output output) {
    output.print(Page.doctype());
    head();
    html.open("main");
    new BoardTiles(html, messages, board).write();
    trend();
    rankings();
    groups();
    flows();
    list("overdue");
    list("open-project");
    list("remedy");
    list("lack-cell");
    list("lack");
    list("reason");
    if (!board.tasks().isEmpty()) {
      tasks();
    }
    performance("provider", board.providers());
    performance("helper", board.helpers());
    section("orders");
    behind.write();
    html.close("section").close("main");
    foot();
    output.print(Page.end(html));
  }

  private void head() {
    Period period = board.period();
    html.open("header").leaf("h1", messages.get("page.title", period.code()));
    String by = messages.get("grouping." + board.options().by().code());
    html.leaf(
        "p", messages.get("page.subtitle", period.from(), period.to(), board.options().on(), by));
    html.open("nav");
    List<String> targets = new ArrayList<>(List.of("trend", "ranking", "group", "flow"));
    targets.addAll(List.of("overdue", "open-project"));
    if (sheet("lack") != null) {
      targets.add("lack");
    }
    targets.addAll(List.of("provider", "orders"));
    for (String target : targets) {
      html.leaf("a", messages.get("page.nav." + target), "href", "#" + target);
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
    html.open("div", "class", "pair").open("div");
    html.leaf("h3", messages.get("page.trend.counts"));
    new BarChart(
            messages.get("page.trend.counts"),
            periods,
            List.of(
                counted("needs", Figures::needs),
                counted("opened", Figures::opened),
                counted("done", Figures::done),
                counted("cancelled", Figures::cancelled)))
        .draw(html);
    html.close("div").open("div").leaf("h3", messages.get("page.trend.rates"));
    new RateChart(
            messages.get("page.trend.rates"),
            periods,
            List.of(rates("completion", Figures::completion), rates("answered", Figures::answered)))
        .draw(html);
    html.close("div").close("div").open("details");
    html.leaf("summary", messages.get("page.trend.figures")).open("div");
    tables.write(Objects.requireNonNull(sheet("trend")));
    html.close("div").close("details").close("section");
  }

  private BarChart.Series counted(String code, ToIntFunction<Figures> figure) {
    return new BarChart.Series(
        messages.get("column." + code), board.trend().stream().mapToInt(figure).boxed().toList());
  }

  private RateChart.Series rates(String code, Function<Figures, Share> figure) {
    List<RateChart.@Nullable Point> points = new ArrayList<>();
    for (Figures figures : board.trend()) {
      Share share = figure.apply(figures);
      Cell cell = new Cell.Rate(share);
      points.add(
          share.known()
              ? new RateChart.Point(
                  share.rate(), share.low(), share.high(), cell.shown() + " (" + cell.more() + ")")
              : null);
    }
    return new RateChart.Series(messages.get("column." + code), points);
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
          new PageTable.Drawn("0–100%", row -> draw(ranking, ranking.places().get(row))),
          row -> behind.target(ranking.places().get(row).part()));
    }
    if (board.rankings().isEmpty()) {
      html.leaf("p", messages.get("page.nothing"), "class", "none");
    }
    html.close("section");
  }

  private void draw(DistrictRanking ranking, DistrictPlace place) {
    String says =
        new Cell.Percent(place.adjusted()).shown()
            + " ("
            + new Cell.Percent(place.low()).shown()
            + "–"
            + new Cell.Percent(place.high()).shown()
            + ")";
    Marks.interval(
        html,
        says,
        place.adjusted(),
        place.low(),
        place.high(),
        place.raw().rate(),
        ranking.market().rate());
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
      html.open("p", "class", "legend");
      html.empty("i", "class", "key lifted").leaf("span", messages.get("page.byAccord"));
      html.empty("i", "class", "key stream").leaf("span", messages.get("page.noAccord"));
      html.close("p");
      List<FlowChart.Stream> streams =
          board.flows().stream().limit(MOST_STREAMS).map(this::stream).toList();
      new FlowChart(
              messages.get("section.flow"),
              messages.get("column.fromName"),
              messages.get("column.toName"),
              streams)
          .draw(html);
      html.open("details").leaf("summary", messages.get("page.flow.figures")).open("div");
      tables.write(Objects.requireNonNull(sheet("flow")));
      html.close("div").close("details");
    }
    html.leaf("h3", messages.get("section.accord"));
    tables.write(Objects.requireNonNull(sheet("accord")));
    html.close("section");
  }

  private FlowChart.Stream stream(Flow flow) {
    String from = wording.region(flow.from());
    String to = wording.region(flow.to());
    return new FlowChart.Stream(
        from, to, flow.orders(), flow.lifted(), from + " → " + to + " " + flow.orders());
  }

  private void tasks() {
    section("task");
    tables.write(
        Objects.requireNonNull(sheet("task")),
        List.of(),
        new PageTable.Drawn(
            "0–100%",
            row ->
                Marks.parts(
                    html,
                    board.tasks().get(row).name(),
                    List.of(board.tasks().get(row).share()),
                    List.of(board.tasks().get(row).name()))),
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
    for (String term :
        List.of("answered", "completion", "rating", "daysToMatch", "standing", "adjusted")) {
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
