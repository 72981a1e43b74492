package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.MarketJson;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.RegionTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A data folder whose every text wants to be something else than text. */
final class HostileMarket {
  static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script>",
          "=cmd()|'/C calc'!A0",
          "\"><img src=x onerror=alert(1)>",
          "柑橘\u202e植保\u2066",
          "' onmouseover='alert(1)",
          "</style></title><b>&amp;&#60;",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "javascript:alert(1)",
          "]]><!--<svg onload=alert(1)>");

  private HostileMarket() {}

  /**
   * Writes the folder.
   *
   * @param more a further text
   */
  static Path write(Path parent, String more) {
    List<String> texts = new ArrayList<>(TEXTS);
    texts.add(more);
    RegionTree regions = RegionTree.gb2260();
    List<MarketRecord> postings = new ArrayList<>();
    List<MarketRecord> providers = new ArrayList<>();
    List<MarketRecord> orders = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      String id = text.replaceAll("\\s", "_") + i;
      LocalDate day = LocalDate.of(2026, 11, 1).plusDays(i);
      postings.add(
          Posting.need("N" + id, i % 2 == 0 ? Service.PROJECT : Service.TECH_SERVICE)
              .title(text)
              .text(text + " 柑橘 " + "长".repeat(10_000))
              .region(regions.of(511402))
              .owner("U" + id)
              .postedOn(day)
              .build());
      postings.add(
          Posting.capability("C" + id, Service.TECH_SERVICE)
              .text("柑橘 " + text + "长".repeat(10_000))
              .keywords(List.of(text))
              .region(regions.of(510131))
              .owner("P" + id)
              .postedOn(day)
              .build());
      providers.add(
          new Provider(
              "P" + id,
              text + "长".repeat(100),
              ProviderKind.EXPERT,
              regions.of(i % 3 == 0 ? 511402 : 510131),
              Rank.NONE,
              List.of(text, "柑橘"),
              true,
              5));
      Order open = Order.open("O" + id, "N" + id, "C" + id, "P" + id, day);
      orders.add(
          new Order(
              open.id(),
              open.need(),
              open.capability(),
              open.provider(),
              "H" + id,
              open.status(),
              day,
              null,
              null));
    }
    Accord accord =
        new Accord(
            "A<b>",
            TEXTS.getFirst(),
            List.of(regions.of(511402), regions.of(510131)),
            Set.of(),
            0.9,
            null,
            null);
    Path folder = parent.resolve("hostile");
    try {
      Files.createDirectories(folder);
      lines(folder.resolve("postings.jsonl"), postings);
      lines(folder.resolve("providers.jsonl"), providers);
      lines(folder.resolve("orders.jsonl"), orders);
      lines(folder.resolve("accords.jsonl"), List.of(accord));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lines(Path file, List<MarketRecord> records) throws IOException {
    Files.write(file, records.stream().map(MarketJson::line).toList());
  }
}
