package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Postings to ask a market with that are not in it, each made from its kind and number alone. */
final class Subjects {
  private static final int SHORTEST = 20;
  private static final int DENSE_WORDS = 12;
  private static final int LONG_CHARACTERS = 62;
  private static final int ONE_MODEL_IN = 60;
  private static final int LEAST_MODELS = 5;

  private final long seed;
  private final MarketSize size;
  private final Postings postings;
  private final Providers providers;
  private final Wording wording;

  Subjects(long seed, MarketSize size, Postings postings, Providers providers, Wording wording) {
    this.seed = seed;
    this.size = size;
    this.postings = postings;
    this.providers = providers;
    this.wording = wording;
  }

  List<Posting> of(Query kind, int count) {
    return IntStream.range(0, count).mapToObj(number -> subject(kind, number)).toList();
  }

  private Posting subject(Query kind, int number) {
    Dice dice = Dice.of(seed, Dice.Purpose.SUBJECT, ((long) kind.ordinal() << 32) + number);
    String id = Ids.of('S', kind.ordinal() * 1_000_000L + number);
    if (kind == Query.CAPABILITY) {
      int provider = free(dice);
      int length = Math.max(SHORTEST, Postings.length(Side.CAPABILITY, dice));
      return postings.subject(
          id,
          Side.CAPABILITY,
          postings.capability(provider, dice),
          Ids.provider(provider),
          length,
          dice);
    }
    Postings.Outline outline = postings.need(dice);
    String owner = Ids.of('U', 90_000_000L + number);
    int length =
        kind == Query.LONG ? LONG_CHARACTERS : Math.max(SHORTEST, Postings.length(Side.NEED, dice));
    Posting usual = postings.subject(id, Side.NEED, outline, owner, length, dice);
    return switch (kind) {
      case DENSE -> say(usual, String.join("、", different(DENSE_WORDS, dice, true)));
      case ONE_TERM -> say(usual, String.join(" ", different(1, dice, false)));
      case TWO_TERM -> say(usual, String.join(" ", different(2, dice, false)));
      default -> usual;
    };
  }

  /** A provider that has time, for nobody else's capability is matched. */
  private int free(Dice dice) {
    int provider;
    do {
      provider = dice.below(size.providers());
    } while (providers.outline(provider).full());
    return provider;
  }

  private Set<String> different(int count, Dice dice, boolean words) {
    // So few that each is met several times among the capabilities.
    int models = Math.max(LEAST_MODELS, size.capabilities() / ONE_MODEL_IN);
    Set<String> different = new LinkedHashSet<>();
    while (different.size() < count) {
      different.add(
          words ? wording.common(dice) : wording.model(Math.min(models, Models.PLAIN), dice));
    }
    return different;
  }

  /** A need with the place and owner of another and a text of its own, of the largest service. */
  private static Posting say(Posting other, String text) {
    return Posting.need(other.id(), Service.TECH_SERVICE)
        .text(text)
        .region(other.region())
        .owner(other.owner())
        .build();
  }
}
