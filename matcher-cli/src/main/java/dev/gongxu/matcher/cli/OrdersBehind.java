package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.cli.page.Html;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.OrderLine;
import dev.gongxu.matcher.report.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders behind the figures of a page, by the parts of the board, folded up. */
final class OrdersBehind {
  /** A part of a whole city's year has thousands; files have them all. */
  private static final int MOST_ORDERS = 200;

  private static final int MOST_PARTS = 400;

  private final Html html;
  private final Messages messages;
  private final Board board;
  private final Map<String, List<OrderLine>> byPart = new LinkedHashMap<>();
  private final List<String> keys;

  OrdersBehind(Html html, Messages messages, Board board) {
    this.html = html;
    this.messages = messages;
    this.board = board;
    for (OrderLine line : board.orders()) {
      byPart.computeIfAbsent(line.part().key(), missing -> new ArrayList<>()).add(line);
    }
    keys = List.copyOf(byPart.keySet());
  }

  /** Where the orders of a part stand, null where there are none. */
  @Nullable String target(Part part) {
    int place = byPart.containsKey(part.key()) ? keys.indexOf(part.key()) : -1;
    return place < 0 || place >= MOST_PARTS ? null : "orders-" + place;
  }

  void write() {
    if (keys.isEmpty()) {
      html.leaf("p", messages.get("page.nothing"), "class", "none");
    }
    OrderSheets sheets = new OrderSheets(board, messages);
    BoardWords words = new BoardWords(messages);
    PageTable tables = new PageTable(html, messages);
    for (int i = 0; i < Math.min(MOST_PARTS, keys.size()); i++) {
      List<OrderLine> lines = byPart.getOrDefault(keys.get(i), List.of());
      html.open("details").open("summary");
      html.cut("span", words.name(lines.getFirst().part(), board.options().by()), 60);
      html.leaf("span", messages.get("page.orders", lines.size()), "class", "count");
      html.close("summary").open("div", "id", "orders-" + i);
      tables.write(sheets.orders(lines, MOST_ORDERS), List.of("key", "name"), null, row -> null);
      html.close("div").close("details");
    }
    if (keys.size() > MOST_PARTS) {
      html.leaf("p", messages.get("report.hidden", keys.size() - MOST_PARTS), "class", "rest");
    }
  }
}
