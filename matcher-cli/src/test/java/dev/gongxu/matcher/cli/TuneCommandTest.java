package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learns in a market in which nothing but nearness decides, and what orders teach. */
final class TuneCommandTest {
  private static final List<String> REGIONS =
      List.of("511424", "511402", "510131", "510703", "110101", "500101");
  private static final int NEEDS = 40;

  @TempDir static Path folder;
  private static Path data;
  private static Path judgements;

  @BeforeAll
  static void writeMarket() throws IOException {
    data = Files.createDirectories(folder.resolve("market"));
    judgements = folder.resolve("judgements.tsv");
    Random random = new Random(1);
    List<String> postings = new ArrayList<>();
    List<String> providers = new ArrayList<>();
    for (int c = 0; c < 30; c++) {
      String words = "柑橘 " + "裂果 ".repeat(random.nextInt(6)) + "防治 ".repeat(random.nextInt(6));
      postings.add(
          posting("C-" + c, "capability", words, REGIONS.get(c % REGIONS.size()), "P-" + c));
      providers.add(
          "{\"id\":\"P-%d\",\"name\":\"某某\",\"kind\":\"expert\",\"region\":\"511402\",\"capacity\":9}"
              .formatted(c));
    }
    List<String> grades = new ArrayList<>();
    List<String> orders = new ArrayList<>();
    for (int n = 0; n < NEEDS; n++) {
      int region = n % REGIONS.size();
      postings.add(posting("N-" + n, "need", "柑橘裂果防治", REGIONS.get(region), "U-" + n));
      for (int c = 0; c < 30; c++) {
        grades.add("N-%d\tC-%d\t%d".formatted(n, c, c % REGIONS.size() == region ? 3 : 0));
      }
      for (int i = 0; i < 2; i++) {
        // Those nearby are done, most of the others cancelled.
        int c = random.nextInt(30);
        boolean done = c % REGIONS.size() == region || random.nextInt(3) == 0;
        orders.add(
            "{\"id\":\"O-%d-%d\",\"need\":\"N-%d\",\"capability\":\"C-%d\",\"provider\":\"P-%d\",\"status\":\"%s\",\"openedOn\":\"2026-01-%02d\",\"closedOn\":\"2026-02-20\"}"
                .formatted(n, i, n, c, c, done ? "done" : "cancelled", 1 + n % 28));
      }
    }
    Files.write(data.resolve("postings.jsonl"), postings);
    Files.write(data.resolve("providers.jsonl"), providers);
    Files.write(data.resolve("orders.jsonl"), orders);
    Files.write(judgements, grades);
  }

  private static String posting(String id, String side, String text, String region, String owner) {
    return "{\"id\":\"%s\",\"side\":\"%s\",\"service\":\"tech-service\",\"text\":\"%s\",\"region\":\"%s\",\"owner\":\"%s\"}"
        .formatted(id, side, text, region, owner);
  }

  @Test
  void whatJudgementsCarryBecomesAProfile() {
    Path file = folder.resolve("learnt.json");
    Ran ran = Ran.of("tune", "--data", data, "--qrels", judgements, "--profile-out", file);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("technical service: the weights change. On held-out cases, of 40, nDCG@10 rises")
        .contains("before", "after", "outreach: the weights stay: 0 cases, at least 30");
    Map<Service, Profile> learnt = ProfileFile.read(file);
    Profile before = requireNonNull(ProfileFile.bundled().get(Service.TECH_SERVICE));
    Profile after = requireNonNull(learnt.get(Service.TECH_SERVICE));
    assertThat(after.weights().region()).isGreaterThan(before.weights().region());
    assertThat(after.reasons().get("weights.region"))
        .startsWith("Learnt from 40 judged needs, before it was 0.2:");
    assertThat(after.withWeights(before.weights(), Map.of()).text()).isEqualTo(before.text());
    assertThat(learnt.get(Service.OUTREACH)).isEqualTo(ProfileFile.bundled().get(Service.OUTREACH));
    // The learnt profile measures better, and is not changed for another once more.
    List<Object> eval =
        List.of(
            "eval",
            "--data",
            data,
            "--qrels",
            judgements,
            "--profile",
            file,
            "--against",
            "shipped",
            "--format",
            "jsonl");
    JsonNode difference =
        Ran.of(eval.toArray()).lines().stream()
            .map(new JsonMapper()::readTree)
            .filter(line -> line.has("p"))
            .findFirst()
            .orElseThrow();
    assertThat(difference.get("difference").asDouble()).isPositive();
    Ran again =
        Ran.of("tune", "--data", data, "--qrels", judgements, "--profile", file, "--lang", "zh");
    assertThat(again.out()).contains("科技服务：权重不变");
  }

  @Test
  void whereNothingChangesTheFileChangesNothing() {
    Path file = folder.resolve("nothing.json");
    Ran ran =
        Ran.of(
            "tune",
            "--data",
            data,
            "--qrels",
            judgements,
            "--service",
            "outreach",
            "--profile-out",
            file,
            "--format",
            "jsonl");
    assertThat(ran.code()).isZero();
    JsonNode line = new JsonMapper().readTree(ran.out());
    assertThat(line.get("verdict").asString()).isEqualTo("too-few");
    assertThat(line.get("after")).isEqualTo(line.get("before"));
    assertThat(ProfileFile.read(file)).isEqualTo(ProfileFile.bundled());
  }

  @Test
  void ordersAreEvidenceToo() {
    Ran ran = Ran.of("tune", "--data", data, "--service", "tech-service", "--format", "jsonl");
    JsonNode line = new JsonMapper().readTree(ran.out());
    assertThat(line.get("measure").asString()).isEqualTo("AUC");
    assertThat(line.get("cases").asInt()).isBetween(15, 60);
    JsonNode after = line.get("after");
    assertThat(
            new Weights(
                after.get("text").asDouble(),
                after.get("region").asDouble(),
                after.get("expertise").asDouble(),
                after.get("workload").asDouble()))
        .isNotNull();
  }

  @Test
  void theChanceOfAMatchShowsWhereItIsAskedFor() {
    Ran ran = Ran.of("match", "--data", data, "--need", "N-1", "--format", "jsonl", "--acceptance");
    JsonNode match = new JsonMapper().readTree(ran.lines().getFirst());
    JsonNode acceptance = match.get("acceptance");
    assertThat(acceptance.get("outcomes").asInt()).isEqualTo(2 * NEEDS);
    assertThat(acceptance.get("probability").asDouble())
        .isBetween(acceptance.get("low").asDouble(), acceptance.get("high").asDouble());
    assertThat(Ran.of("match", "--data", data, "--need", "N-1", "--format", "jsonl").out())
        .doesNotContain("acceptance");
    assertThat(
            Ran.of(
                    "explain",
                    "--data",
                    data,
                    "--need",
                    "N-1",
                    "--capability",
                    "C-1",
                    "--acceptance")
                .out())
        .contains("Chance of ending as a done order: 0.", "by 80 ended orders");
    Path tiny = TinyMarket.write(folder);
    assertThat(
            Ran.of(
                    "explain",
                    "--data",
                    tiny,
                    "--need",
                    "N-1",
                    "--capability",
                    "C-1",
                    "--acceptance")
                .out())
        .contains("Too few ended orders", "at least 50, of these 10 done and 10 cancelled");
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(Ran.of("tune", "--data", data, "--text-only").code()).isEqualTo(2);
    assertThat(Ran.of("tune").code()).isEqualTo(2);
    Path both = folder.resolve("both");
    assertThat(Ran.of("tune", "--data", data, "--out", both, "--profile-out", both).code())
        .isEqualTo(2);
  }
}
