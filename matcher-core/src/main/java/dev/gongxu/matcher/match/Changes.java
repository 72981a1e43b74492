package dev.gongxu.matcher.match;

import dev.gongxu.matcher.ledger.Standing;
import dev.gongxu.matcher.ledger.Topic;
import dev.gongxu.matcher.market.Evidence;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.TrackRecord;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.ExpertiseFactor;
import dev.gongxu.matcher.score.ExpertiseRule;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.WorkloadFactor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out which factor would have to become what for a pair to reach a score. */
final class Changes {
  private static final int MOST_ORDERS = 10_000;

  private final Profile profile;
  private final @Nullable Provider provider;
  private final Standing standing;
  private final long fields;
  private final int[] words;

  /**
   * For the pairs of one provider.
   *
   * @param fields the bits of the provider's fields in which the need lies
   * @param words the numbers of the need's words
   */
  Changes(
      Profile profile, @Nullable Provider provider, Standing standing, long fields, int[] words) {
    this.profile = profile;
    this.provider = provider;
    this.standing = standing;
    this.fields = fields;
    this.words = words.clone();
  }

  /**
   * One change for each factor that has a weight, in order; each alone lifts {@code pair} to {@code
   * score}.
   */
  List<Change> toReach(double score, Breakdown pair) {
    List<Change> changes = new ArrayList<>();
    for (Factor factor : Factor.ALL) {
      double weight = pair.weight(factor);
      if (weight > 0) {
        double needed = pair.value(factor) + Math.max(0, score - pair.total()) / weight;
        changes.add(change(factor, pair.value(factor), needed));
      }
    }
    return changes;
  }

  private Change change(Factor factor, double value, double needed) {
    return switch (factor) {
      // Saturation keeps the text factor below 1, however well the words agree.
      case TEXT -> new Change(factor, value, needed, needed < 1, 0);
      case REGION -> new Change(factor, value, needed, needed <= 1, 0);
      case EXPERTISE -> orders(factor, value, needed, furtherOrders(needed));
      case WORKLOAD -> orders(factor, value, needed, openOrders(needed));
    };
  }

  private static Change orders(Factor factor, double value, double needed, int orders) {
    return new Change(factor, value, needed, orders >= 0, Math.max(0, orders));
  }

  /**
   * How many more best-rated orders for needs like this one bring expertise to {@code needed}; −1
   * where none do. They are as close to the need as it is to itself.
   */
  private int furtherOrders(double needed) {
    if (provider == null || needed > 1) {
      return -1;
    }
    ExpertiseRule rule = profile.expertise();
    double prior = rule.prior(provider.kind(), provider.rank(), provider.verified());
    double close = new Topic(fields, words).closeness(fields, words, rule.sameField());
    Evidence near = standing.near(fields, words, rule.sameField());
    TrackRecord ended = standing.ended();
    for (int orders = 0; orders <= MOST_ORDERS; orders++) {
      double value =
          ExpertiseFactor.value(rule, prior, more(near, close * orders), more(ended, orders));
      if (value >= needed) {
        return orders;
      }
    }
    return -1;
  }

  private static Evidence more(Evidence near, double orders) {
    return new Evidence(
        near.rated() + orders, near.ratingShare() + orders, near.unrated(), near.cancelled());
  }

  private static TrackRecord more(TrackRecord record, int orders) {
    return new TrackRecord(
        record.rated() + orders,
        record.ratingShare() + orders,
        record.unrated(),
        record.cancelled());
  }

  /**
   * How many orders may be open for workload to be {@code needed}; −1 where even none is too many.
   */
  private int openOrders(double needed) {
    if (provider == null) {
      return -1;
    }
    for (int open = standing.open(); open >= 0; open--) {
      if (WorkloadFactor.value(open, provider.capacity()) >= needed) {
        return open;
      }
    }
    return -1;
  }
}
