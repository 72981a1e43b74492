package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.JsonLine;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.push.Delivery;
import dev.gongxu.matcher.push.Notice;
import dev.gongxu.matcher.score.Factor;
import java.util.ArrayList;
import java.util.List;

/** Prints who is to be told what, and why. */
final class WatchPrinter {
  private static final List<String> HEADER =
      List.of(
          "at",
          "to",
          "name",
          "digest",
          "posting",
          "about",
          "kind",
          "place",
          "score",
          "text",
          "region",
          "expertise",
          "workload",
          "words",
          "message");

  private static final int DIGITS = 3;
  private static final int WORDS = 3;
  private static final int CSV_WORDS = 10;

  private final Output output;
  private final WatchMessages wording;
  private final Messages messages;
  private final int width;

  WatchPrinter(Output output, WatchMessages wording, Messages messages, int width) {
    this.output = output;
    this.wording = wording;
    this.messages = messages;
    this.width = width;
  }

  void print(List<Delivery> deliveries, String format) {
    switch (format) {
      case "jsonl" -> deliveries.forEach(delivery -> output.line(json(delivery).toString()));
      case "csv" -> {
        output.line(String.join(",", HEADER));
        deliveries.forEach(this::csv);
      }
      default -> table(deliveries);
    }
  }

  private JsonLine json(Delivery delivery) {
    List<JsonLine> notices = new ArrayList<>();
    for (Notice notice : delivery.notices()) {
      JsonLine line =
          new JsonLine()
              .put("posting", notice.posting())
              .put("about", notice.about())
              .put("kind", wording.kind(notice).code());
      if (notice.place() > 0) {
        line.put("place", notice.place());
      }
      notices.add(line.put("score", notice.why().score()).put("match", match(notice.why())));
    }
    return new JsonLine()
        .put("to", delivery.to())
        .put("name", wording.name(delivery.to()))
        .put("at", delivery.at().toString())
        .put("digest", delivery.digest())
        .put("message", wording.of(delivery))
        .putObjects("notices", notices);
  }

  private static JsonLine match(Match match) {
    return MatchJson.line(match, null);
  }

  private void csv(Delivery delivery) {
    String message = wording.of(delivery);
    for (Notice notice : delivery.notices()) {
      Csv row =
          new Csv()
              .text(delivery.at().toString())
              .text(delivery.to())
              .text(wording.name(delivery.to()))
              .text(Boolean.toString(delivery.digest()))
              .text(notice.posting())
              .text(notice.about())
              .text(wording.kind(notice).code());
      Csv scored =
          (notice.place() > 0 ? row.number(notice.place()) : row.empty(1))
              .number(notice.why().score());
      Factor.ALL.forEach(factor -> scored.number(notice.why().breakdown().part(factor)));
      output.line(
          scored.text(Wording.words(notice.why().terms(), CSV_WORDS)).text(message).toString());
    }
  }

  private void table(List<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return;
    }
    Table table =
        new Table(
            List.of(
                column("column.at", Table.Align.WHOLE),
                column("column.told", Table.Align.TEXT),
                column("column.posting", Table.Align.WHOLE),
                column("column.about", Table.Align.WHOLE),
                column("column.rank", Table.Align.NUMBER),
                column("column.score", Table.Align.NUMBER),
                column("column.words", Table.Align.TEXT),
                column("column.message", Table.Align.TEXT)));
    for (Delivery delivery : deliveries) {
      String message = wording.of(delivery);
      for (Notice notice : delivery.notices()) {
        table.row(
            List.of(
                delivery.at().toString().replace('T', ' '),
                wording.name(delivery.to()),
                notice.posting(),
                notice.about(),
                notice.place() > 0 ? Integer.toString(notice.place()) : "",
                Rounded.of(notice.why().score(), DIGITS),
                Wording.words(notice.why().terms(), WORDS),
                message));
        // A digest's message stands once.
        message = "";
      }
    }
    table.lines(width).forEach(output::line);
  }

  private Table.Column column(String key, Table.Align align) {
    return new Table.Column(messages.get(key), align);
  }
}
