package dev.gongxu.matcher.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.PostingStatus;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record written as a line and read back is an equal record. */
class RoundTripTest {
  private static final String[] HOSTILE = {
    "\"",
    "\\",
    "\\u0000",
    "/",
    "</script>",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "'",
    "\u2028",
    "\u2029",
    "\uFEFF",
    "\u200B",
    "\u202E",
    "\uFFFD",
    "\uFFFF",
    "𠮷",
    "👩‍🌾",
    "é",
    "e\u0301",
    "ﬁ",
    "１",
    "null",
    "NaN",
    "柑橘",
    "裂果",
    "晚熟",
    "m³",
    "LiFePO4"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyRecordReadsBackEqual(long seed) throws IOException {
    Random random = new Random(seed);
    Map<DataFile, List<MarketRecord>> written =
        Map.of(
            DataFile.ACCORDS, new ArrayList<>(),
            DataFile.BLOCKS, new ArrayList<>(),
            DataFile.PROVIDERS, new ArrayList<>(),
            DataFile.POSTINGS, new ArrayList<>(),
            DataFile.ORDERS, new ArrayList<>());
    for (int i = 0; i < 1_000; i++) {
      String id = id(random) + i;
      list(written, DataFile.ACCORDS).add(accord(random, id));
      list(written, DataFile.BLOCKS).add(new Block(id, id(random) + "-", line(random, 0, 20)));
      list(written, DataFile.PROVIDERS).add(provider(random, id));
      list(written, DataFile.POSTINGS).add(posting(random, id));
      list(written, DataFile.ORDERS).add(order(random, id));
    }
    for (Map.Entry<DataFile, List<MarketRecord>> kind : written.entrySet()) {
      Path file = folder.resolve(kind.getKey().fileName());
      Files.write(file, kind.getValue().stream().map(MarketJson::line).toList());
      DataFiles<MarketRecord> files = DataFiles.of(Map.of(kind.getKey(), file));
      List<MarketRecord> read = new ArrayList<>();
      assertThat(files.check(warning -> assertThat(warning).isNull())).isEqualTo(1_000);
      files.read(read::add);
      assertThat(read).as("seed %d, %s", seed, kind.getKey()).isEqualTo(kind.getValue());
      assertThat(read.stream().map(MarketJson::line).toList())
          .as("seed %d, %s", seed, kind.getKey())
          .isEqualTo(Files.readString(file).lines().toList());
    }
  }

  private static List<MarketRecord> list(Map<DataFile, List<MarketRecord>> lists, DataFile kind) {
    return requireNonNull(lists.get(kind));
  }

  private static Posting posting(Random random, String id) {
    Side side = pick(random, Side.values());
    LocalDate posted = random.nextBoolean() ? null : date(random);
    return Posting.of(id, side, pick(random, Service.values()))
        .title(line(random, 0, 10))
        .text(
            "裂" + line(random, 0, 40) + (random.nextBoolean() ? "\r\n\t" : "") + line(random, 0, 9))
        .keywords(labels(random))
        .region(region(random))
        .owner(random.nextBoolean() ? null : id(random))
        .remote(random.nextBoolean())
        .wanted(side == Side.NEED ? 1 + random.nextInt(3) : 1)
        .status(pick(random, PostingStatus.values()))
        .postedOn(posted)
        .expiresOn(
            random.nextBoolean() ? null : (posted == null ? date(random) : posted.plusDays(9)))
        .build();
  }

  private static Provider provider(Random random, String id) {
    return new Provider(
        id,
        line(random, 1, 10),
        pick(random, ProviderKind.values()),
        region(random),
        pick(random, Rank.values()),
        labels(random),
        random.nextBoolean(),
        1 + random.nextInt(10_000));
  }

  private static Order order(Random random, String id) {
    OrderStatus status = pick(random, OrderStatus.values());
    LocalDate opened = date(random);
    return new Order(
        id,
        id(random),
        random.nextBoolean() ? null : id(random),
        id(random),
        random.nextBoolean() ? null : id(random),
        status,
        opened,
        status == OrderStatus.OPEN || random.nextBoolean()
            ? null
            : opened.plusDays(random.nextInt(99)),
        status != OrderStatus.DONE || random.nextBoolean() ? null : 1 + random.nextInt(5));
  }

  private static Accord accord(Random random, String id) {
    EnumSet<Service> services = EnumSet.noneOf(Service.class);
    services.addAll(random.nextBoolean() ? List.of() : List.of(pick(random, Service.values())));
    List<Region> regions =
        random
            .ints(2 + random.nextInt(4), 0, RegionTree.gb2260().size())
            .distinct()
            .mapToObj(RegionTree.gb2260().regions()::get)
            .collect(Collectors.toCollection(ArrayList::new));
    while (regions.size() < 2) {
      regions.add(RegionTree.gb2260().of(511424));
    }
    @Nullable LocalDate from = random.nextBoolean() ? null : date(random);
    return new Accord(
        id,
        line(random, 1, 10),
        regions,
        services,
        random.nextInt(5) == 0
            ? random.nextInt(2)
            : random.nextDouble() * Math.pow(10, -random.nextInt(20)),
        from,
        from == null || random.nextBoolean() ? null : from.plusDays(random.nextInt(99)));
  }

  private static String line(Random random, int least, int most) {
    StringBuilder out = new StringBuilder();
    int parts = least + random.nextInt(most - least + 1);
    for (int i = 0; i < parts; i++) {
      out.append(pick(random, HOSTILE)).append(random.nextInt(5) == 0 ? " " : "");
    }
    return out.toString();
  }

  private static List<String> labels(Random random) {
    List<String> labels = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      labels.add(line(random, 0, 3));
    }
    return labels;
  }

  private static String id(Random random) {
    StringBuilder out = new StringBuilder("x");
    for (int i = random.nextInt(4); i > 0; i--) {
      String part = pick(random, HOSTILE);
      boolean blank =
          part.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
      out.append(blank ? "-" : part);
    }
    return out.toString();
  }

  private static LocalDate date(Random random) {
    return LocalDate.of(1949, 10, 1).plusDays(random.nextInt(40_000));
  }

  private static Region region(Random random) {
    List<Region> regions = RegionTree.gb2260().regions();
    return regions.get(random.nextInt(regions.size()));
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
