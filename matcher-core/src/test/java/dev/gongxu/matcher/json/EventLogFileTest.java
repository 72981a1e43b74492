package dev.gongxu.matcher.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.ledger.OrderLog;
import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.OrderEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventLogFileTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 2, 9, 0);

  @TempDir Path folder;

  private static List<OrderEvent> events() {
    return List.of(
        OrderEvent.proposed("O-1", AT, "N-1", "C-1", "P-1", "P-9"),
        OrderEvent.accepted("O-1", AT.plusHours(1)),
        OrderEvent.proposed("订单-二", AT.plusHours(2), "需-1", null, "P-2", null),
        OrderEvent.started("O-1", AT.plusDays(1).plusSeconds(7)),
        OrderEvent.cancelled("订单-二", AT.plusDays(2), CancelReason.NEED_UNCLEAR),
        OrderEvent.handedOver("O-1", AT.plusDays(2), "P-8"),
        OrderEvent.done("O-1", AT.plusDays(3)),
        OrderEvent.rated("O-1", AT.plusDays(4), 5));
  }

  private Path write(List<OrderEvent> events) {
    Path file = folder.resolve("log.jsonl");
    EventLogFile log = new EventLogFile(file);
    events.forEach(log::append);
    return file;
  }

  private static List<OrderCourse> fold(List<OrderEvent> events) {
    OrderLog log = new OrderLog();
    events.forEach(log::put);
    return log.courses();
  }

  private static EventLogFile.Contents read(Path file) {
    return new EventLogFile(file).read(warning -> {});
  }

  @Test
  void whatIsAppendedIsRead() throws IOException {
    Path file = write(events());
    EventLogFile.Contents contents = read(file);
    assertThat(contents.events()).isEqualTo(events());
    assertThat(contents.orders().courses()).isEqualTo(fold(events()));
    assertThat(contents.torn()).isNull();
    assertThat(Files.readAllLines(file)).hasSize(events().size());
  }

  @Test
  void cutAnywhereTheLogSaysWhatItsWholeLinesSay() throws IOException {
    List<OrderEvent> events = events();
    byte[] whole = Files.readAllBytes(write(events));
    Path file = folder.resolve("cut.jsonl");
    for (int length = 0; length <= whole.length; length++) {
      byte[] left = Arrays.copyOf(whole, length);
      Files.write(file, left);
      // A line that lacks nothing but its end is whole.
      int lines = lines(whole, length) + (length < whole.length && whole[length] == '\n' ? 1 : 0);
      int torn = length - end(whole, length);
      boolean isTorn = torn > 0 && whole[length] != '\n';
      EventLogFile.Contents contents = read(file);
      assertThat(contents.events()).as("cut at %d", length).isEqualTo(events.subList(0, lines));
      assertThat(contents.orders().courses()).isEqualTo(fold(events.subList(0, lines)));
      assertThat(contents.torn() != null).as("cut at %d", length).isEqualTo(isTorn);
      assertThat(Files.readAllBytes(file)).isEqualTo(left);
      if (lines == events.size()) {
        continue;
      }
      EventLogFile.Appended appended = new EventLogFile(file).append(events.get(lines));
      if (isTorn) {
        TornLine cut = requireNonNull(appended.cut());
        assertThat(cut.bytes()).isEqualTo(torn);
        assertThat(cut.offset()).isEqualTo(length - torn);
        assertThat(cut.line()).isEqualTo(lines + 1);
        assertThat(cut.text()).startsWith("{");
      } else {
        assertThat(appended.cut()).isNull();
      }
      assertThat(Files.readAllBytes(file))
          .as("appended after a cut at %d", length)
          .isEqualTo(Arrays.copyOf(whole, end(whole, nextEnd(whole, lines))));
    }
  }

  private static int lines(byte[] bytes, int length) {
    int lines = 0;
    for (int i = 0; i < length; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Where the last whole line before a place ends. */
  private static int end(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** Where a line ends, with its line end. */
  private static int nextEnd(byte[] bytes, int line) {
    int end = 0;
    for (int lines = 0; lines <= line; end++) {
      lines += bytes[end] == '\n' ? 1 : 0;
    }
    return end;
  }

  @Test
  void bytesThatWereNeverWrittenAreCut() throws IOException {
    Path file = write(events().subList(0, 3));
    byte[] whole = Files.readAllBytes(file);
    for (String tail : List.of("\0\0\0", "\0\0\"P-1\"}\n", "{\"order\":\0\0\0\n")) {
      byte[] bytes = tail.getBytes(StandardCharsets.UTF_8);
      byte[] torn = Arrays.copyOf(whole, whole.length + bytes.length);
      System.arraycopy(bytes, 0, torn, whole.length, bytes.length);
      Files.write(file, torn);
      assertThat(read(file).events()).isEqualTo(events().subList(0, 3));
      TornLine cut = requireNonNull(new EventLogFile(file).append(events().get(3)).cut());
      assertThat(cut.bytes()).isEqualTo(bytes.length);
      assertThat(cut.text()).doesNotContain("\0");
      assertThat(read(file).events()).isEqualTo(events().subList(0, 4));
    }
  }

  @Test
  void aWholeLineThatIsWrongIsRefusedAndNeverCut() throws IOException {
    Path file = write(events().subList(0, 2));
    Files.writeString(file, Files.readString(file) + "{\"order\":\"O-1\",\"at\"\n");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ":3: json: ");
    assertThatThrownBy(() -> new EventLogFile(file).append(events().get(3)))
        .isInstanceOf(DataException.class);
    Files.writeString(file, "{\"order\":\"O-9\",\"at\":\"2026-11-02T09:00\",\"kind\":\"done\"}\n");
    assertThatThrownBy(() -> read(file))
        .hasMessage(file + ":1: kind: done: order O-9 is not known; allowed: proposed");
    assertThat(before).isNotEmpty();
  }

  @Test
  void anIllegalEventLeavesTheFileAsItIs() throws IOException {
    Path file = write(events());
    byte[] before = Files.readAllBytes(file);
    EventLogFile log = new EventLogFile(file);
    assertThatThrownBy(() -> log.append(OrderEvent.accepted("O-1", AT.plusDays(9))))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("order O-1 is done since 2026-11-05; allowed: rated");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    log.append(OrderEvent.rated("O-1", AT.plusDays(9), 1));
    assertThat(read(file).events()).hasSize(events().size() + 1);
  }

  @Test
  void writersThatTakeTurnsSeeEachOther() {
    Path file = folder.resolve("log.jsonl");
    EventLogFile one = new EventLogFile(file);
    EventLogFile other = new EventLogFile(file);
    one.append(events().get(0));
    other.append(events().get(1));
    assertThatThrownBy(() -> one.append(events().get(1))).hasMessageContaining("is accepted");
    one.append(events().get(3));
    assertThat(read(file).events()).hasSize(3);
  }

  @Test
  void ordersBesideTheLogAreKnown() throws IOException {
    Files.writeString(
        folder.resolve("orders.jsonl"),
        "{\"id\":\"O-7\",\"need\":\"N-1\",\"provider\":\"P-1\",\"status\":\"open\",\"openedOn\":\"2026-10-01\"}\n");
    EventLogFile log = new EventLogFile(folder.resolve("order-events.jsonl"));
    assertThatThrownBy(() -> log.append(OrderEvent.proposed("O-7", AT, "N-1", null, "P-1", null)))
        .hasMessageContaining("allowed: started, done, cancelled, helper");
    log.append(OrderEvent.done("O-7", AT));
    List<String> warnings = new ArrayList<>();
    assertThat(requireNonNull(OrderFiles.in(folder, warnings::add).course("O-7")).endedOn())
        .isEqualTo(AT.toLocalDate());
    assertThat(new EventLogFile(folder.resolve("other.jsonl")).append(events().get(0)).cut())
        .isNull();
    assertThat(warnings).isEmpty();
  }

  @Test
  void writersInSeveralProcessesAndThreadsDoNotMix() throws Exception {
    Path file = folder.resolve("log.jsonl");
    int each = 40;
    List<Process> processes = new ArrayList<>();
    for (String name : List.of("A", "B")) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Appending.class.getName(),
                  file.toString(),
                  name,
                  Integer.toString(each))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out-" + name).toFile())
              .start());
    }
    Thread thread = new Thread(() -> Appending.append(file, "C", each), "appending");
    thread.start();
    Appending.append(file, "D", each);
    thread.join();
    for (Process process : processes) {
      assertThat(process.waitFor()).as(Files.readString(folder.resolve("out-A"))).isZero();
    }
    EventLogFile.Contents contents = read(file);
    assertThat(contents.torn()).isNull();
    for (String name : List.of("A", "B", "C", "D")) {
      assertThat(
              contents.events().stream().map(OrderEvent::order).filter(id -> id.startsWith(name)))
          .containsExactlyElementsOf(
              IntStream.range(0, each).mapToObj(i -> name + "-" + i).toList());
    }
  }

  /** A writer of its own. */
  static final class Appending {
    private Appending() {}

    static void append(Path file, String name, int count) {
      EventLogFile log = new EventLogFile(file);
      for (int i = 0; i < count; i++) {
        log.append(OrderEvent.proposed(name + "-" + i, AT, "N-1", null, "P-1", null));
      }
    }

    public static void main(String[] arguments) {
      append(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
    }
  }
}
