package dev.gongxu.matcher.bench.arena;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/**
 * The best 1,000 by BM25, scored again by the full score: what most engines do. It cannot find what
 * the text alone puts further down, so that its recall belongs beside its time. For needs.
 */
final class Rescoring implements Way {
  private static final int SHORTLIST = 1_000;

  private final Arena arena;
  private final LuceneSearch lucene;
  private final Parties parties;
  private final FullScore scores;

  Rescoring(Arena arena) throws IOException {
    this.arena = arena;
    lucene = new LuceneSearch(arena.reader());
    parties = new Parties(arena, lucene.reader());
    scores = new FullScore(arena, parties);
  }

  @Override
  public Answer search(Asked asked) throws IOException {
    TopDocs top = lucene.search(LuceneSearch.terms(asked, 1).build(), asked, SHORTLIST);
    ScoreDoc[] hits = top.scoreDocs;
    Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
    FullScore.Pairing pairing = scores.pairing(asked, FullScore.reference(arena, asked));
    PairingSource source = new PairingSource(pairing, parties);
    List<LeafReaderContext> leaves = lucene.reader().leaves();
    float[] text = {0};
    int next = 0;
    for (LeafReaderContext leaf : leaves) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      DoubleValues values = source.getValues(leaf, given(text));
      for (; next < hits.length && hits[next].doc < end; next++) {
        text[0] = hits[next].score;
        values.advanceExact(hits[next].doc - leaf.docBase);
        hits[next].score = (float) values.doubleValue();
      }
    }
    Arrays.sort(hits, Comparator.comparingDouble(hit -> -hit.score));
    List<ScoreDoc> best =
        new ArrayList<>(
            Arrays.asList(hits).subList(0, Math.min(hits.length, asked.options().top())));
    TopDocs rescored = new TopDocs(top.totalHits, best.toArray(ScoreDoc[]::new));
    return () -> FunctionScore.accepted(lucene.found(rescored));
  }

  /** The text score that the shortlist already has. */
  private static DoubleValues given(float[] text) {
    return new DoubleValues() {
      @Override
      public double doubleValue() {
        return text[0];
      }

      @Override
      public boolean advanceExact(int document) {
        return true;
      }
    };
  }

  @Override
  public void close() throws IOException {
    lucene.close();
  }
}
