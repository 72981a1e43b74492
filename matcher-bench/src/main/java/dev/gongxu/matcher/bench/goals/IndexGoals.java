package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.bench.arena.Contest;
import dev.gongxu.matcher.bench.arena.Source;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.bench.text.Cutter;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.Arrays;
import java.util.List;

/** The figure of taking postings into an index, against HanLP's segmentation of their texts. */
final class IndexGoals {
  private static final int POSTINGS = 5_000;
  private static final int FEW = 300;

  private final Setting setting;
  private final Figures figures;

  IndexGoals(Setting setting, Figures figures) {
    this.setting = setting;
    this.figures = figures;
  }

  void measure() {
    Source source = setting.source();
    boolean brief = setting.length().equals(Contest.Length.SHORT);
    List<Posting> postings = source.subjects(Query.TOPIC, brief ? FEW : POSTINGS);
    Cutter hanlp = Cutter.hanlp();
    TextAnalysis analysis = setting.stock().analysis();
    int rounds = setting.length().leastRounds();
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    for (int round = -2; round < rounds; round++) {
      double own = index(postings, analysis);
      double rival = cut(postings, hanlp);
      if (round >= 0) {
        ours[round] = own;
        theirs[round] = rival;
      }
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    double characters = postings.stream().mapToLong(IndexGoals::characters).sum();
    setting.say("characters indexed a second", characters / ours[rounds / 2]);
    setting.say("characters segmented a second", characters / theirs[rounds / 2]);
    figures.add(
        "index throughput / HanLP segmentation",
        theirs[rounds / 2] / ours[rounds / 2],
        Goal.atLeast(0.6));
  }

  private static long characters(Posting posting) {
    long keywords = posting.keywords().stream().mapToLong(String::length).sum();
    return keywords + posting.title().length() + posting.text().length();
  }

  private static double index(List<Posting> postings, TextAnalysis analysis) {
    long start = System.nanoTime();
    try (PostingIndex index = PostingIndex.inMemory(analysis, RegionTree.gb2260())) {
      postings.forEach(index::put);
      index.refresh();
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static double cut(List<Posting> postings, Cutter hanlp) {
    long start = System.nanoTime();
    int terms = 0;
    for (Posting posting : postings) {
      terms += hanlp.cut(posting.title()).size() + hanlp.cut(posting.text()).size();
      for (String keyword : posting.keywords()) {
        terms += hanlp.cut(keyword).size();
      }
    }
    if (terms == 0) {
      throw new IllegalStateException("HanLP found nothing");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
