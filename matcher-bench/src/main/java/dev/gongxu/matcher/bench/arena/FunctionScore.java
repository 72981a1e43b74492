package dev.gongxu.matcher.bench.arena;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.TopDocs;

/**
 * Lucene's {@code FunctionScoreQuery} over the subject's terms, with the full score as its
 * function: exact but for rounding to floats, and nothing can be passed over. For needs.
 */
final class FunctionScore implements Way {
  private final Arena arena;
  private final LuceneSearch lucene;
  private final Parties parties;
  private final FullScore scores;

  FunctionScore(Arena arena) throws IOException {
    this.arena = arena;
    lucene = new LuceneSearch(arena.reader());
    parties = new Parties(arena, lucene.reader());
    scores = new FullScore(arena, parties);
  }

  @Override
  public Answer search(Asked asked) throws IOException {
    FullScore.Pairing pairing = scores.pairing(asked, FullScore.reference(arena, asked));
    FunctionScoreQuery query =
        new FunctionScoreQuery(
            LuceneSearch.terms(asked, 1).build(), new PairingSource(pairing, parties));
    TopDocs top = lucene.search(query, asked, asked.options().top());
    return () -> accepted(lucene.found(top));
  }

  static List<Found> accepted(List<Found> found) {
    return found.stream().filter(one -> one.score() > FullScore.REFUSED).toList();
  }

  @Override
  public void close() throws IOException {
    lucene.close();
  }
}
