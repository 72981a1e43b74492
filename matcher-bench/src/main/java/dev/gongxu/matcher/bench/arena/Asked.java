package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Subject;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.score.Weights;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One question to every way: a subject whose text has been read, by which profile to rank, and how
 * many are wanted. Immutable.
 */
public record Asked(Subject subject, Profile profile, MatchOptions options) {
  /** The text weight that leaves the shipped weights as they are. */
  public static final double SHIPPED = -1;

  private static final double REGION_SHARE = 0.45;
  private static final double EXPERTISE_SHARE = 0.33;

  /**
   * Questions for postings, by the shipped profiles with another text weight, and without rarity
   * among those who ask: Lucene's similarity knows none, and the work of a search is the same.
   */
  public static List<Asked> all(
      List<Posting> postings, double textWeight, MatchOptions options, TextAnalysis analysis) {
    Map<Service, Profile> profiles = ProfileFile.bundled();
    return postings.stream()
        .map(
            posting -> {
              Profile shipped =
                  withoutRarity(Objects.requireNonNull(profiles.get(posting.service())));
              Profile profile =
                  textWeight == SHIPPED ? shipped : shipped.withWeights(weights(textWeight));
              return new Asked(Subject.of(posting, analysis, profile.text()), profile, options);
            })
        .toList();
  }

  private static Profile withoutRarity(Profile profile) {
    TextRule text = profile.text();
    return new Profile(
        profile.service(),
        profile.weights(),
        new TextRule(
            text.words(),
            text.bigrams(),
            text.characters(),
            text.synonyms(),
            text.body(),
            0,
            text.k1(),
            text.b(),
            text.half(),
            text.focus()),
        profile.region(),
        profile.expertise(),
        profile.gates(),
        profile.reasons());
  }

  /** Weights with this one for the text, the rest in about the shares of the shipped ones. */
  public static Weights weights(double text) {
    double region = (1 - text) * REGION_SHARE;
    double expertise = (1 - text) * EXPERTISE_SHARE;
    return new Weights(text, region, expertise, 1 - text - region - expertise);
  }

  /** The same question for another number of postings. */
  public Asked withTop(int top) {
    return new Asked(subject, profile, options.withTop(top));
  }

  /** The side that is searched. */
  public Side searched() {
    return subject.posting().side() == Side.NEED ? Side.CAPABILITY : Side.NEED;
  }
}
