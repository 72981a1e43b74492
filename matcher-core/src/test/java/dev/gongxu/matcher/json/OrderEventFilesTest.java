package dev.gongxu.matcher.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.ledger.OrderLog;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrderEventFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void market() throws IOException {
    Files.writeString(
        folder.resolve("postings.jsonl"),
        """
        {"id":"N-1","side":"need","service":"tech-service","text":"柑橘裂果","region":"511424"}
        """);
    Files.writeString(
        folder.resolve("orders.jsonl"),
        """
        {"id":"O-2","need":"N-1","provider":"P-1","status":"open","openedOn":"2026-10-01"}
        {"id":"O-1","need":"N-1","provider":"P-1","status":"open","openedOn":"2026-10-01"}
        """);
  }

  private void events(String lines) throws IOException {
    Files.writeString(folder.resolve("order-events.jsonl"), lines);
  }

  private List<Order> orders(List<String> warnings) {
    List<MarketRecord> records = new ArrayList<>();
    DataFiles<MarketRecord> files = DataFiles.in(folder);
    assertThat(files.check(warnings::add)).isPositive();
    files.read(records::add);
    assertThat(files.check(warning -> {})).isEqualTo(records.size());
    return records.stream().filter(Order.class::isInstance).map(Order.class::cast).toList();
  }

  @Test
  void ordersArePassedOnAsTheEventsLeaveThem() throws IOException {
    events(
        """
        {"order":"O-3","at":"2026-10-09T08:30","kind":"proposed","need":"N-1","provider":"P-2"}
        {"order":"O-1","at":"2026-10-09T09:00","kind":"done","note":"?"}

        {"order":"A-4","at":"2026-10-10T09:00:05","kind":"proposed","need":"N-1","provider":"P-1","helper":"P-9"}
        {"order":"O-1","at":"2026-10-11T09:00","kind":"rated","rating":4}
        {"order":"O-3","at":"2026-10-11T10:00","kind":"cancelled","reason":"too-dear"}
        """);
    List<String> warnings = new ArrayList<>();
    List<Order> orders = orders(warnings);
    assertThat(orders).extracting(Order::id).containsExactly("O-2", "O-1", "A-4", "O-3");
    assertThat(orders)
        .extracting(Order::status)
        .containsExactly(
            OrderStatus.OPEN, OrderStatus.DONE, OrderStatus.OPEN, OrderStatus.CANCELLED);
    assertThat(orders.get(1).rating()).isEqualTo(4);
    assertThat(warnings).hasSize(1).first().asString().contains(":2: unknown field note");
    OrderLog log = OrderFiles.in(folder, warning -> {});
    assertThat(requireNonNull(log.course("A-4")).stage()).isEqualTo(Stage.PROPOSED);
    assertThat(log.courses()).hasSize(4);
  }

  @Test
  void workloadAndRecordFollowAtOnce() throws IOException {
    events(
        """
        {"order":"O-3","at":"2026-10-09T08:30","kind":"proposed","need":"N-1","provider":"P-1"}
        {"order":"O-1","at":"2026-10-09T09:00","kind":"done"}
        """);
    try (Matcher matcher = Matcher.builder().inMemory()) {
      DataFiles.in(folder).read(matcher::put);
      assertThat(matcher.ledger().standing("P-1").open()).isEqualTo(2);
      assertThat(matcher.ledger().standing("P-1").outsideFields(0).unrated()).isEqualTo(1);
    }
  }

  @Test
  void linesThatMayNotFollowAreBadLines() throws IOException {
    events(
        """
        {"order":"O-1","at":"2026-10-09T09:00","kind":"proposed","need":"N-1","provider":"P-1"}
        {"order":"O-2","at":"2026-09-09T09:00","kind":"done"}
        {"order":"O-2","at":"2026-10-09","kind":"done"}
        {"order":"O-9","at":"2026-10-09T09:00","kind":"closed"}
        {"order":"O-2","at":"2026-10-09T09:00","kind":"done"}
        """);
    String name = folder.resolve("order-events.jsonl").toString();
    assertThatThrownBy(() -> DataFiles.in(folder).check(warning -> {}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(name + ":1: kind: proposed: order O-1 is accepted since 2026-10-01;")
        .hasMessageContaining(name + ":2: at: 2026-09-09T09:00: order O-2 is accepted")
        .hasMessageContaining(name + ":3: at: 2026-10-09: must be a time as yyyy-mm-ddThh:mm")
        .hasMessageContaining(name + ":4: kind: closed: must be one of proposed, ")
        .satisfies(e -> assertThat(((DataException) e).count()).isEqualTo(4));
    Path rejects = folder.resolve("rejects");
    List<MarketRecord> records = new ArrayList<>();
    long aside = DataFiles.in(folder).readSettingAside(rejects, records::add, warning -> {});
    assertThat(aside).isEqualTo(4);
    assertThat(Files.readAllLines(rejects)).hasSize(4);
    assertThat(records).hasSize(3);
    assertThat(((Order) records.get(1)).status()).isEqualTo(OrderStatus.DONE);
  }

  @Test
  void aTornLineIsWarnedOfAndLeftOut() throws IOException {
    events(
        """
        {"order":"O-1","at":"2026-10-09T09:00","kind":"done"}
        {"order":"O-2","at":"2026-10-09T09:00","ki""");
    List<String> warnings = new ArrayList<>();
    List<Order> orders = orders(warnings);
    assertThat(orders)
        .extracting(Order::status)
        .containsExactly(OrderStatus.OPEN, OrderStatus.DONE);
    assertThat(warnings).hasSize(1).first().asString().contains(":2: torn: {").contains("42 bytes");
  }

  @Test
  void everyDamagedLineIsReadOrSetAside() throws IOException {
    String line =
        "{\"order\":\"O%d\",\"at\":\"2026-10-09T09:00\",\"kind\":\"proposed\",\"need\":\"需\",\"provider\":\"P\"}";
    long seed = 8;
    Random random = new Random(seed);
    int lines = 3_000;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < lines; i++) {
      byte[] text = line.formatted(i).getBytes(StandardCharsets.UTF_8);
      for (int hits = random.nextInt(3); hits > 0; hits--) {
        byte hit = (byte) random.nextInt(256);
        text[random.nextInt(text.length)] = hit == '\n' ? (byte) ' ' : hit;
      }
      bytes.writeBytes(text);
      bytes.write('\n');
    }
    bytes.writeBytes(line.formatted(lines).getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("events"), bytes.toByteArray());
    Path rejects = folder.resolve("rejects");
    List<MarketRecord> orders = new ArrayList<>();
    long aside =
        DataFiles.of(Map.of(DataFile.ORDER_EVENTS, file))
            .readSettingAside(rejects, orders::add, warning -> {});
    assertThat(orders.size() + aside).as("seed %d", seed).isEqualTo(lines + 1);
    assertThat(orders.size()).isGreaterThan(lines / 4);
    assertThat(aside).isPositive();
  }
}
