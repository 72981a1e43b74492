package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Postings to ask a market with that are not in it, each made from its kind and number alone.
 * Immutable.
 */
final class Subjects {
  private static final int DENSE_WORDS = 12;
  private static final int LONG_CHARACTERS = 124;
  private static final int ONE_MODEL_IN = 120;
  private static final int LEAST_MODELS = 5;
  private static final int NUMBERS = 1_000_000;
  private static final int REQUESTERS = 90_000_000;

  private final long seed;
  private final MarketSize size;
  private final Outlines outlines;
  private final Postings postings;
  private final Providers providers;
  private final Wording wording;

  Subjects(
      long seed,
      MarketSize size,
      Outlines outlines,
      Postings postings,
      Providers providers,
      Wording wording) {
    this.seed = seed;
    this.size = size;
    this.outlines = outlines;
    this.postings = postings;
    this.providers = providers;
    this.wording = wording;
  }

  List<Posting> of(Query kind, int count) {
    if (count < 0 || count > NUMBERS) {
      throw new IllegalArgumentException("count is " + count + ", must be from 0 to " + NUMBERS);
    }
    return IntStream.range(0, count).mapToObj(number -> subject(kind, number)).toList();
  }

  private Posting subject(Query kind, int number) {
    long own = (long) kind.ordinal() * NUMBERS + number;
    Dice dice = Dice.of(seed, Dice.Purpose.SUBJECT, own);
    String id = Ids.of('S', own);
    if (kind == Query.CAPABILITY) {
      int provider = free(dice);
      Outlines.Outline outline = outlines.capability(provider, dice);
      return postings.worded(
          outlines.subject(id, Side.CAPABILITY, outline, Ids.provider(provider)),
          Side.CAPABILITY,
          outline,
          dice);
    }
    Outlines.Outline drawn = outlines.need(dice);
    // The kinds that are about nothing ask in the largest service.
    boolean topical = kind == Query.TOPIC || kind == Query.LONG;
    Outlines.Outline outline =
        topical ? drawn : new Outlines.Outline(drawn.place(), drawn.field(), Service.TECH_SERVICE);
    Posting.Builder need = outlines.subject(id, Side.NEED, outline, Ids.of('U', REQUESTERS + own));
    return switch (kind) {
      case TOPIC, CAPABILITY -> postings.worded(need, Side.NEED, outline, dice);
      case DENSE ->
          need.text(String.join("、", different(DENSE_WORDS, () -> wording.common(dice)))).build();
      case ONE_TERM -> need.text(models(1, dice)).build();
      case TWO_TERM -> need.text(models(2, dice)).build();
      case LONG -> need.text(longText(outline, dice)).build();
    };
  }

  private String longText(Outlines.Outline outline, Dice dice) {
    return wording.text(Side.NEED, outline.service(), outline.field(), LONG_CHARACTERS, dice);
  }

  /** A provider that has time, for nobody else's capability is matched. */
  private int free(Dice dice) {
    while (true) {
      int provider = dice.below(size.providers());
      if (!providers.outline(provider).full()) {
        return provider;
      }
    }
  }

  private String models(int count, Dice dice) {
    // So few that even the rarest is, but for chance, met among the capabilities.
    int models = Math.max(LEAST_MODELS, size.capabilities() / ONE_MODEL_IN);
    int commonest = Math.min(models, Models.PLAIN);
    return String.join(" ", different(count, () -> wording.model(commonest, dice)));
  }

  private static Set<String> different(int count, Supplier<String> source) {
    Set<String> different = new LinkedHashSet<>();
    while (different.size() < count) {
      different.add(source.get());
    }
    return different;
  }
}
