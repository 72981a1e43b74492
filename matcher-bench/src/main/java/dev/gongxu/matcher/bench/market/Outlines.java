package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.PostingStatus;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;

/** Everything about postings but their words: place, field, service, days. Immutable. */
final class Outlines {
  private static final int SICHUAN = 510000;
  private static final double IN_COUNTY = 0.85;
  private static final double IN_PREFECTURE = 0.95;
  private static final double CITY_ONLY = 0.05;
  private static final double PROVINCE_ONLY = 0.01;
  private static final double CLOSED_SHARE = 0.03;
  private static final double EXPIRED_SHARE = 0.03;
  private static final double OPEN_END_SHARE = 0.5;
  private static final double OUTREACH_SHARE = 0.7;
  private static final double SEVERAL_WANTED = 0.05;
  private static final int DAYS = 1_000;

  /** The shares of the services, summed up, in their order. */
  private static final double[] SERVICES = {0.62, 0.77, 0.87, 1};

  private final long seed;
  private final Places places;
  private final FieldMix mix;
  private final Providers providers;

  Outlines(long seed, Places places, FieldMix mix, Providers providers) {
    this.seed = seed;
    this.places = places;
    this.mix = mix;
    this.providers = providers;
  }

  /** From where a posting is, and what about. */
  record Outline(int place, int field, Service service) {}

  /** The outline of a need of the market. */
  Outline need(int number) {
    return need(Dice.of(seed, Dice.Purpose.NEED, number));
  }

  /** Places by population, the field as is usual there. */
  Outline need(Dice dice) {
    int place = places.draw(dice);
    int field = mix.draw(places.prefecture(place), dice);
    return new Outline(place, field, service(field, dice));
  }

  /** Mostly at the provider's home and in its main field. */
  Outline capability(int provider, Dice dice) {
    Providers.Outline owner = providers.outline(provider);
    double where = dice.unit();
    int place = owner.place();
    if (where >= IN_PREFECTURE) {
      place = places.draw(dice);
    } else if (where >= IN_COUNTY) {
      place = places.near(place, dice);
    }
    int field = owner.field(dice);
    return new Outline(place, field, service(field, dice));
  }

  private Service service(int field, Dice dice) {
    double draw = dice.unit();
    boolean outreach = mix.field(field).group().equals(Field.OUTREACH);
    if (outreach && dice.chance(OUTREACH_SHARE)) {
      return Service.OUTREACH;
    }
    int service = 0;
    while (draw >= SERVICES[service]) {
      service++;
    }
    return Service.values()[service];
  }

  /** A posting of the market that still wants its words. */
  Posting.Builder posting(
      String id, Side side, Outline outline, String owner, double remoteShare, Dice dice) {
    Posting.Builder posting =
        Posting.of(id, side, outline.service)
            .owner(owner)
            .remote(dice.chance(remoteShare))
            .region(said(region(outline), dice));
    days(posting, dice);
    if (side == Side.NEED && dice.chance(SEVERAL_WANTED)) {
      posting.wanted(2 + dice.below(4));
    }
    return posting;
  }

  /** A posting to ask with, open and without end, that still wants its words. */
  Posting.Builder subject(String id, Side side, Outline outline, String owner) {
    return Posting.of(id, side, outline.service).owner(owner).region(region(outline));
  }

  private Region region(Outline outline) {
    return places.region(outline.place);
  }

  /** Some say only in which city or province they are. */
  private static Region said(Region region, Dice dice) {
    double draw = dice.unit();
    int code = region.code();
    if (code / 10_000 != SICHUAN / 10_000 || draw >= CITY_ONLY + PROVINCE_ONLY) {
      return region;
    }
    return RegionTree.gb2260().of(draw < PROVINCE_ONLY ? SICHUAN : code / 100 * 100);
  }

  private static void days(Posting.Builder posting, Dice dice) {
    LocalDate day = GeneratedMarket.DAY;
    LocalDate postedOn = day.minusDays(dice.skewed(0, DAYS));
    double draw = dice.unit();
    if (draw < EXPIRED_SHARE) {
      LocalDate expiresOn = day.minusDays(dice.skewed(1, 200));
      posting.expiresOn(expiresOn);
      postedOn = expiresOn.minusDays(dice.skewed(7, DAYS));
    } else if (draw >= EXPIRED_SHARE + OPEN_END_SHARE) {
      posting.expiresOn(day.plusDays(dice.skewed(0, 400)));
    }
    posting.postedOn(postedOn);
    if (dice.chance(CLOSED_SHARE)) {
      posting.status(PostingStatus.CLOSED);
    }
  }
}
