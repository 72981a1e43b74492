package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrderCommandTest {
  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void name() {
    log = folder.resolve("log.jsonl");
  }

  private Ran order(String command, String id, String at, Object... more) {
    Object[] start = {"order", command, "--log", log, "--order", id, "--at", at};
    Object[] all = new Object[start.length + more.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    return Ran.of(all);
  }

  private void course() {
    order(
        "propose",
        "O-1",
        "2026-11-02T09:00",
        "--need",
        "N-1",
        "--provider",
        "P-1",
        "--helper",
        "H");
    order("accept", "O-1", "2026-11-03T09:00");
    order("propose", "O-2", "2026-11-04T10:00", "--need", "N-2", "--provider", "P-1");
    order("start", "O-1", "2026-11-05T09:00");
    order("hand-over", "O-1", "2026-11-05T09:10", "--helper", "H-2");
    order("done", "O-1", "2026-11-06T17:20:05");
    assertThat(order("rate", "O-1", "2026-11-07T08:00", "--rating", 5).err())
        .isEqualTo("O-1 is done now.\n");
  }

  @Test
  void anOrderIsFollowedFromTheFirstWordToTheRating() throws IOException {
    course();
    assertThat(Files.readAllLines(log))
        .startsWith(
            "{\"order\":\"O-1\",\"at\":\"2026-11-02T09:00\",\"kind\":\"proposed\",\"need\":\"N-1\",\"provider\":\"P-1\",\"helper\":\"H\"}",
            "{\"order\":\"O-1\",\"at\":\"2026-11-03T09:00\",\"kind\":\"accepted\"}")
        .endsWith(
            "{\"order\":\"O-1\",\"at\":\"2026-11-06T17:20:05\",\"kind\":\"done\"}",
            "{\"order\":\"O-1\",\"at\":\"2026-11-07T08:00\",\"kind\":\"rated\",\"rating\":5}");
    Ran list = Ran.of("order", "list", "--log", log, "--format", "jsonl");
    assertThat(list.lines())
        .containsExactly(
            "{\"order\":\"O-1\",\"stage\":\"done\",\"need\":\"N-1\",\"provider\":\"P-1\",\"helper\":\"H-2\",\"proposedOn\":\"2026-11-02\",\"acceptedOn\":\"2026-11-03\",\"startedOn\":\"2026-11-05\",\"endedOn\":\"2026-11-06\",\"rating\":5}",
            "{\"order\":\"O-2\",\"stage\":\"proposed\",\"need\":\"N-2\",\"provider\":\"P-1\",\"proposedOn\":\"2026-11-04\",\"due\":\"2026-11-07\",\"daysOver\":17}");
  }

  @Test
  void whatMayNotFollowIsRefusedWithWhatMay() throws IOException {
    course();
    byte[] before = Files.readAllBytes(log);
    Ran ran = order("done", "O-2", "2026-11-09T09:00");
    assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err())
        .isEqualTo(
            "Nothing was changed: kind: done: order O-2 is proposed since 2026-11-04; allowed:"
                + " accepted, cancelled, helper\n");
    assertThat(Files.readAllBytes(log)).isEqualTo(before);
  }

  @Test
  void wrongArgumentsAreWrongUsage() {
    assertThat(order("cancel", "O-1", "2026-11-02T09:00", "--reason", "bored").err())
        .contains("too-early, too-far, too-dear, not-my-field, no-answer, need-unclear");
    assertThat(order("cancel", "O-1", "2026-11-02T09:00").code()).isEqualTo(ExitCode.USAGE);
    assertThat(order("accept", "O 1", "2026-11-02T09:00").code()).isEqualTo(ExitCode.USAGE);
    assertThat(order("accept", "O-1", "2026-11-02").err()).contains("yyyy-mm-ddThh:mm");
    assertThat(order("rate", "O-1", "2026-11-02T09:00", "--rating", 6).code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("order", "list").err()).startsWith("Which orders?");
    assertThat(Ran.of("order", "list", "--log", log, "--data", folder).code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("order").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Files.exists(log)).isFalse();
  }

  @Test
  void theOrdersOfADataFolderGoOn() throws IOException {
    Path data = TinyMarket.write(folder);
    Ran start =
        Ran.of("order", "start", "--data", data, "--order", "O-1", "--at", "2026-11-05T09:00");
    assertThat(start.err()).isEqualTo("O-1 is in service now.\n");
    // P-3, with room for one order, is free again when the order is done.
    Object[] match = {"match", "--data", data, "--need", "N-1", "--format", "csv", "--quiet"};
    assertThat(Ran.of(match).out()).doesNotContain(",P-3,");
    assertThat(
            Ran.of("order", "done", "--data", data, "--order", "O-1", "--at", "2026-11-06T09:00")
                .code())
        .isZero();
    assertThat(Ran.of(match).out()).contains(",P-3,");
    assertThat(Ran.of("order", "list", "--data", data, "--stage", "done", "--quiet").lines())
        .hasSize(3);
  }

  @Test
  void overdueOrdersComeWorstFirst() {
    order("propose", "O-1", "2026-11-10T09:00", "--need", "N-1", "--provider", "P-1");
    order("propose", "O-2", "2026-11-02T09:00", "--need", "N-1", "--provider", "=P");
    order("propose", "O-3", "2026-11-23T09:00", "--need", "N-1", "--provider", "P-1");
    Ran ran = Ran.of("order", "list", "--log", log, "--overdue", "--format", "csv");
    assertThat(ran.lines())
        .containsExactly(
            "order,stage,need,capability,provider,helper,proposedOn,acceptedOn,startedOn,endedOn,reason,rating,due,daysOver",
            "O-2,proposed,N-1,,'=P,,2026-11-02,,,,,,2026-11-05,19",
            "O-1,proposed,N-1,,P-1,,2026-11-10,,,,,,2026-11-13,11");
    assertThat(
            Ran.of(
                    "order",
                    "list",
                    "--log",
                    log,
                    "--overdue",
                    "--deadline",
                    "proposed=21",
                    "--format",
                    "jsonl")
                .lines())
        .hasSize(1);
    assertThat(
            Ran.of(
                    "order",
                    "list",
                    "--log",
                    log,
                    "--overdue",
                    "--on",
                    "2026-11-06",
                    "--format",
                    "jsonl")
                .lines())
        .hasSize(1);
    assertThat(Ran.of("order", "list", "--log", log, "--deadline", "done=3").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("order", "list", "--log", log, "--deadline", "accepted=-3").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aTornLineIsToldOfAndCutByTheNextEvent() throws IOException {
    course();
    Files.writeString(log, Files.readString(log) + "{\"order\":\"O-2\",\u202e");
    Ran check = Ran.of("order", "log", "--check", "--log", log);
    assertThat(check.lines())
        .containsExactly(
            "stage       orders",
            "proposed         1",
            "accepted         0",
            "in service       0",
            "done             1",
            "cancelled        0");
    assertThat(check.err())
        .contains("18 bytes that an interrupted write has left")
        .contains("\\u202e")
        .endsWith("The log is sound: 7 events of 2 orders\n");
    Ran cut = order("cancel", "O-2", "2026-11-08T09:00", "--reason", "no-answer");
    assertThat(cut.err()).startsWith("18 bytes that an interrupted write had left");
    assertThat(Ran.of("order", "log", "--check", "--log", log).err())
        .isEqualTo("The log is sound: 8 events of 2 orders\n");
    assertThat(Ran.of("order", "log", "--log", log, "--order", "O-2", "--quiet").lines())
        .hasSize(3)
        .last()
        .asString()
        .isEqualTo("2026-11-08T09:00  O-2    cancelled  no answer");
    assertThat(Ran.of("order", "log", "--log", log, "--format", "jsonl").out())
        .isEqualTo(Files.readString(log));
  }

  @Test
  void aLogWithBadLinesIsRefused() throws IOException {
    Files.write(log, List.of("{\"order\":\"O-1\",\"at\":\"2026-11-02T09:00\",\"kind\":\"done\"}"));
    Ran check = Ran.of("order", "log", "--check", "--log", log);
    assertThat(check.code()).isEqualTo(ExitCode.FAILED);
    assertThat(check.err()).startsWith(log + ":1: kind: done: order O-1 is not known");
    assertThat(check.out()).isEmpty();
  }

  @Test
  void chineseIsSpokenToo() {
    course();
    Ran ran = Ran.with(Map.of(), "order", "list", "--log", log, "--lang", "zh");
    assertThat(ran.out()).contains("已派单", "已办结", "超期天数");
    assertThat(Ran.of("order", "cancel", "--help", "--lang", "zh").out()).contains("取消订单");
  }
}
