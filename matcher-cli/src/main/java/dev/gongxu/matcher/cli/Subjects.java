package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.json.DataFile;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The postings that are ranked for.
 *
 * <p>Files are checked when this is made, before any index is touched; ids when they are looked up.
 */
final class Subjects {
  /** The id of a posting that is given by its text. */
  static final String TEXT_ID = "text";

  private static final int TEXT_REGION = 510000;
  private static final int CHUNK = 4096;

  private final Session session;
  private final Side side;
  private final List<String> ids;
  private final @Nullable List<Posting> given;
  private final @Nullable Intake<MarketRecord> file;
  private final long inFile;

  private Subjects(
      Session session,
      Side side,
      List<String> ids,
      @Nullable List<Posting> given,
      @Nullable Intake<MarketRecord> file,
      long inFile) {
    this.session = session;
    this.side = side;
    this.ids = ids;
    this.given = given;
    this.file = file;
    this.inFile = inFile;
  }

  /** What the options ask for. */
  static Subjects of(
      Session session, SubjectOptions options, boolean textOnly, @Nullable Path rejects) {
    Side side = options.side();
    if (options.text != null) {
      List<Posting> one = List.of(posting(session, options, options.text));
      return new Subjects(session, side, List.of(), one, null, 0);
    }
    Path path = options.file();
    return path == null
        ? new Subjects(session, side, options.ids(), null, null, 0)
        : inFile(session, side, path, textOnly, rejects);
  }

  /** Those of a file. */
  static Subjects inFile(
      Session session, Side side, Path path, boolean bare, @Nullable Path rejects) {
    Intake<MarketRecord> file = new Intake<>(session, List.of(files(side, path, bare)), rejects);
    boolean oneSided = side == Side.NEED || bare;
    boolean readTwice = rejects == null && oneSided && Files.isRegularFile(path);
    if (readTwice || !Files.exists(path)) {
      return new Subjects(session, side, List.of(), null, file, file.check());
    }
    List<Posting> all = new ArrayList<>();
    file.readUnchecked(entry -> all.add(onSide(session, side, entry)));
    return new Subjects(session, side, List.of(), all, null, 0);
  }

  /** Those of the market that have been judged; the others are left out. */
  static Subjects judged(Session session, List<String> ids) {
    return new Subjects(session, Side.NEED, ids, null, null, 0);
  }

  private static DataFiles<? extends MarketRecord> files(Side side, Path path, boolean bare) {
    if (side == Side.NEED) {
      return bare ? DataFiles.bareNeeds(path) : DataFiles.needs(path);
    }
    return bare ? DataFiles.bareCapabilities(path) : DataFiles.of(Map.of(DataFile.POSTINGS, path));
  }

  private static Posting onSide(Session session, Side side, MarketRecord entry) {
    if (entry instanceof Posting posting && posting.side() == side) {
      return posting;
    }
    String id = entry instanceof Posting posting ? posting.id() : "";
    throw CommandException.failed(session.messages().get("match.notCapability", id));
  }

  private static Posting posting(Session session, SubjectOptions options, String text) {
    try {
      return Posting.of(
              TEXT_ID,
              options.side(),
              options.service == null ? Service.TECH_SERVICE : options.service)
          .text(text)
          .region(options.region == null ? RegionTree.gb2260().of(TEXT_REGION) : options.region)
          .owner(options.owner)
          .build();
    } catch (InvalidFieldException e) {
      throw CommandException.usage(
          session.messages().get("usage.value", "--" + e.field(), e.value(), e.reason()));
    }
  }

  /**
   * Makes sure that the market has what is asked for by id.
   *
   * @throws CommandException naming the first id that it has not
   */
  void find(Matcher matcher) {
    ids.forEach(id -> find(session, matcher, side, id));
  }

  /**
   * The posting with an id.
   *
   * @throws CommandException when there is none on this side of the market
   */
  static Posting find(Session session, Matcher matcher, Side side, String id) {
    Posting posting = matcher.posting(id);
    if (posting == null || posting.side() != side) {
      String key =
          posting == null
              ? side == Side.NEED ? "match.unknownNeed" : "match.unknownCapability"
              : side == Side.NEED ? "match.notNeed" : "match.notCapability";
      throw CommandException.failed(session.messages().get(key, SafeText.line(id)));
    }
    return posting;
  }

  /** How many there are. */
  long count(Matcher matcher) {
    if (file != null) {
      return inFile;
    }
    return given != null ? given.size() : ids(matcher).size();
  }

  /** Hands on all of them, in parts that fit into memory. */
  void each(Matcher matcher, Consumer<Iterator<Posting>> ranking) {
    if (given != null) {
      ranking.accept(given.iterator());
    } else if (file != null) {
      List<Posting> chunk = new ArrayList<>();
      file.read(
          entry -> {
            chunk.add(onSide(session, side, entry));
            if (chunk.size() == CHUNK) {
              ranking.accept(chunk.iterator());
              chunk.clear();
            }
          });
      ranking.accept(chunk.iterator());
    } else {
      // Ids that are not there have been refused by find, or are left out by whoever did not ask.
      ranking.accept(
          ids(matcher).stream()
              .map(matcher::posting)
              .filter(posting -> posting != null && posting.side() == side)
              .iterator());
    }
  }

  private List<String> ids(Matcher matcher) {
    return ids.isEmpty() ? matcher.openPostings(side) : ids;
  }
}
