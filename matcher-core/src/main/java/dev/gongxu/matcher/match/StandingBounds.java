package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.SubjectWords;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which standing needs may score with a capability what is wanted, by upper bounds: text by {@link
 * dev.gongxu.matcher.index.StandingTexts}, one pass over the capability's terms for all needs
 * together; region exactly; expertise and workload first by the provider's bound, then as they are.
 * For use by one thread at a time.
 */
final class StandingBounds {
  /** More than rounding can add to a score. */
  private static final double ROUNDING = 1e-9;

  private final PostingIndex index;
  private final Supplier<MarketRecords> records;
  private final RegionValues.Pool regions;
  private final MatchOptions options;

  StandingBounds(
      PostingIndex index,
      Supplier<MarketRecords> records,
      RegionTree regions,
      MatchOptions options) {
    this.index = index;
    this.records = records;
    this.regions = new RegionValues.Pool(regions);
    this.options = options;
  }

  /**
   * The needs of a shelf whose bounds leave a chance, by number.
   *
   * @param moment of the shelf's profile, now
   * @param least what is wanted of the score; null for what each need's first k leave open
   */
  int[] promising(
      Posting capability,
      StandingShelf shelf,
      Snapshot now,
      MarketRecords.Moment moment,
      @Nullable Double least) {
    Profile profile = shelf.profile();
    String owner = capability.owner();
    int ownerNumber = owner == null ? -1 : index.findOwner(owner);
    double bound = moment.bounds(profile).of(ownerNumber);
    if (bound == Double.NEGATIVE_INFINITY || !admits(shelf, capability)) {
      return new int[0];
    }
    ProviderView provider = moment.providers().get(ownerNumber);
    double[] text = shelf.mostText(capability, now);
    RegionValues places = regions.take(capability, profile.region(), options.on(), records.get());
    boolean sameService = capability.service() == shelf.service();
    IntStream.Builder promising = IntStream.builder();
    for (int number = 0; number < shelf.end(); number++) {
      // Needs that have gone have 0 as well.
      if (text[number] == 0) {
        continue;
      }
      // Accords may serve one of two services only.
      double place = sameService ? places.value(shelf.place(number), shelf.remote(number)) : 1;
      double near =
          profile.weights().text() * text[number] + profile.weights().region() * place + ROUNDING;
      double wanted = least == null ? shelf.threshold(number) : least;
      if (near + bound >= wanted
          && near + provided(provider, profile, shelf.words(number), now.analysis()) >= wanted) {
        promising.add(number);
      }
    }
    regions.giveBack(places);
    return promising.build().toArray();
  }

  /** What a provider's expertise and workload add to the score of a need with these words. */
  private static double provided(
      @Nullable ProviderView provider, Profile profile, Set<String> words, TextAnalysis analysis) {
    return provider == null
        ? 0
        : profile.weights().expertise()
                * provider.expertise(
                    profile.expertise(),
                    provider.labels().fields(words),
                    // Only ended orders ask for it.
                    provider.standing().outcomes().isEmpty()
                        ? new int[0]
                        : SubjectWords.of(words, analysis))
            + profile.weights().workload() * provider.workload();
  }

  /** Whether no gate refuses a capability to all needs. */
  private boolean admits(StandingShelf shelf, Posting capability) {
    return !(shelf.asks(Gate.OTHER_SERVICE) && capability.service() != shelf.service())
        && !(shelf.asks(Gate.CLOSED) && !capability.open())
        && !(shelf.asks(Gate.EXPIRED) && capability.expired(options.on()));
  }
}
