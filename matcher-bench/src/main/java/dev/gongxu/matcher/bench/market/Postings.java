package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;

/** The needs and capabilities of a market, each made from its number alone. Immutable. */
final class Postings {
  private static final double OWN_NEED_SHARE = 0.03;
  private static final int MOST_KEYWORDS = 4;

  private final long seed;
  private final Ward ward;
  private final Outlines outlines;
  private final Wording wording;

  Postings(long seed, Ward ward, Outlines outlines, Wording wording) {
    this.seed = seed;
    this.ward = ward;
    this.outlines = outlines;
    this.wording = wording;
  }

  Posting posting(Side side, int number, double remoteShare) {
    String id = Ids.posting(side, number);
    if (side == Side.NEED) {
      Dice dice = Dice.of(seed, Dice.Purpose.NEED, number);
      Outlines.Outline outline = outlines.need(dice);
      String owner = requester(number / Ward.NEEDS, dice);
      return worded(
          outlines.posting(id, side, outline, owner, remoteShare, dice), side, outline, dice);
    }
    Dice dice = Dice.of(seed, Dice.Purpose.CAPABILITY, number);
    int provider = ward.provider(number);
    Outlines.Outline outline = outlines.capability(provider, dice);
    String owner = Ids.provider(provider);
    return worded(
        outlines.posting(id, side, outline, owner, remoteShare, dice), side, outline, dice);
  }

  /** Who asks: mostly one of the people of the ward, now and then one of its providers. */
  private static String requester(int ward, Dice dice) {
    return dice.chance(OWN_NEED_SHARE)
        ? Ids.provider(ward * Ward.PROVIDERS + dice.below(Ward.PROVIDERS))
        : Ward.requester(ward, dice);
  }

  /** Gives a posting the words of a usual one. */
  Posting worded(Posting.Builder posting, Side side, Outlines.Outline outline, Dice dice) {
    int length =
        side == Side.NEED ? dice.length(60, 0.75, 20, 2_000) : dice.length(120, 0.85, 20, 2_000);
    int field = outline.field();
    return posting
        .title(wording.title(side, field, dice))
        .keywords(wording.keywords(field, dice.below(MOST_KEYWORDS + 1), dice))
        .text(wording.text(side, outline.service(), field, length, dice))
        .build();
  }
}
