package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditCommandTest {
  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void market() throws IOException {
    data = TinyMarket.write(folder);
    Files.write(
        data.resolve("postings.jsonl"),
        List.of(
            "{\"id\":\"=N-8\",\"side\":\"need\",\"service\":\"tech-service\",\"text\":\"三号棚番茄卷叶\",\"region\":\"511424\",\"owner\":\"+U-8\"}",
            "{\"id\":\"N-9\",\"side\":\"need\",\"service\":\"tech-service\",\"text\":\"三号棚番茄卷叶！\",\"region\":\"511424\",\"owner\":\"+U-8\"}"),
        StandardOpenOption.APPEND);
    List<String> orders = new ArrayList<>();
    orders.add(order("O-7", "N-1", "U-1", "2026-11-01", ""));
    orders.add(order("O-8", "=N-8", "P-2", "2026-11-03", ""));
    orders.add(order("O-9", "N-9", "P-2", "2026-11-05", ""));
    for (int month = 1; month < 10; month++) {
      String end = month == 2 ? "28" : "30";
      orders.add(
          order("O-m" + month, "N-x" + month, "P-2", "2026-01-01", "2026-0" + month + "-" + end));
    }
    Files.write(data.resolve("orders.jsonl"), orders, StandardOpenOption.APPEND);
  }

  private static String order(String id, String need, String provider, String from, String to) {
    return "{\"id\":\"%s\",\"need\":\"%s\",\"provider\":\"%s\",\"openedOn\":\"%s\",%s}"
        .formatted(
            id,
            need,
            provider,
            from,
            to.isEmpty()
                ? "\"status\":\"open\""
                : "\"status\":\"done\",\"closedOn\":\"%s\"".formatted(to));
  }

  @Test
  void findingsComeWithTheirEvidence() {
    Ran ran = Ran.of("audit", "--data", data, "--format", "jsonl");
    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .hasSize(4)
        .contains(
            "{\"kind\":\"near-duplicates\",\"people\":[\"+U-8\"],\"postings\":[\"=N-8\",\"N-9\"],\"orders\":[],\"side\":\"need\",\"similarity\":1.0}",
            "{\"kind\":\"self-dealing\",\"people\":[\"U-1\"],\"postings\":[\"N-1\"],\"orders\":[\"O-7\"],\"tie\":\"own-need\"}",
            "{\"kind\":\"split-orders\",\"people\":[\"+U-8\",\"P-2\"],\"postings\":[\"=N-8\",\"N-9\"],\"orders\":[\"O-8\",\"O-9\"],\"similarity\":1.0,\"first\":\"2026-11-03\",\"last\":\"2026-11-05\"}");
    assertThat(ran.lines().getLast())
        .startsWith(
            "{\"kind\":\"month-end\",\"people\":[\"P-2\"],\"postings\":[],\"orders\":[\"O-m1\"")
        .contains("\"role\":\"provider\",\"closings\":9,\"expected\":0.89");
    assertThat(ran.err()).isEqualTo("Findings: 4\n");
  }

  @Test
  void theTableAndTheSpreadsheetSayTheSame() {
    Ran table = Ran.of("audit", "--data", data);
    assertThat(table.lines()).hasSize(5);
    assertThat(table.lines().get(0)).startsWith("kind").contains("evidence");
    assertThat(table.lines().get(3)).contains("split orders", "2 orders from 2026-11-03");
    assertThat(table.lines().get(4)).contains("9 of 9 on last days of months, 0.9 expected");
    Ran csv = Ran.of("audit", "--data", data, "--format", "csv");
    assertThat(csv.lines()).hasSize(5);
    assertThat(csv.lines().get(1)).isEqualTo("near-duplicates,'+U-8,'=N-8 N-9,,need,1.0,,,,,,,,");
    assertThat(csv.lines().get(3))
        .isEqualTo("split-orders,'+U-8 P-2,'=N-8 N-9,O-8 O-9,,1.0,,2026-11-03,2026-11-05,,,,,");
    for (String line : csv.lines()) {
      assertThat(line.chars().filter(c -> c == ',').count()).as(line).isEqualTo(13);
    }
    assertThat(Ran.of("audit", "--data", data, "--lang", "zh").out())
        .contains("雷同", "自我交易", "拆单", "月末扎堆");
  }

  @Test
  void anIndexSaysWhatItsFilesSay() {
    Path index = folder.resolve("index");
    assertThat(Ran.of("index", "--data", data, "--index", index).code()).isZero();
    for (String day : List.of("2026-11-24", "2026-11-04", "2026-02-01")) {
      Object[] rest = {"--on", day, "--format", "jsonl"};
      assertThat(Ran.of("audit", "--index", index, rest[0], rest[1], rest[2], rest[3]).out())
          .as(day)
          .isEqualTo(Ran.of("audit", "--data", data, rest[0], rest[1], rest[2], rest[3]).out());
    }
  }

  private List<String> kinds(Object... lines) {
    List<Object> arguments = new ArrayList<>(List.of("audit", "--data", data, "--format", "csv"));
    arguments.addAll(List.of(lines));
    return Ran.of(arguments.toArray()).lines().stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  @Test
  void theLinesCanBeDrawnElsewhere() throws IOException {
    List<String> usual = List.of("near-duplicates", "self-dealing", "split-orders", "month-end");
    assertThat(kinds()).isEqualTo(usual);
    assertThat(kinds("--split-days", 1))
        .containsExactly("near-duplicates", "self-dealing", "month-end");
    assertThat(kinds("--last-days", 15, "--significance", "0.000001"))
        .containsExactly("near-duplicates", "self-dealing", "split-orders");
    Files.writeString(
        data.resolve("postings.jsonl"),
        "\n{\"id\":\"N-7\",\"side\":\"need\",\"service\":\"tech-service\",\"text\":\"三号棚番茄卷叶怎么办\",\"region\":\"511424\"}",
        StandardOpenOption.APPEND);
    assertThat(kinds()).isEqualTo(usual);
    assertThat(Ran.of("audit", "--data", data, "--similarity", "0.5", "--format", "csv").out())
        .contains("N-7");
    assertThat(Ran.of("audit", "--data", data, "--format", "csv").out()).doesNotContain("N-7");
  }

  @Test
  void wrongArgumentsAreWrongUsage() {
    for (String[] each :
        new String[][] {
          {"--similarity", "0"},
          {"--similarity", "1.1"},
          {"--split-days", "-1"},
          {"--last-days", "16"},
          {"--significance", "1"}
        }) {
      Ran ran = Ran.of("audit", "--data", data, each[0] + "=" + each[1]);
      assertThat(ran.code()).as(each[0]).isEqualTo(ExitCode.USAGE);
      assertThat(ran.err()).contains(each[0] + ": " + each[1]);
    }
    assertThat(Ran.of("audit").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("audit", "--data", data, "--index", folder).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("audit", "--index", folder, "--skip-bad-lines", "x").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("audit", "--data", data, "--format", "html").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("audit", "--data", folder.resolve("none")).code()).isEqualTo(ExitCode.FAILED);
  }
}
