package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.PostingStatus;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;

/** The needs and capabilities of a market, each made from its number alone. Immutable. */
final class Postings {
  private static final int SICHUAN = 510000;
  private static final double IN_COUNTY = 0.85;
  private static final double IN_PREFECTURE = 0.95;
  private static final double CITY_ONLY = 0.05;
  private static final double PROVINCE_ONLY = 0.01;
  private static final double CLOSED_SHARE = 0.03;
  private static final double EXPIRED_SHARE = 0.03;
  private static final double OPEN_END_SHARE = 0.5;
  private static final double OUTREACH_SHARE = 0.7;
  private static final double OWN_NEED_SHARE = 0.03;
  private static final double SEVERAL_WANTED = 0.05;
  private static final int MOST_KEYWORDS = 4;
  private static final int DAYS = 1_000;

  /** The shares of the services, summed up, in their order. */
  private static final double[] SERVICES = {0.62, 0.77, 0.87, 1};

  private final long seed;
  private final Ward ward;
  private final Places places;
  private final FieldMix mix;
  private final Providers providers;
  private final Wording wording;

  Postings(
      long seed, Ward ward, Places places, FieldMix mix, Providers providers, Wording wording) {
    this.seed = seed;
    this.ward = ward;
    this.places = places;
    this.mix = mix;
    this.providers = providers;
    this.wording = wording;
  }

  /** What a posting is about and from where. */
  record Outline(int place, int field, Service service) {}

  /** The outline of a need, without its text. */
  Outline need(int number) {
    return need(Dice.of(seed, Dice.Purpose.NEED, number));
  }

  Outline need(Dice dice) {
    int place = places.draw(dice);
    int field = mix.draw(places.prefecture(place), dice);
    return new Outline(place, field, service(field, dice));
  }

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
    Service any = anyService(dice);
    boolean outreach = mix.field(field).group().equals(Field.OUTREACH);
    return outreach && dice.chance(OUTREACH_SHARE) ? Service.OUTREACH : any;
  }

  /** The service of a text that is in no field. */
  static Service anyService(Dice dice) {
    double draw = dice.unit();
    int service = 0;
    while (draw >= SERVICES[service]) {
      service++;
    }
    return Service.values()[service];
  }

  Posting posting(Side side, int number, double remoteShare) {
    if (side == Side.NEED) {
      Dice dice = Dice.of(seed, Dice.Purpose.NEED, number);
      Outline outline = need(dice);
      String owner = requester(number, dice);
      return posting(Ids.posting(side, number), side, outline, owner, remoteShare, dice);
    }
    Dice dice = Dice.of(seed, Dice.Purpose.CAPABILITY, number);
    int provider = ward.provider(number);
    Outline outline = capability(provider, dice);
    String owner = Ids.provider(provider);
    return posting(Ids.posting(side, number), side, outline, owner, remoteShare, dice);
  }

  /** Who asks: mostly one of the people of the ward, now and then one of its providers. */
  private static String requester(int need, Dice dice) {
    int ward = need / Ward.NEEDS;
    return dice.chance(OWN_NEED_SHARE)
        ? Ids.provider(ward * Ward.PROVIDERS + dice.below(Ward.PROVIDERS))
        : Ward.requester(ward, dice);
  }

  private Posting posting(
      String id, Side side, Outline outline, String owner, double remoteShare, Dice dice) {
    Posting.Builder posting =
        Posting.of(id, side, outline.service)
            .owner(owner)
            .remote(dice.chance(remoteShare))
            .region(said(places.region(outline.place), dice));
    time(posting, dice);
    if (side == Side.NEED && dice.chance(SEVERAL_WANTED)) {
      posting.wanted(2 + dice.below(4));
    }
    return words(posting, side, outline, length(side, dice), dice);
  }

  /** A subject of its own, open and not in the market. */
  Posting subject(String id, Side side, Outline outline, String owner, int length, Dice dice) {
    Posting.Builder posting =
        Posting.of(id, side, outline.service).owner(owner).region(places.region(outline.place));
    return words(posting, side, outline, length, dice);
  }

  static int length(Side side, Dice dice) {
    return side == Side.NEED ? dice.length(60, 0.75, 14, 2_000) : dice.length(120, 0.85, 20, 2_000);
  }

  private Posting words(
      Posting.Builder posting, Side side, Outline outline, int length, Dice dice) {
    return posting
        .title(wording.title(side, outline.field, dice))
        .keywords(wording.keywords(outline.field, dice.below(MOST_KEYWORDS + 1), dice))
        .text(wording.text(side, outline.service, outline.field, length, dice))
        .build();
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

  private static void time(Posting.Builder posting, Dice dice) {
    LocalDate day = GeneratedMarket.DAY;
    LocalDate postedOn = day.minusDays(dice.skewed(0, DAYS));
    double draw = dice.unit();
    if (draw < EXPIRED_SHARE) {
      LocalDate expiresOn = day.minusDays(dice.skewed(1, 200));
      posting.expiresOn(expiresOn);
      postedOn = expiresOn.minusDays(dice.skewed(7, DAYS));
    } else if (draw > EXPIRED_SHARE + OPEN_END_SHARE) {
      posting.expiresOn(day.plusDays(dice.skewed(0, 400)));
    }
    posting.postedOn(postedOn);
    if (dice.chance(CLOSED_SHARE)) {
      posting.status(PostingStatus.CLOSED);
    }
  }
}
