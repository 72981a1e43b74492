package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.LexiconChange;
import dev.gongxu.matcher.text.TextAnalysis;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;

/**
 * Takes an index over to another lexicon, while nobody else writes it. Whoever opens the writer's
 * changes before it is done sees postings read with one lexicon beside postings read with the
 * other. Used by one thread.
 */
final class Rereading {
  private final IndexWriter writer;
  private final Intake intake;
  private final RegionTree regions;

  Rereading(IndexWriter writer, Intake intake, RegionTree regions) {
    this.writer = writer;
    this.intake = intake;
    this.regions = regions;
  }

  Reread goOver(TextAnalysis before, TextAnalysis next) throws IOException {
    LexiconChange change = before.changeTo(next);
    Set<String> touched = new HashSet<>();
    // Of all that was written, shown or not.
    try (DirectoryReader written = DirectoryReader.open(writer)) {
      TouchedPostings postings = new TouchedPostings(written, change, regions);
      intake.changeTo(
          next,
          rewrite ->
              postings.forEach(
                  (Posting posting) -> {
                    touched.add(posting.id());
                    rewrite.accept(posting);
                  }));
      writer.setLiveCommitData(IndexFormat.manifest(next).entrySet());
      return new Reread(change.size(), postings.looked(), touched);
    }
  }
}
