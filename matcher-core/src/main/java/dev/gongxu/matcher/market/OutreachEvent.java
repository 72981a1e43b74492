package dev.gongxu.matcher.market;

import dev.gongxu.matcher.region.Region;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something for an audience to come to (科普活动): what, where and when. Immutable.
 *
 * @param id unique among events and different from every posting's, 1 to 128 characters, no blanks
 * @param title 1 to 200 characters, line breaks become blanks
 * @param text at most 20,000 characters
 * @param keywords at most 100, each of at most 200 characters
 * @param region where it takes place
 * @param place the house or the square, 1 to 200 characters on one line
 * @param startsAt when it begins
 * @param endsAt when it ends, after it has begun
 * @param owner who invites
 * @param remote whether one can take part from afar
 * @param capacity how many people are told of it at most, 1 to 1,000,000; null for any number
 */
public record OutreachEvent(
    String id,
    String title,
    String text,
    List<String> keywords,
    Region region,
    String place,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    String owner,
    boolean remote,
    @Nullable Integer capacity) {
  private static final int TITLE_CHARACTERS = 200;
  private static final int TEXT_CHARACTERS = 20_000;
  private static final int PLACE_CHARACTERS = 200;
  private static final int MOST_PEOPLE = 1_000_000;

  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public OutreachEvent {
    Require.id("id", id);
    title = Require.folded("title", title, TITLE_CHARACTERS);
    if (title.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new InvalidFieldException("title", title, "must have a letter or a digit");
    }
    text = Require.text("text", text, 0, TEXT_CHARACTERS).strip();
    keywords = Require.labels("keywords", keywords, 100, 200);
    Require.present("region", region);
    place = Require.line("place", place, 1, PLACE_CHARACTERS);
    Require.present("startsAt", startsAt);
    Require.date("startsAt", startsAt.toLocalDate());
    Require.present("endsAt", endsAt);
    Require.date("endsAt", endsAt.toLocalDate());
    if (!endsAt.isAfter(startsAt)) {
      throw new InvalidFieldException("endsAt", endsAt, "must be after startsAt " + startsAt);
    }
    Require.id("owner", owner);
    if (capacity != null) {
      Require.between("capacity", capacity, 1, MOST_PEOPLE);
    }
  }

  /** The event as a capability of service outreach that expires on its last day. */
  public Posting asCapability() {
    return Posting.capability(id, Service.OUTREACH)
        .title(title)
        .text(text)
        .keywords(keywords)
        .region(region)
        .owner(owner)
        .remote(remote)
        .expiresOn(endsAt.toLocalDate())
        .build();
  }
}
