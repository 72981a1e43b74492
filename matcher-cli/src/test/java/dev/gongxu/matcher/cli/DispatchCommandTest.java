package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DispatchCommandTest {
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    folder = TinyMarket.write(parent);
    Files.write(
        folder.resolve("providers.jsonl"),
        List.of(helper("H-1", "=毛翠莲\\u202e", "511424", 2), helper("H-2", "宋佳", "511402", 2)),
        StandardOpenOption.APPEND);
  }

  private static String helper(String id, String name, String region, int quota) {
    return """
        {"id":"%s","name":"%s","kind":"helper","region":"%s","fields":["柑橘"],"verified":true,"capacity":%d}"""
        .formatted(id, name, region, quota);
  }

  @Test
  void openNeedsAndStalledOrdersGoToTheHelpersOfTheirDistrict() {
    Ran ran = Ran.of("dispatch", "--data", folder, "--format", "jsonl");
    assertThat(ran.code()).isEqualTo(ExitCode.DONE);
    // O-1 was accepted on 1 November and is overdue; its need is N-4, and nobody follows it. H-2
    // has room for two of its own three; N-3 names no 柑橘, and without it the worst pair would be
    // 0.6. Of N-2 and O-1, which suit alike, either may go to the next county.
    assertThat(ran.lines())
        .containsExactly(
            "{\"kind\":\"need\",\"id\":\"N-1\",\"region\":\"511424\",\"helper\":\"H-1\",\"suits\":1.1}",
            "{\"kind\":\"need\",\"id\":\"N-2\",\"region\":\"511402\",\"helper\":\"H-1\",\"suits\":0.7}",
            "{\"kind\":\"need\",\"id\":\"N-3\",\"region\":\"511402\",\"helper\":\"H-2\",\"suits\":1.0}",
            "{\"kind\":\"order\",\"id\":\"O-1\",\"region\":\"511402\",\"helper\":\"H-2\",\"suits\":1.1}");
    assertThat(ran.err()).isEqualTo("With a helper: 4; without: 0\n");
  }

  @Test
  void theSameAsATableAndForSpreadsheets() {
    Ran table = Ran.of("dispatch", "--data", folder, "--pin", "N-2=H-1", "--lang", "zh");
    assertThat(table.out()).contains("人工指定").doesNotContain("\u202e");
    assertThat(table.lines().getFirst()).startsWith("类别  编号").contains("合适度");
    Ran csv =
        Ran.of(
            "dispatch",
            "--data",
            folder,
            "--forbid",
            "N-1=H-1",
            "--forbid",
            "N-1=H-2",
            "--format",
            "csv");
    assertThat(csv.lines())
        .startsWith("kind,id,region,helper,suits,pinned,obstacle", "need,N-2,511402,H-2,1.1,false,")
        .endsWith("need,N-1,511424,,,false,no-helper");
  }

  @Test
  void decisionsOfAFileHoldAndWhatIsDoneWithIsPassedOver() throws IOException {
    Path pins = parent.resolve("pins.csv");
    Files.writeString(pins, "id,helper\nN-3,H-2\nN-gone,H-1\nN-1,H-gone\n");
    Ran ran = Ran.of("dispatch", "--data", folder, "--pins", pins, "--format", "csv");
    assertThat(ran.lines()).contains("need,N-3,511402,H-2,1.0,true,");
    Files.writeString(pins, "id,helper\nN-3\n");
    Ran bad = Ran.of("dispatch", "--data", folder, "--pins", pins);
    assertThat(bad.code()).isEqualTo(ExitCode.FAILED);
    assertThat(bad.err()).contains("pins.csv:2").contains("id,helper");
  }

  @Test
  void whatThereIsNotIsNamed() {
    Ran duty = Ran.of("dispatch", "--data", folder, "--pin", "N-9=H-1");
    assertThat(duty.code()).isEqualTo(ExitCode.FAILED);
    assertThat(duty.err()).contains("N-9");
    Ran helper = Ran.of("dispatch", "--data", folder, "--pin", "N-1=P-1");
    assertThat(helper.code()).isEqualTo(ExitCode.FAILED);
    assertThat(helper.err()).contains("P-1");
    assertThat(Ran.of("dispatch").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void tasksAreSplitAndCounted() throws IOException {
    Path tasks = folder.resolve("tasks.jsonl");
    Files.writeString(
        tasks,
        "{\"id\":\"T-1\",\"name\":\"办结<b>\",\"region\":\"511400\",\"year\":2026,\"measure\":\"done\",\"target\":12,\"heads\":{\"511402\":1,\"511424\":2},\"shares\":[1,1,1,1,1,1,1,1,1,1,1,1]}\n");
    Ran jsonl = Ran.of("tasks", "--data", folder, "--format", "jsonl");
    assertThat(jsonl.code()).isEqualTo(ExitCode.DONE);
    assertThat(jsonl.lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"task\":\"T-1\",\"region\":\"511402\",\"target\":4,\"due\":")
        .contains("\"done\":1,\"months\":{\"1\":");
    Ran csv = Ran.of("tasks", "--data", folder, "--format", "csv", "--on", "2026-12-31");
    assertThat(csv.lines().getFirst()).startsWith("task,region,target,due,done,m1,m2");
    assertThat(csv.lines().get(2)).startsWith("T-1,511424,8,8,0,");
    Ran table = Ran.of("tasks", "--data", folder, "--lang", "zh");
    assertThat(table.out()).contains("办结<b>").contains("欠").contains("丹棱县");
  }

  @Test
  void aBadTaskIsNamedWithItsLine() throws IOException {
    Path tasks = folder.resolve("tasks.jsonl");
    Files.writeString(
        tasks,
        "{\"id\":\"T-1\",\"name\":\"x\",\"region\":\"511400\",\"year\":2026,\"measure\":\"finished\",\"target\":12}\n");
    Ran word = Ran.of("tasks", "--data", folder);
    assertThat(word.code()).isEqualTo(ExitCode.FAILED);
    assertThat(word.err())
        .contains("tasks.jsonl:1: measure: finished", "done", "Bad lines: 1.")
        .as("tasks has no such option")
        .doesNotContain("--skip-bad-lines");
    Files.writeString(
        tasks,
        "{\"id\":\"T-1\",\"name\":\"x\",\"region\":\"511400\",\"year\":2026,\"measure\":\"done\",\"target\":12,\"heads\":{\"510131\":1}}\n");
    Ran outside = Ran.of("tasks", "--data", folder);
    assertThat(outside.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outside.err()).contains("heads.510131").contains("眉山市");
    Files.delete(tasks);
    assertThat(Ran.of("tasks", "--data", folder).code()).isEqualTo(ExitCode.FAILED);
  }
}
