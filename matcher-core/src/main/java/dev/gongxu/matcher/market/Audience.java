package dev.gongxu.matcher.market;

import dev.gongxu.matcher.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People to whom knowledge and events are brought (科普): who they are, where, and what they like.
 *
 * <p>Immutable.
 *
 * @param id unique among audiences and different from every posting's, 1 to 128 characters, no
 *     blanks
 * @param name 1 to 200 characters on one line
 * @param region where they are
 * @param interests 1 to 30 words, each of at most 30 characters
 * @param history ids of events that they have been to, at most 1,000
 * @param remote whether events that take place elsewhere are fine, by video
 * @param quiet when they are not to be told anything, null for whenever is usual
 * @param perDay how many messages they want on a day at most, 1 to 100, null for as is usual
 * @param optOut whether they want none
 */
public record Audience(
    String id,
    String name,
    Region region,
    List<String> interests,
    List<String> history,
    boolean remote,
    @Nullable QuietHours quiet,
    @Nullable Integer perDay,
    boolean optOut) {
  private static final int NAME_CHARACTERS = 200;
  private static final int MOST_INTERESTS = 30;
  private static final int INTEREST_CHARACTERS = 30;
  private static final int MOST_HISTORY = 1_000;
  private static final int MOST_PER_DAY = 100;

  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public Audience {
    Require.id("id", id);
    name = Require.line("name", name, 1, NAME_CHARACTERS);
    Require.present("region", region);
    interests = Require.labels("interests", interests, MOST_INTERESTS, INTEREST_CHARACTERS);
    if (interests.stream().noneMatch(label -> label.codePoints().anyMatch(Character::isLetter))) {
      throw new InvalidFieldException("interests", interests, "must have a word to search for");
    }
    history = Require.labels("history", history, MOST_HISTORY, Require.ID_CHARACTERS);
    history.forEach(event -> Require.id("history", event));
    if (perDay != null) {
      Require.between("perDay", perDay, 1, MOST_PER_DAY);
    }
  }

  /**
   * The audience as a standing need of service outreach.
   *
   * <p>Its interests stand in the title and among the keywords, so they count twice; titles and
   * keywords of the events that it has been to are its text, where many words count less each. What
   * somebody says they like is believed more than what they came across.
   *
   * @param events by id; those that are not known add nothing
   */
  public Posting asNeed(Map<String, OutreachEvent> events) {
    List<String> attended = new ArrayList<>();
    for (String id : history) {
      OutreachEvent event = events.get(id);
      if (event != null) {
        attended.add(event.title() + " " + String.join(" ", event.keywords()));
      }
    }
    return Posting.need(id, Service.OUTREACH)
        .title(String.join(" ", interests))
        .keywords(interests)
        .text(cut(String.join("\n", attended)))
        .region(region)
        .owner(id)
        .remote(remote)
        .build();
  }

  private static String cut(String text) {
    return text.length() <= Posting.TEXT_CHARACTERS
        ? text
        : text.substring(0, text.lastIndexOf('\n', Posting.TEXT_CHARACTERS));
  }
}
