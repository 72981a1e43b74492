package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A market whose texts are real: each document of a retrieval set is a capability, each query a
 * need to ask with, and everything else is drawn by seed as in a {@link GeneratedMarket}.
 *
 * <p>A text's field is not known, so places and providers have nothing to do with words, and orders
 * are for needs that have left the market. Ids are those of the set. Immutable and safe to share
 * between threads; the texts are held in memory.
 */
public final class RealTextMarket implements Market {
  private static final int REQUESTERS = 90_000_000;

  private final long seed;
  private final double remoteShare;
  private final List<Posting> documents;
  private final List<Posting> queries;
  private final Ward ward;
  private final Providers providers;
  private final Outlines outlines;

  private RealTextMarket(
      List<Posting> documents, List<Posting> queries, long seed, double remoteShare) {
    this.seed = seed;
    this.remoteShare = remoteShare;
    this.documents = List.copyOf(documents);
    this.queries = List.copyOf(queries);
    FieldMix mix = new FieldMix(Field.all());
    Places places = new Places();
    ward = new Ward(seed);
    providers = new Providers(seed, ward, places, mix);
    outlines = new Outlines(seed, places, mix, providers);
  }

  /**
   * Reads a set.
   *
   * @param folder with {@code corpus.jsonl} and {@code queries*.jsonl}, of which lines need an id
   *     and a text or title
   * @throws dev.gongxu.matcher.json.DataException when a file cannot be read or has a bad line
   */
  public static RealTextMarket in(Path folder, long seed) throws IOException {
    List<Posting> documents = new ArrayList<>();
    DataFiles.bareCapabilities(folder.resolve("corpus.jsonl")).read(documents::add);
    List<Posting> queries = new ArrayList<>();
    for (Path file : queryFiles(folder)) {
      DataFiles.bareNeeds(file).read(queries::add);
    }
    return new RealTextMarket(documents, queries, seed, GeneratedMarket.REMOTE_SHARE);
  }

  private static List<Path> queryFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("queries.*\\.jsonl"))
          .sorted()
          .toList();
    }
  }

  /** The same market with another share of postings, from 0 to 1, that can be served from afar. */
  public RealTextMarket withRemoteShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("remote share is " + share + ", must be from 0 to 1");
    }
    return new RealTextMarket(documents, queries, seed, share);
  }

  /** How many capabilities there are. */
  public int capabilities() {
    return documents.size();
  }

  /** How many queries there are to ask with. */
  public int queries() {
    return queries.size();
  }

  /** A document as a capability, by its line from 0. */
  public Posting capability(int number) {
    Posting document = documents.get(number);
    Dice dice = Dice.of(seed, Dice.Purpose.CAPABILITY, number);
    int provider = ward.provider(number);
    Outlines.Outline outline = outlines.capability(provider, dice);
    String owner = Ids.provider(provider);
    Posting.Builder posting =
        outlines.posting(document.id(), Side.CAPABILITY, outline, owner, remoteShare, dice);
    return words(posting, document);
  }

  /**
   * At most this many queries as needs, spread evenly over the files in the order of their names.
   */
  public List<Posting> subjects(int count) {
    int taken = Math.min(count, queries.size());
    return IntStream.range(0, taken)
        .mapToObj(i -> subject((int) ((long) i * queries.size() / taken)))
        .toList();
  }

  private Posting subject(int number) {
    Posting query = queries.get(number);
    Outlines.Outline outline = outlines.need(Dice.of(seed, Dice.Purpose.SUBJECT, number));
    String owner = Ids.of('U', REQUESTERS + number);
    return words(outlines.subject(query.id(), Side.NEED, outline, owner), query);
  }

  private static Posting words(Posting.Builder posting, Posting source) {
    return posting.title(source.title()).text(source.text()).keywords(source.keywords()).build();
  }

  @Override
  public void forEach(Consumer<? super MarketRecord> each) {
    int wards = (documents.size() + Ward.CAPABILITIES - 1) / Ward.CAPABILITIES;
    Agreements.accords().forEach(each);
    for (int number = 0; number < wards; number++) {
      Agreements.blocks(seed, number).forEach(each);
    }
    for (int number = 0; number < wards * Ward.PROVIDERS; number++) {
      each.accept(providers.provider(number));
    }
    for (int number = 0; number < documents.size(); number++) {
      each.accept(capability(number));
    }
    Orders orders =
        new Orders(
            seed,
            ward,
            providers,
            number -> (field, dice) -> leftNeed(number, dice),
            number -> number < documents.size() ? documents.get(number).id() : null);
    for (int number = 0; number < wards; number++) {
      orders.ofWard(number, each);
    }
  }

  private static String leftNeed(int ward, Dice dice) {
    return Ids.posting(Side.NEED, ward * Ward.NEEDS + dice.below(Ward.NEEDS));
  }
}
