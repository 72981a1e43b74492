package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Subject;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.Weights;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One question to every way: a subject whose text has been read, by which profile to rank, and how
 * many are wanted. Immutable.
 *
 * @param weights what each of the subject's terms weighs, its idf aside
 */
public record Asked(Subject subject, Profile profile, MatchOptions options, List<Double> weights) {
  /** Copies the list. */
  public Asked {
    weights = List.copyOf(weights);
  }

  /** The text weight that leaves the shipped weights as they are. */
  public static final double SHIPPED = -1;

  private static final double REGION_SHARE = 0.45;
  private static final double EXPERTISE_SHARE = 0.33;

  /** Questions for postings to an index, by the shipped profiles with another text weight. */
  public static List<Asked> all(
      List<Posting> postings,
      double textWeight,
      MatchOptions options,
      TextAnalysis analysis,
      PostingIndex index) {
    Map<Service, Profile> profiles = ProfileFile.bundled();
    return postings.stream()
        .map(
            posting -> {
              Profile shipped = Objects.requireNonNull(profiles.get(posting.service()));
              Profile profile =
                  textWeight == SHIPPED ? shipped : shipped.withWeights(weights(textWeight));
              Subject subject = Subject.of(posting, analysis, profile.text());
              return new Asked(subject, profile, options, weights(subject, profile, index));
            })
        .toList();
  }

  /** What each term weighs in a market, its idf aside: all that a rival needs of our weighting. */
  private static List<Double> weights(Subject subject, Profile profile, PostingIndex index) {
    Side searched = searched(subject);
    try (Snapshot snapshot = index.acquire()) {
      PreparedQuery query = snapshot.prepare(subject.terms(), searched, profile.text());
      List<Double> weights = new ArrayList<>();
      for (int term = 0; term < query.terms().size(); term++) {
        weights.add(query.terms().get(term).weight() * query.emphasis(term));
      }
      return weights;
    }
  }

  /** Weights with this one for the text, the rest in about the shares of the shipped ones. */
  public static Weights weights(double text) {
    double region = (1 - text) * REGION_SHARE;
    double expertise = (1 - text) * EXPERTISE_SHARE;
    return new Weights(text, region, expertise, 1 - text - region - expertise);
  }

  /** The same question for another number of postings. */
  public Asked withTop(int top) {
    return new Asked(subject, profile, options.withTop(top), weights);
  }

  /** The side that is searched. */
  public Side searched() {
    return searched(subject);
  }

  private static Side searched(Subject subject) {
    return subject.posting().side() == Side.NEED ? Side.CAPABILITY : Side.NEED;
  }
}
