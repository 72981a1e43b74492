package dev.gongxu.matcher.bench.match;

import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.bench.market.MarketSize;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.index.SearchStatistics;
import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.match.Subject;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.Weights;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

public final class Trial {
  static final java.lang.management.ThreadMXBean T = java.lang.management.ManagementFactory.getThreadMXBean();
  static long now() { return T.getCurrentThreadCpuTime(); }

  public static void main(String[] a) throws Exception {
    MarketSize size = MarketSize.valueOf(a[0]);
    int segments = Integer.parseInt(a[1]);
    Query kind = Query.valueOf(a[2]);
    double textWeight = a.length > 3 ? Double.parseDouble(a[3]) : -1;
    boolean grouped = a.length > 4 && a[4].equals("grouped");
    Path folder = Path.of("/tmp/arena-" + size + "-" + segments);
    GeneratedMarket market = GeneratedMarket.of(size, 7);
    if (!Files.exists(folder)) {
      long t = now();
      Arena.build(market, folder, segments);
      System.out.println("built in " + (now() - t) / 1e9);
    }
    try (Arena arena = Arena.open(folder)) {
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      IndexSearcher.setMaxClauseCount(100_000);
      searcher.setSimilarity(new BM25Similarity());
      Map<Service, Profile> profiles = ProfileFile.bundled();
      List<Posting> postings = market.subjects(kind, 300);
      List<Subject> subjects = new ArrayList<>();
      List<Profile> ps = new ArrayList<>();
      double terms = 0;
      for (Posting p : postings) {
        Profile profile = profiles.get(p.service());
        if (textWeight >= 0) {
          double rest = 1 - textWeight;
          profile =
              profile.withWeights(
                  new Weights(
                      textWeight,
                      rest * .45,
                      rest * .33,
                      1 - textWeight - rest * .45 - rest * .33));
        }
        Subject s = Subject.of(p, arena.analysis(), profile.text());
        subjects.add(s);
        ps.add(profile);
        terms += s.terms().terms().size();
      }
      System.out.println(kind + " terms mean " + terms / subjects.size());
      String side = kind == Query.CAPABILITY ? "need." : "capability.";
      MatchOptions options =
          MatchOptions.on(GeneratedMarket.DAY).withTerms(false).withOnePerProvider(grouped);
      for (int round = 0; round < (Boolean.getBoolean("onlyOurs") ? Integer.getInteger("rounds", 40) : 5); round++) {
        double[] ours = new double[subjects.size()];
        double[] theirs = new double[subjects.size()];
        long[] st = new long[5];
        double parts = 0;
        for (int i = 0; i < subjects.size(); i++) {
          long t = now();
          Ranking r = arena.ranker().rank(subjects.get(i), ps.get(i), options);
          ours[i] = (now() - t) / 1e3;
          SearchStatistics s = r.statistics();
          st[0] += s.blocks();
          st[1] += s.promising();
          st[2] += s.visited();
          st[3] += s.postings();
          st[4] += s.scored();
          if (!r.matches().isEmpty()) parts += r.matches().getLast().score();
        }
        for (int i = 0; !Boolean.getBoolean("onlyOurs") && i < subjects.size(); i++) {
          long t = now();
          BooleanQuery.Builder q = new BooleanQuery.Builder();
          for (TextQuery.Term term : subjects.get(i).terms().terms()) {
            q.add(
                new BoostQuery(
                    new TermQuery(
                        new Term(side + term.piece().name().toLowerCase(Locale.ROOT), term.text())),
                    (float) term.weight()),
                BooleanClause.Occur.SHOULD);
          }
          TopDocs top = searcher.search(q.build(), 10);
          theirs[i] = (now() - t) / 1e3;
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        int n = ours.length;
        double mo = Arrays.stream(ours).average().orElse(0),
            mt = Arrays.stream(theirs).average().orElse(0);
        System.out.printf(
            "ours mean %.0f p50 %.0f p99 %.0f us | bm25 mean %.0f p50 %.0f p99 %.0f | ratio %.3f  blocks %d promising %d visited %d postings %d scored %d kth %.3f%n",
            mo,
            ours[n / 2],
            ours[n * 99 / 100],
            mt,
            theirs[n / 2],
            theirs[n * 99 / 100],
            mo / mt,
            st[0] / n,
            st[1] / n,
            st[2] / n,
            st[3] / n,
            st[4] / n,
            parts / n);
      }
    }
  }
}
