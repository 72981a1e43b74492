package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index that {@link FeatureClauses} needs beside the arena's: for every posting its places,
 * service and status as terms, its provider's expertise and workload as features. The two are read
 * in parallel, document by document, so that both rank the same postings of the same segments.
 */
final class Features {
  static final String PLACE = "place";
  static final String KIND = "kindOfPosting";
  static final String FEATURES = "features";
  static final String WORKLOAD = "workload";

  private final Parties parties;
  private final RegionTree regions;

  Features(Arena arena, Parties parties) {
    this.parties = parties;
    this.regions = arena.regions();
  }

  /** The arena's index with the features beside it. */
  IndexReader beside(DirectoryReader reader, Path folder) throws IOException {
    List<IndexReader> leaves = new ArrayList<>();
    Shelf.delete(folder);
    for (LeafReaderContext leaf : reader.leaves()) {
      Directory directory = FSDirectory.open(folder.resolve("leaf" + leaf.ord));
      write(leaf, directory);
      LeafReader features = DirectoryReader.open(directory).leaves().getFirst().reader();
      leaves.add(new ParallelLeafReader(true, leaf.reader(), features));
    }
    return new MultiReader(leaves.toArray(IndexReader[]::new), true);
  }

  private void write(LeafReaderContext leaf, Directory directory) throws IOException {
    // Only neighbours are merged, for the documents have to stay in the order of the other index.
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(new LogDocMergePolicy());
    NumericDocValues traits = DocValues.getNumeric(leaf.reader(), "traits");
    NumericDocValues places = DocValues.getNumeric(leaf.reader(), "region");
    SortedDocValues owners = DocValues.getSorted(leaf.reader(), "owner");
    int[] numbers = parties.ofLeaf(leaf);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int number = 0; number < leaf.reader().maxDoc(); number++) {
        Document document = new Document();
        if (traits.advanceExact(number) && places.advanceExact(number)) {
          long trait = traits.longValue();
          document.add(new StringField(KIND, kind(trait), Field.Store.NO));
          Region place = regions.of((int) places.longValue());
          for (Region at = place; at != null; at = regions.parent(at)) {
            document.add(new StringField(PLACE, at.code() + "", Field.Store.NO));
          }
          if (owners.advanceExact(number) && numbers[owners.ordValue()] >= 0) {
            add(document, parties.party(numbers[owners.ordValue()]));
          }
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static void add(Document document, Party party) {
    for (Service service : Service.values()) {
      var rule = Objects.requireNonNull(ProfileFile.bundled().get(service)).expertise();
      feature(document, expertise(service), party.expertise(rule, Set.of(), new int[0]));
    }
    feature(document, WORKLOAD, party.workload());
  }

  /** A feature has to be above 0. */
  private static void feature(Document document, String name, double value) {
    document.add(new FeatureField(FEATURES, name, (float) Math.max(value, Float.MIN_NORMAL)));
  }

  static String expertise(Service service) {
    return "expertise-" + service.code();
  }

  /** Side, service and status in one word. */
  static String kind(long traits) {
    return Long.toString(traits & ~8L);
  }
}
