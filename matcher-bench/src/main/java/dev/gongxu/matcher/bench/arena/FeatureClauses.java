package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.RegionRule;
import java.io.IOException;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/**
 * A {@code BooleanQuery} whose clauses add up to something like the full score: terms, one clause a
 * level of region, and {@code FeatureField} clauses for expertise and workload. All of it can be
 * bounded by Lucene, but a sum of clauses has no sigmoid and features are rounded, so that the list
 * is another one. For needs.
 */
final class FeatureClauses implements Way {
  private final Arena arena;
  private final LuceneSearch lucene;

  FeatureClauses(Arena arena) throws IOException {
    this.arena = arena;
    DirectoryReader reader = arena.reader();
    Features features = new Features(arena, new Parties(arena, reader));
    lucene = new LuceneSearch(features.beside(reader, arena.folder().resolveSibling("features")));
  }

  @Override
  public Answer search(Asked asked) throws IOException {
    Profile profile = asked.profile();
    double reference = FullScore.reference(arena, asked);
    // At x = 1 the text factor is ½, where a line through 0 meets it.
    double slope = profile.weights().text() / (2 * profile.text().half() * reference);
    Query terms = LuceneSearch.terms(asked, slope).build();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(terms, Occur.MUST);
    long traits = 1 | (asked.searched() == Side.CAPABILITY ? 2 : 0) | 4;
    traits |= (long) asked.subject().posting().service().ordinal() << 4;
    query.add(new TermQuery(new Term(Features.KIND, Features.kind(traits))), Occur.FILTER);
    places(asked.subject().posting(), profile, query);
    feature(query, Features.expertise(profile.service()), profile.weights().expertise());
    feature(query, Features.WORKLOAD, profile.weights().workload());
    TopDocs top = lucene.search(query.build(), asked, asked.options().top());
    return () -> lucene.found(top);
  }

  private static void feature(BooleanQuery.Builder query, String name, double weight) {
    if (weight > 0) {
      query.add(FeatureField.newLinearQuery(Features.FEATURES, name, (float) weight), Occur.SHOULD);
    }
  }

  /** From the smallest place up: what each level adds to the one around it. */
  private void places(Posting need, Profile profile, BooleanQuery.Builder query) {
    RegionRule rule = profile.region();
    double[] levels = {rule.county(), rule.city(), rule.province()};
    int level = depth(need.region());
    for (Region at = need.region(); at != null && level < levels.length; level++) {
      double around = level + 1 < levels.length ? levels[level + 1] : rule.elsewhere();
      double adds = profile.weights().region() * (levels[level] - around);
      if (adds > 0) {
        Query place = new TermQuery(new Term(Features.PLACE, at.code() + ""));
        query.add(new BoostQuery(new ConstantScoreQuery(place), (float) adds), Occur.SHOULD);
      }
      at = arena.regions().parent(at);
    }
  }

  /** 0 for a county, 1 for a city, 2 for a province. */
  private static int depth(Region region) {
    return region.code() % 100 != 0 ? 0 : region.code() % 10_000 != 0 ? 1 : 2;
  }

  @Override
  public void close() throws IOException {
    lucene.close();
  }
}
