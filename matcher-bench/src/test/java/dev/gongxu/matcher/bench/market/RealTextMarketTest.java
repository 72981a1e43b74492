package dev.gongxu.matcher.bench.market;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.MatchOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real texts keep their words and get everything else by seed. */
final class RealTextMarketTest {
  private static final int DOCUMENTS = 400;

  @Test
  void textsAreKeptAndTheRestIsDrawn(@TempDir Path folder) throws IOException {
    write(folder);
    RealTextMarket market = RealTextMarket.in(folder, 1);
    assertThat(market.capabilities()).isEqualTo(DOCUMENTS);
    assertThat(market.queries()).isEqualTo(6);
    Posting first = market.capability(0);
    assertThat(first.id()).isEqualTo("D0");
    assertThat(first.text()).isEqualTo("第0篇讲柑橘裂果");
    assertThat(first.title()).isEqualTo("论文0");
    assertThat(records(market).stream().filter(Posting.class::isInstance)).hasSize(DOCUMENTS);
    assertThat(records(market)).isEqualTo(records(RealTextMarket.in(folder, 1)));
    assertThat(records(market)).isNotEqualTo(records(RealTextMarket.in(folder, 2)));
    assertThat(
            IntStream.range(0, DOCUMENTS).mapToObj(i -> market.capability(i).region()).distinct())
        .hasSizeGreaterThan(50);
    assertThat(
            IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> market.withRemoteShare(1).capability(i).remote()))
        .containsOnly(true);
  }

  @Test
  void queriesAreItsSubjects(@TempDir Path folder) throws IOException {
    write(folder);
    RealTextMarket market = RealTextMarket.in(folder, 1);
    assertThat(market.subjects(100)).extracting(Posting::text).startsWith("裂果0").hasSize(6);
    assertThat(market.subjects(3)).extracting(Posting::id).containsExactly("Q0", "Q2", "T1");
    assertThat(market.subjects(3)).allMatch(subject -> subject.side() == Side.NEED);
  }

  @Test
  void aMatcherTakesIt(@TempDir Path folder) throws IOException {
    write(folder);
    RealTextMarket market = RealTextMarket.in(folder, 1);
    try (Matcher matcher = Matcher.builder().inMemory()) {
      market.forEach(matcher::put);
      matcher.refresh();
      for (Posting subject : market.subjects(6)) {
        assertThat(matcher.match(subject, MatchOptions.on(GeneratedMarket.DAY)).matches())
            .isNotEmpty()
            .allMatch(match -> matcher.provider(requireNonNull(match.provider())) != null);
      }
    }
  }

  @Test
  void everyOwnerAndOrderedCapabilityIsThere(@TempDir Path folder) throws IOException {
    write(folder);
    List<MarketRecord> records = records(RealTextMarket.in(folder, 1));
    List<String> ids = new ArrayList<>();
    records.stream()
        .filter(Provider.class::isInstance)
        .forEach(provider -> ids.add(((Provider) provider).id()));
    for (MarketRecord entry : records) {
      if (entry instanceof Posting posting) {
        assertThat(ids).contains(posting.owner());
      } else if (entry instanceof Order order && order.capability() != null) {
        assertThat(Integer.parseInt(order.capability().substring(1))).isLessThan(DOCUMENTS);
      }
    }
  }

  private static List<MarketRecord> records(Market market) {
    List<MarketRecord> records = new ArrayList<>();
    market.forEach(records::add);
    return records;
  }

  private static void write(Path folder) throws IOException {
    String corpus =
        IntStream.range(0, DOCUMENTS)
            .mapToObj(
                "{\"id\":\"D%1$d\",\"title\":\"论文%1$d\",\"text\":\"第%1$d篇讲柑橘裂果\"}%n"::formatted)
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("corpus.jsonl"), corpus);
    for (String name : List.of("Q", "T")) {
      String queries =
          IntStream.range(0, 3)
              .mapToObj(i -> "{\"id\":\"%s%d\",\"text\":\"裂果%d\"}%n".formatted(name, i, i))
              .collect(Collectors.joining());
      String file = name.equals("Q") ? "queries.jsonl" : "queries_title.jsonl";
      Files.writeString(folder.resolve(file), queries);
    }
  }
}
