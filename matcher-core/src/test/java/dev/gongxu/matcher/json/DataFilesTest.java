package dev.gongxu.matcher.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.RegionTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
  private static final String POSTING =
      """
      {"id":"N-1","side":"need","service":"tech-service","region":"511402","text":"柑橘裂果"}
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<MarketRecord> read(DataFiles<? extends MarketRecord> files) {
    List<MarketRecord> records = new ArrayList<>();
    files.read(records::add);
    return records;
  }

  @Test
  void aFolderGivesAccordsBlocksProvidersPostingsAndOrdersInThisOrder() throws IOException {
    write(
        "orders.jsonl",
        "{\"id\":\"O-1\",\"need\":\"gone\",\"provider\":\"P-1\",\"status\":\"open\",\"openedOn\":\"2026-03-01\"}");
    write("postings.jsonl", POSTING);
    write(
        "providers.jsonl",
        "{\"id\":\"P-1\",\"name\":\"李\",\"kind\":\"expert\",\"region\":\"丹棱县\"}");
    write("blocks.jsonl", "{\"a\":\"P-1\",\"b\":\"P-2\"}");
    write(
        "accords.jsonl",
        "{\"id\":\"A-1\",\"name\":\"同城\",\"regions\":[511425,\"蒲江\"],\"strength\":1}");
    write("notes.txt", "not read");

    DataFiles<MarketRecord> files = DataFiles.in(folder);
    assertThat(files.check(warning -> {})).isEqualTo(5);
    RegionTree tree = RegionTree.gb2260();
    assertThat(read(files))
        .containsExactly(
            new Accord(
                "A-1", "同城", List.of(tree.of(511425), tree.of(510131)), Set.of(), 1, null, null),
            new Block("P-1", "P-2", ""),
            new Provider(
                "P-1",
                "李",
                ProviderKind.EXPERT,
                tree.of(511424),
                Rank.NONE,
                List.of(),
                false,
                Provider.DEFAULT_CAPACITY),
            Posting.need("N-1", Service.TECH_SERVICE).region(tree.of(511402)).text("柑橘裂果").build(),
            Order.open("O-1", "gone", null, "P-1", LocalDate.of(2026, 3, 1)));
  }

  @Test
  void aFolderThatIsMissingOrAFileIsRefused() throws IOException {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> DataFiles.in(missing))
        .isInstanceOf(DataException.class)
        .hasMessage(missing + ": there is no such folder");
    Path file = write("postings.jsonl", POSTING);
    assertThatThrownBy(() -> DataFiles.in(file))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": is a file, must be a folder");
  }

  @Test
  void aFolderWithoutPostingsIsRefused() throws IOException {
    assertThatThrownBy(() -> DataFiles.in(folder))
        .isInstanceOf(DataException.class)
        .hasMessage(
            folder
                + ": has none of the files of a market: accords.jsonl, blocks.jsonl, providers.jsonl,"
                + " postings.jsonl, orders.jsonl, order-events.jsonl");
    write("providers.jsonl", "");
    assertThatThrownBy(() -> DataFiles.in(folder))
        .isInstanceOf(DataException.class)
        .hasMessage(folder + ": has no postings.jsonl, and without it no market");
  }

  @Test
  void singleFilesMayHaveAnyNameAndMayBeAbsent() throws IOException {
    Path file = write("needs of march", POSTING);
    assertThat(read(DataFiles.of(Map.of(DataFile.POSTINGS, file)))).hasSize(1);
    assertThat(read(DataFiles.of(Map.of()))).isEmpty();
    assertThat(DataFiles.of(Map.of()).check(warning -> {})).isZero();
  }

  @Test
  void aSingleFileThatIsMissingIsRefused() {
    Path missing = folder.resolve("missing.jsonl");
    DataFiles<MarketRecord> files = DataFiles.of(Map.of(DataFile.ORDERS, missing));
    assertThatThrownBy(() -> files.check(warning -> {}))
        .isInstanceOf(DataException.class)
        .hasMessage(missing + ": there is no such file");
  }

  @Test
  void aLinkThatLeadsNowhereIsNotAnAbsentFile() throws IOException {
    write("postings.jsonl", POSTING);
    Path link = folder.resolve("orders.jsonl");
    Files.createSymbolicLink(link, folder.resolve("nowhere"));
    assertThatThrownBy(() -> DataFiles.in(folder).check(warning -> {}))
        .isInstanceOf(DataException.class)
        .hasMessage(link + ": there is no such file");
  }

  @Test
  void aPipeIsRefusedBeforeItIsReadTwiceAndFineForReadingOnce() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    DataFiles<MarketRecord> files = DataFiles.of(Map.of(DataFile.POSTINGS, pipe));
    assertThatThrownBy(() -> files.check(warning -> {}))
        .isInstanceOf(DataException.class)
        .hasMessage(
            pipe + ": is a pipe or device, must be a file, for it is read twice; save it to one");
    Process writer = new ProcessBuilder("sh", "-c", "cat > \"$0\"", pipe.toString()).start();
    writer.getOutputStream().write(POSTING.getBytes(StandardCharsets.UTF_8));
    writer.getOutputStream().close();
    assertThat(read(files)).hasSize(1);
    assertThat(writer.waitFor()).isZero();
  }

  @Test
  void unknownFieldsAreWarnedOfOnceANameAndFile() throws IOException {
    Path file =
        write(
            "postings.jsonl",
            POSTING.replace("}", ",\"colour\":[{\"a\":1}],\"Region\":1}")
                + POSTING.replace("}", ",\"colour\":2,\"tint\\u0007\":3}").replace("N-1", "N-2"));
    List<String> warnings = new ArrayList<>();
    DataFiles.in(folder).check(warnings::add);
    assertThat(warnings)
        .containsExactly(
            file + ":1: unknown field colour is ignored",
            file + ":1: unknown field Region is ignored",
            file + ":2: unknown field tint\\u0007 is ignored");
  }

  @Test
  void warningsOfUnknownFieldsEndAtFiftyNames() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      lines.append(POSTING.replace("N-1", "N-" + i).replace("}", ",\"f" + i + "\":0}"));
    }
    Path file = write("postings.jsonl", lines.toString());
    List<String> warnings = new ArrayList<>();
    DataFiles.in(folder).check(warnings::add);
    assertThat(warnings).hasSize(51);
    assertThat(warnings.getLast())
        .isEqualTo(file + ":51: further unknown fields are ignored without a word");
  }

  @Test
  void wholeNumbersMayBeWrittenAsDecimals() throws IOException {
    write("postings.jsonl", POSTING.replace("}", ",\"wanted\":3.0,\"title\":null}"));
    assertThat(read(DataFiles.in(folder)))
        .first()
        .satisfies(read -> assertThat(((Posting) read).wanted()).isEqualTo(3));
  }

  @Test
  void readingWithoutACheckBeforeMayWarnToo() throws IOException {
    Path file = write("postings.jsonl", POSTING.replace("}", ",\"colour\":2}"));
    List<String> warnings = new ArrayList<>();
    DataFiles.needs(file).read(need -> {}, warnings::add);
    assertThat(warnings).containsExactly(file + ":1: unknown field colour is ignored");
  }

  @Test
  void readingStopsAtTheFirstBadLine() throws IOException {
    Path file = write("postings.jsonl", POSTING + "{}\n[]\n");
    List<MarketRecord> records = new ArrayList<>();
    assertThatThrownBy(() -> DataFiles.in(folder).read(records::add))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ":2: id: (missing): is needed");
    assertThat(records).hasSize(1);
  }

  @Test
  void whatTheTakerOfARecordThrowsIsNotTheFilesFault() throws IOException {
    write("postings.jsonl", POSTING);
    InvalidFieldException own = new InvalidFieldException("a", "b", "c");
    assertThatThrownBy(
            () ->
                DataFiles.in(folder)
                    .read(
                        read -> {
                          throw own;
                        }))
        .isSameAs(own);
  }

  @Test
  void needsDoNotHaveToSayThatTheyAre() throws IOException {
    Path file =
        write(
            "needs.jsonl",
            POSTING.replace("\"side\":\"need\",", "") + POSTING.replace("N-1", "N-2"));
    assertThat(DataFiles.needs(file).check(warning -> {})).isEqualTo(2);
    Path capability = write("other.jsonl", POSTING.replace("\"need\"", "\"capability\""));
    assertThatThrownBy(() -> DataFiles.needs(capability).check(warning -> {}))
        .hasMessage(capability + ":1: side: capability: must be need here");
    Path bare = write("bare.jsonl", "{\"id\":\"q\",\"text\":\"柑橘\"}");
    assertThatThrownBy(() -> DataFiles.needs(bare).check(warning -> {}))
        .hasMessage(bare + ":1: service: (missing): is needed");
  }

  @Test
  void barePostingsAreTechServiceInSichuan() throws IOException {
    Path file =
        write(
            "corpus.jsonl",
            "{\"id\":\"d1\",\"text\":\"柑橘裂果\",\"url\":\"x\"}\n{\"id\":\"d2\",\"text\":\"保果\",\"url\":\"y\"}\n");
    List<String> warnings = new ArrayList<>();
    List<Posting> capabilities = new ArrayList<>();
    assertThat(DataFiles.bareCapabilities(file).check(warnings::add)).isEqualTo(2);
    DataFiles.bareCapabilities(file).read(capabilities::add);
    assertThat(warnings).containsExactly(file + ":1: unknown field url is ignored");
    assertThat(capabilities.getFirst())
        .isEqualTo(
            Posting.capability("d1", Service.TECH_SERVICE)
                .region(RegionTree.gb2260().resolve("四川省"))
                .text("柑橘裂果")
                .build());
    List<Posting> needs = new ArrayList<>();
    DataFiles.bareNeeds(file).read(needs::add);
    assertThat(needs.getFirst())
        .isEqualTo(
            Posting.need("d1", Service.TECH_SERVICE)
                .region(RegionTree.gb2260().of(510000))
                .text("柑橘裂果")
                .build());
  }

  @Test
  void emptyStringsSayNothingInBarePostings() throws IOException {
    String line =
        "{\"id\":\"q\",\"text\":\"裂果\",\"region\":\"\",\"owner\":\" \",\"postedOn\":\"\"}";
    Path file = write("q.jsonl", line);
    List<Posting> needs = new ArrayList<>();
    DataFiles.bareNeeds(file).read(needs::add);
    assertThat(needs)
        .containsExactly(
            Posting.need("q", Service.TECH_SERVICE)
                .region(RegionTree.gb2260().of(510000))
                .text("裂果")
                .build());
    Path full = write("n.jsonl", POSTING.replace("511402", ""));
    assertThatThrownBy(() -> DataFiles.needs(full).check(warning -> {}))
        .hasMessageStartingWith(full + ":1: region: (empty): must be a six-digit");
  }

  @Test
  void whatABarePostingSaysIsReadAndChecked() throws IOException {
    Path file =
        write(
            "q.jsonl",
            "{\"id\":\"q\",\"text\":\"\",\"title\":\"裂果\",\"region\":\"丹棱\",\"service\":\"outreach\"}");
    List<Posting> needs = new ArrayList<>();
    DataFiles.bareNeeds(file).read(needs::add);
    assertThat(needs)
        .containsExactly(
            Posting.need("q", Service.OUTREACH)
                .title("裂果")
                .region(RegionTree.gb2260().resolve("丹棱县"))
                .build());
    Path bad = write("bad.jsonl", "{\"id\":\"q\"}\n{\"id\":\"r\",\"text\":\"裂果\",\"wanted\":2}\n");
    assertThatThrownBy(() -> DataFiles.bareCapabilities(bad).check(warning -> {}))
        .hasMessage(
            bad
                + ":1: text: (empty): title or text must have a letter, a character or a digit to search"
                + " for\n"
                + bad
                + ":2: wanted: 2: must be from 1 to 1");
  }
}
