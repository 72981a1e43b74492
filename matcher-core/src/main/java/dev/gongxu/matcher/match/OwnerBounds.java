package dev.gongxu.matcher.match;

import com.google.common.collect.MapMaker;
import dev.gongxu.matcher.index.Columns;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.score.ExpertiseRule;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The most that each owner's expertise and workload add to a score under one profile, and the
 * largest of these in each stretch of postings.
 *
 * <p>One version belongs to one state of the providers; a change makes the next version, which
 * shares what has not changed. A stretch's maximum follows a change of one of its owners at once,
 * up and down, since the stretch is short. Immutable but for maxima that are worked out when they
 * are first asked for; safe for use by many threads.
 */
final class OwnerBounds {
  private final Rule rule;
  private final Numbered<Float> byOwner;

  /** Weak, so that segments which no snapshot holds any more are let go. */
  private final Map<Columns, float[]> byStretch = new MapMaker().weakKeys().makeMap();

  /** What of a profile decides the bounds. */
  record Rule(
      double expertiseWeight,
      double workloadWeight,
      ExpertiseRule expertise,
      boolean needsProvider,
      boolean needsFreeProvider) {
    static Rule of(Profile profile) {
      return new Rule(
          profile.weights().expertise(),
          profile.weights().workload(),
          profile.expertise(),
          profile.gates().contains(Gate.PROVIDER_MISSING),
          profile.gates().contains(Gate.PROVIDER_FULL));
    }

    Rule withOwnersOnly() {
      return new Rule(expertiseWeight, workloadWeight, expertise, true, needsFreeProvider);
    }

    float bound(@Nullable ProviderView provider) {
      if (provider == null) {
        return needsProvider ? Float.NEGATIVE_INFINITY : 0;
      }
      if (needsFreeProvider && provider.full()) {
        return Float.NEGATIVE_INFINITY;
      }
      double most =
          expertiseWeight * provider.mostExpertise(expertise)
              + workloadWeight * provider.workload();
      return Math.nextUp((float) most);
    }
  }

  private OwnerBounds(Rule rule, Numbered<Float> byOwner) {
    this.rule = rule;
    this.byOwner = byOwner;
  }

  static OwnerBounds of(Rule rule, Numbered<ProviderView> providers) {
    Numbered.Builder<Float> bounds = new Numbered.Builder<>();
    for (int owner = 0; owner < providers.end(); owner++) {
      ProviderView provider = providers.get(owner);
      if (provider != null) {
        bounds.set(owner, rule.bound(provider));
      }
    }
    return new OwnerBounds(rule, bounds.build());
  }

  /**
   * The bounds where every owner costs something that is taken off its score, and where what has no
   * owner is not to be had.
   *
   * @param price by owner; infinite for one who is not to be had
   */
  OwnerBounds less(double[] price) {
    Numbered.Builder<Float> bounds = new Numbered.Builder<>();
    for (int owner = 0; owner < price.length; owner++) {
      double left = of(owner) - price[owner];
      // The next float above minus infinity would be a number.
      bounds.set(
          owner,
          left == Double.NEGATIVE_INFINITY ? Float.NEGATIVE_INFINITY : Math.nextUp((float) left));
    }
    return new OwnerBounds(rule.withOwnersOnly(), bounds.build());
  }

  /** The bound of an owner; a negative number is nobody. */
  float of(int owner) {
    Float bound = byOwner.get(owner);
    return bound == null ? rule.bound(null) : bound;
  }

  /** The bounds of a segment's stretches. */
  float[] ofStretches(Columns columns) {
    return byStretch.computeIfAbsent(columns, this::workOut);
  }

  private float[] workOut(Columns columns) {
    float[] most = new float[columns.stretches()];
    for (int stretch = 0; stretch < most.length; stretch++) {
      most[stretch] = most(columns, stretch);
    }
    return most;
  }

  private float most(Columns columns, int stretch) {
    float most = Float.NEGATIVE_INFINITY;
    int end = columns.stretchStart(stretch + 1);
    for (int doc = columns.stretchStart(stretch); doc < end; doc++) {
      most = Math.max(most, of(columns.owner(doc)));
    }
    return most;
  }

  /**
   * The bounds after one provider has changed.
   *
   * @param id of the provider, owner {@code owner} of the postings in {@code snapshot}
   */
  OwnerBounds with(int owner, ProviderView provider, String id, Snapshot snapshot) {
    float bound = rule.bound(provider);
    if (bound == of(owner)) {
      return this;
    }
    OwnerBounds next = new OwnerBounds(rule, byOwner.with(owner, bound));
    for (Columns columns : snapshot.columns()) {
      float[] most = byStretch.get(columns);
      if (most != null) {
        next.byStretch.put(columns, most);
      }
    }
    Set<Columns> own = Collections.newSetFromMap(new IdentityHashMap<>());
    snapshot.forEachOf(
        id,
        (columns, doc) -> {
          float[] most = next.byStretch.get(columns);
          if (most != null) {
            int stretch = columns.stretchOf(doc);
            float changed = next.most(columns, stretch);
            if (changed != most[stretch]) {
              float[] copy = own.add(columns) ? most.clone() : most;
              copy[stretch] = changed;
              next.byStretch.put(columns, copy);
            }
          }
        });
    return next;
  }
}
