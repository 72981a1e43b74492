package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WatchCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String HOSTILE = "=cmd() <b>\\u202e裂果\\u202c𠮷";

  @TempDir private Path folder;
  private Path data;
  private Path news;

  @BeforeEach
  void writeMarket() throws IOException {
    data = TinyMarket.write(folder);
    news = folder.resolve("new.jsonl");
    Files.write(
        news,
        List.of(
            "{\"id\":\"C-9\",\"side\":\"capability\",\"service\":\"tech-service\",\"title\":\"%s\",\"text\":\"柑橘裂果防治，病虫害防治\",\"region\":\"511402\",\"owner\":\"P-1\"}"
                .formatted(HOSTILE),
            "{\"id\":\"N-9\",\"side\":\"need\",\"service\":\"tech-service\",\"text\":\"柑橘裂果怎么防治\",\"region\":\"511402\",\"owner\":\"U-9\"}"));
  }

  private Ran watch(Object... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("watch", "--data", data, "--at", "2026-11-24T10:00"));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray());
  }

  private static List<JsonNode> json(Ran ran) {
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.lines().stream().map(JSON::readTree).toList();
  }

  @Test
  void everyPairIsOneThatMatchFinds() {
    List<JsonNode> told =
        json(watch("--new", news, "--format", "jsonl", "--per-day", 100, "--lang", "zh"));
    assertThat(told).isNotEmpty();
    Path merged = folder.resolve("merged");
    try {
      Files.createDirectory(merged);
      for (String name : List.of("providers", "orders", "accords", "blocks")) {
        Files.copy(data.resolve(name + ".jsonl"), merged.resolve(name + ".jsonl"));
      }
      List<String> postings = new ArrayList<>(Files.readAllLines(data.resolve("postings.jsonl")));
      postings.addAll(Files.readAllLines(news));
      Files.write(merged.resolve("postings.jsonl"), postings);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    List<String> expected = new ArrayList<>();
    for (JsonNode line : ranked(merged, "--need", "N-9", "--one-per-provider")) {
      expected.add("about N-9 by " + line.get("capability") + " " + line.get("score"));
    }
    for (JsonNode line : ranked(merged)) {
      if (line.has("capability") && line.get("capability").asString().equals("C-9")) {
        expected.add("about C-9 need " + line.get("need") + " " + line.get("score"));
      }
    }
    List<String> found = new ArrayList<>();
    for (JsonNode message : told) {
      assertThat(message.get("message").asString().length()).isLessThanOrEqualTo(70);
      for (JsonNode notice : message.get("notices")) {
        JsonNode match = notice.get("match");
        found.add(
            notice.get("about").asString().equals("C-9")
                ? "about C-9 need " + match.get("need") + " " + notice.get("score")
                : "about N-9 by " + match.get("capability") + " " + notice.get("score"));
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<JsonNode> ranked(Path market, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("match", "--data", market, "--on", "2026-11-24", "--format", "jsonl"));
    arguments.addAll(List.of(more));
    return json(Ran.of(arguments.toArray()));
  }

  @Test
  void nobodyIsToldTwiceAndOnlyWhatWasPrintedIsRemembered() throws IOException {
    Path told = folder.resolve("told.jsonl");
    Ran first = watch("--new", news, "--told", told, "--format", "csv");
    assertThat(first.code()).as(first.err()).isZero();
    List<String> remembered = Files.readAllLines(told);
    assertThat(remembered).hasSize(first.lines().size() - 1);
    Ran second = watch("--new", news, "--told", told, "--format", "csv");
    assertThat(second.lines()).hasSize(1);
    assertThat(second.err()).contains("Not told again: " + remembered.size());
    assertThat(Files.readAllLines(told)).isEqualTo(remembered);
    Ran unprintable =
        watch("--new", news, "--told", folder.resolve("other"), "--out", folder.resolve("no/x"));
    assertThat(unprintable.code()).isEqualTo(1);
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void aBrokenMemoryIsRefusedBeforeAnythingIsDone() throws IOException {
    Path told = folder.resolve("told.jsonl");
    Files.writeString(told, "{\"to\":\"U-1\",\"posting\":\"N-1\",\"abo\n");
    Ran ran = watch("--new", news, "--told", told);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains(told + ":1: ");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void whatAnInterruptedWriteLeftIsToldOfAndCut() throws IOException {
    Path told = folder.resolve("told.jsonl");
    assertThat(watch("--new", news, "--told", told).code()).isZero();
    byte[] whole = Files.readAllBytes(told);
    // The last line cut in two: whom it was about is told again.
    Files.write(told, Arrays.copyOf(whole, whole.length - 9));
    Ran again = watch("--new", news, "--told", told, "--format", "csv");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.lines()).hasSize(2);
    assertThat(again.err()).contains("are left out: {", "were cut: {");
    assertThat(Files.readAllBytes(told)).isEqualTo(whole);
  }

  @Test
  void hostileWordsDoNoHarm() {
    Ran table = watch("--new", news);
    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out()).doesNotContain("\u202e").doesNotContain("\u202c");
    Ran csv = watch("--new", news, "--format", "csv");
    assertThat(csv.out()).doesNotContain("\n=").doesNotContain(",=").doesNotContain("\u202e");
    for (JsonNode line : json(watch("--new", news, "--format", "jsonl", "--length", "20"))) {
      String message = line.get("message").asString();
      assertThat(message.length()).isLessThanOrEqualTo(20);
      assertThat(message).doesNotContain("\u202e");
    }
  }

  @Test
  void bothLanguagesTellTheSame() {
    Ran english = watch("--new", news, "--lang", "en");
    Ran chinese = watch("--new", news, "--lang", "zh");
    assertThat(english.out()).contains("about").contains("Somebody needs you: 柑橘裂果");
    assertThat(chinese.out()).contains("关于").contains("有人需要您：柑橘裂果");
    assertThat(chinese.lines()).hasSameSizeAs(english.lines());
    assertThat(english.err()).contains("Messages: ");
    assertThat(chinese.err()).contains("消息：现在");
  }

  @Test
  void eventsReachAudiencesButNotThoseWhoWantNothingOrWhomItIsFull() throws IOException {
    Files.write(
        data.resolve("audiences.jsonl"),
        List.of(
            "{\"id\":\"A-1\",\"name\":\"星空社\",\"region\":\"511402\",\"interests\":[\"天文\",\"流星雨\"],\"quiet\":\"09:00-12:30\"}",
            "{\"id\":\"A-2\",\"name\":\"果农\",\"region\":\"511402\",\"interests\":[\"天文\"],\"optOut\":true}",
            "{\"id\":\"A-3\",\"name\":\"去过的\",\"region\":\"511402\",\"interests\":[\"天文\"],\"history\":[\"E-1\"]}"));
    Path events = folder.resolve("news-events.jsonl");
    Files.write(
        events,
        List.of(
            "{\"id\":\"E-1\",\"title\":\"流星雨观测夜\",\"keywords\":[\"天文\"],\"region\":\"511402\",\"place\":\"玉屏山\",\"startsAt\":\"2026-12-13T20:00\",\"endsAt\":\"2026-12-14T00:30\",\"owner\":\"P-1\"}",
            "{\"id\":\"E-2\",\"title\":\"天文讲座\",\"region\":\"511402\",\"place\":\"馆\",\"startsAt\":\"2026-11-24T08:00\",\"endsAt\":\"2026-11-24T09:59\",\"owner\":\"P-1\"}"));
    List<JsonNode> told = json(watch("--new-events", events, "--format", "jsonl", "--lang", "zh"));
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().get("to").asString()).isEqualTo("A-1");
    assertThat(told.getFirst().get("at").asString()).isEqualTo("2026-11-24T12:30");
    assertThat(told.getFirst().get("message").asString()).isEqualTo("邀您参加：流星雨观测夜，12-13 20:00，玉屏山");
    // A market with audiences and events ranks as one without them.
    assertThat(Ran.of("match", "--data", data, "--on", "2026-11-24").out())
        .isEqualTo(
            Ran.of("match", "--data", TinyMarket.write(folder.resolve("m")), "--on", "2026-11-24")
                .out());
    Files.writeString(
        events,
        "{\"id\":\"N-1\",\"title\":\"讲座\",\"region\":\"511402\",\"place\":\"馆\",\"startsAt\":\"2026-12-13T20:00\",\"endsAt\":\"2026-12-14T00:30\",\"owner\":\"P-1\"}");
    Ran clash = watch("--new-events", events);
    assertThat(clash.code()).isEqualTo(1);
    assertThat(clash.err()).contains("N-1");
  }

  @Test
  void anIndexStaysAsItWas() throws IOException {
    Path index = folder.resolve("index");
    assertThat(Ran.of("index", "--data", data, "--index", index).code()).isZero();
    String before = Ran.of("match", "--index", index, "--on", "2026-11-24").out();
    Ran ran = Ran.of("watch", "--index", index, "--new", news, "--at", "2026-11-24T10:00");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("C-9");
    assertThat(Ran.of("match", "--index", index, "--on", "2026-11-24").out()).isEqualTo(before);
    Path none = folder.resolve("none");
    assertThat(Ran.of("watch", "--index", none, "--new", news).code()).isEqualTo(1);
    assertThat(none).doesNotExist();
  }

  @Test
  void wrongUsageIsRefused() {
    for (List<Object> wrong :
        List.<List<Object>>of(
            List.of(),
            List.of("--new", news, "--quiet-hours", "22:00"),
            List.of("--new", news, "--at", "tomorrow"),
            List.of("--new", news, "--per-day", 0),
            List.of("--new", news, "--length", 5),
            List.of("--new", news, "--format", "trec"))) {
      Ran ran = Ran.of(Stream.concat(Stream.of("watch", "--data", data), wrong.stream()).toArray());
      assertThat(ran.code()).as("%s: %s", wrong, ran.err()).isEqualTo(2);
    }
  }

  @Test
  void whoOptsOutIsLeftOut() throws IOException {
    Path optOut = folder.resolve("out.txt");
    Files.writeString(optOut, "P-2\n\nP-3\n", StandardOpenOption.CREATE);
    Ran all = watch("--new", news, "--format", "csv");
    Ran fewer = watch("--new", news, "--format", "csv", "--opt-out", optOut);
    assertThat(all.out()).contains(",P-2,");
    assertThat(fewer.out()).doesNotContain(",P-2,").doesNotContain(",P-3,");
    assertThat(fewer.err()).contains("they want nothing");
  }
}
