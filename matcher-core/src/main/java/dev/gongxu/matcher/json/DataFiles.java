package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Files of records, read one record after the other.
 *
 * <p>Either {@link #check} first, which changes nothing, and {@link #read} when all is well; or
 * {@link #readSettingAside}, which goes on after bad lines and keeps them in a file. Both find the
 * same faults: bytes that are not UTF-8, lines that are too long or not one JSON object, fields
 * that are missing, of another type, twice in an object or of a value that cannot be, and ids that
 * stand twice in a file (of blocks the pair, in either order). Fields that mean nothing are warned
 * of, once a name and file. References between records are not looked at: an order may be for a
 * need that has left the market.
 *
 * <p>Events of orders ({@link DataFile#ORDER_EVENTS}) are folded into the orders that they make or
 * go on with, and orders are passed on as they stand after the last event; one that may not follow
 * those before it makes a bad line. A last line of which only a part was written is warned of and
 * left out, see {@link TornLine}.
 *
 * <p>Immutable, so safe to share between threads: every reading opens the files anew.
 *
 * @param <T> what the files hold
 */
public final class DataFiles<T extends MarketRecord> {
  /** Where bare postings are unless they say: 四川省. */
  private static final int DEFAULT_REGION = 510000;

  private final List<RecordSource<? extends T>> files;

  private DataFiles(List<RecordSource<? extends T>> files) {
    this.files = List.copyOf(files);
  }

  /**
   * The files of a data folder, those of {@link DataFile} that are there.
   *
   * @throws DataException when there is no such folder, or no postings in it
   */
  public static DataFiles<MarketRecord> in(Path folder) {
    return in(folder, EnumSet.allOf(DataFile.class));
  }

  /**
   * Some of the files of a data folder, those that are there.
   *
   * @throws DataException when there is no such folder, or no postings in it
   */
  public static DataFiles<MarketRecord> in(Path folder, Set<DataFile> wanted) {
    if (!Files.isDirectory(folder)) {
      throw new DataException(
          folder
              + (Files.exists(folder)
                  ? ": is a file, must be a folder"
                  : ": there is no such folder"));
    }
    Map<DataFile, Path> paths = new EnumMap<>(DataFile.class);
    for (DataFile file : DataFile.values()) {
      Path path = folder.resolve(file.fileName());
      // A link that leads nowhere is there and cannot be read, which is not the same as absent.
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        paths.put(file, path);
      }
    }
    if (!paths.containsKey(DataFile.POSTINGS)) {
      throw new DataException(
          paths.isEmpty()
              ? folder
                  + ": has none of the files of a market: "
                  + Arrays.stream(DataFile.values())
                      .map(DataFile::fileName)
                      .collect(Collectors.joining(", "))
              : folder + ": has no " + DataFile.POSTINGS.fileName() + ", and without it no market");
    }
    paths.keySet().retainAll(wanted);
    return of(paths);
  }

  /** Single files, whatever their names; those that are left out count as empty. */
  public static DataFiles<MarketRecord> of(Map<DataFile, Path> paths) {
    Map<DataFile, Path> rest = new TreeMap<>(paths);
    List<RecordSource<? extends MarketRecord>> files = new ArrayList<>();
    Path events = rest.remove(DataFile.ORDER_EVENTS);
    Path orders = events == null ? null : rest.remove(DataFile.ORDERS);
    rest.forEach((file, path) -> files.add(file.at(path)));
    if (events != null) {
      files.add(new OrdersWithEvents(orders, events));
    }
    return new DataFiles<>(files);
  }

  /** A file of needs, each with all that a posting needs but the side. */
  public static DataFiles<Posting> needs(Path file) {
    return only(file, RecordForm.NEED);
  }

  /**
   * A file of needs of which each line needs an id and a text only. Other fields of a posting are
   * read where they stand, empty strings as if they did not; without them it is tech-service in
   * 四川省.
   */
  public static DataFiles<Posting> bareNeeds(Path file) {
    return only(file, RecordForm.bare(Side.NEED, Service.TECH_SERVICE, defaultRegion()));
  }

  /** As {@link #bareNeeds}, each line a capability. */
  public static DataFiles<Posting> bareCapabilities(Path file) {
    return only(file, RecordForm.bare(Side.CAPABILITY, Service.TECH_SERVICE, defaultRegion()));
  }

  private static DataFiles<Posting> only(Path file, RecordForm<Posting> form) {
    return new DataFiles<>(List.of(new RecordFile<>(file, form)));
  }

  private static Region defaultRegion() {
    return RegionTree.gb2260().of(DEFAULT_REGION);
  }

  /**
   * Reads everything and passes on nothing.
   *
   * @param warnings takes one line for each unknown field
   * @return how many records there are
   * @throws DataException when a file cannot be read, cannot be read twice (a pipe), or has bad
   *     lines; of these all are counted and the first kept
   */
  public long check(Consumer<String> warnings) {
    for (Path path : paths()) {
      if (RecordFile.isPipe(path)) {
        throw new DataException(
            path + ": is a pipe or device, must be a file, for it is read twice; save it to one");
      }
    }
    BadLines bad = new BadLines();
    long[] count = {0};
    for (RecordSource<? extends T> file : files) {
      file.read(read -> count[0]++, bad, warnings, Runnable::run);
    }
    bad.throwIfAny();
    return count[0];
  }

  /**
   * Passes on every record, without warnings, for those were {@link #check}'s.
   *
   * @throws DataException as {@link #read(Consumer, Consumer)}
   */
  public void read(Consumer<? super T> records) {
    read(records, warning -> {});
  }

  /**
   * Passes on every record in the order of {@link DataFile} and, within a file, of its lines. Pipes
   * are fine.
   *
   * @param warnings takes one line for each unknown field
   * @throws DataException when a file cannot be read, or at the first bad line, after the records
   *     before it were passed on
   */
  public void read(Consumer<? super T> records, Consumer<String> warnings) {
    read(records, warnings, Runnable::run);
  }

  /**
   * The same, where an executor may read lines ahead. Records and warnings are passed on by the
   * calling thread, in the same order.
   *
   * @param parsers may be busy with other things, but refuses nothing
   * @throws DataException as {@link #read(Consumer, Consumer)}
   */
  public void read(Consumer<? super T> records, Consumer<String> warnings, Executor parsers) {
    readAll(
        records,
        (line, text) -> {
          throw DataException.of(List.of(line), 1);
        },
        warnings,
        parsers);
  }

  /**
   * Passes on every good record, in the order of {@link #read(Consumer, Consumer)}, and writes the
   * bad lines to {@code rejects}: JSON Lines with file, line, field, value, reason and text, the
   * line as it stood (characters that are not UTF-8 replaced; of a line that is too long the
   * beginning).
   *
   * @param rejects made, or emptied, before anything is read; empty afterwards if all was well
   * @param warnings takes one line for each unknown field
   * @return how many lines were set aside
   * @throws DataException when a file cannot be read, which shows before anything is passed on, or
   *     {@code rejects} cannot be written or is one of the files
   */
  public long readSettingAside(
      Path rejects, Consumer<? super T> records, Consumer<String> warnings) {
    for (Path path : paths()) {
      RecordFile.requireReadable(path);
      if (RejectsFile.same(rejects, path)) {
        throw new DataException(
            rejects
                + ": holds the data themselves, must be another file to set bad lines aside in");
      }
    }
    try (RejectsFile aside = RejectsFile.open(rejects)) {
      readAll(records, aside, warnings, Runnable::run);
      return aside.count();
    }
  }

  private List<Path> paths() {
    return files.stream().flatMap(file -> file.paths().stream()).toList();
  }

  private void readAll(
      Consumer<? super T> records, Refusals refusals, Consumer<String> warnings, Executor parsers) {
    for (RecordSource<? extends T> file : files) {
      file.read(records, refusals, warnings, parsers);
    }
  }
}
