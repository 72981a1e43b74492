package dev.gongxu.matcher.market;

import dev.gongxu.matcher.region.Region;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something published on the market: a need (所需) or a capability (所能).
 *
 * <p>Immutable; made by {@link #need} or {@link #capability}.
 *
 * @param id unique among all postings, 1 to 128 characters, no blanks
 * @param side need or capability
 * @param service the service it belongs to; only postings of one service are matched
 * @param title at most 1,000 characters, line breaks become blanks; title or text must say
 *     something
 * @param text at most 200,000 characters
 * @param keywords at most 100, each of at most 200 characters
 * @param region where it is asked for or offered from
 * @param owner a capability's provider, a need's requester; null where unknown
 * @param remote whether it can be served from afar
 * @param wanted how many providers a need wants, 1 to 1,000; always 1 for a capability
 * @param status whether its owner has closed it
 * @param postedOn day of publication, null where unknown
 * @param expiresOn last day on which it takes part in the market, null for no end
 */
public record Posting(
    String id,
    Side side,
    Service service,
    String title,
    String text,
    List<String> keywords,
    Region region,
    @Nullable String owner,
    boolean remote,
    int wanted,
    PostingStatus status,
    @Nullable LocalDate postedOn,
    @Nullable LocalDate expiresOn)
    implements MarketRecord {
  /** The longest title, in UTF-16 units. */
  public static final int TITLE_CHARACTERS = 1_000;

  /** The longest text, in UTF-16 units. */
  public static final int TEXT_CHARACTERS = 200_000;

  private static final int KEYWORDS = 100;
  private static final int KEYWORD_CHARACTERS = 200;
  private static final int MOST_WANTED = 1_000;

  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public Posting {
    Require.id("id", id);
    Require.present("side", side);
    Require.present("service", service);
    title = Require.folded("title", title, TITLE_CHARACTERS);
    text = Require.text("text", text, 0, TEXT_CHARACTERS).strip();
    if (!saysSomething(title) && !saysSomething(text)) {
      String field = text.isEmpty() && !title.isEmpty() ? "title" : "text";
      throw new InvalidFieldException(
          field,
          field.equals("title") ? title : text,
          "title or text must have a letter, a character or a digit to search for");
    }
    keywords = Require.labels("keywords", keywords, KEYWORDS, KEYWORD_CHARACTERS);
    Require.present("region", region);
    Require.optionalId("owner", owner);
    Require.between("wanted", wanted, 1, side == Side.NEED ? MOST_WANTED : 1);
    Require.present("status", status);
    Require.date("postedOn", postedOn);
    Require.date("expiresOn", expiresOn);
    Require.inOrder("expiresOn", postedOn, expiresOn, "postedOn");
  }

  private static boolean saysSomething(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether its owner has not closed it. */
  public boolean open() {
    return status == PostingStatus.OPEN;
  }

  /** Whether {@code day} is after the last day on which it takes part in the market. */
  public boolean expired(LocalDate day) {
    return expiresOn != null && day.isAfter(expiresOn);
  }

  /** Starts a need; a region and a title or text are still wanted. */
  public static Builder need(String id, Service service) {
    return new Builder(id, Side.NEED, service);
  }

  /**
   * Starts a capability; a region and a title or text are still wanted, and an owner if it is to be
   * matched.
   */
  public static Builder capability(String id, Service service) {
    return new Builder(id, Side.CAPABILITY, service);
  }

  /** Starts a posting of either side. */
  public static Builder of(String id, Side side, Service service) {
    return new Builder(id, side, service);
  }

  /** Collects a posting's fields; not safe for use by several threads. */
  public static final class Builder {
    private final String id;
    private final Side side;
    private final Service service;
    private String title = "";
    private String text = "";
    private List<String> keywords = List.of();
    private @Nullable Region region;
    private @Nullable String owner;
    private boolean remote;
    private int wanted = 1;
    private PostingStatus status = PostingStatus.OPEN;
    private @Nullable LocalDate postedOn;
    private @Nullable LocalDate expiresOn;

    private Builder(String id, Side side, Service service) {
      this.id = id;
      this.side = side;
      this.service = service;
    }

    /** A line that names it; default empty. */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /** The posting's words; default empty. */
    public Builder text(String value) {
      text = value;
      return this;
    }

    /** Words that its owner has attached; default none. */
    public Builder keywords(List<String> value) {
      keywords = value;
      return this;
    }

    /** Where it is asked for or offered from; needed. */
    public Builder region(Region value) {
      region = value;
      return this;
    }

    /** A capability's provider or a need's requester; default unknown. */
    public Builder owner(@Nullable String value) {
      owner = value;
      return this;
    }

    /** Whether it can be served from afar; default false. */
    public Builder remote(boolean value) {
      remote = value;
      return this;
    }

    /** How many providers a need wants; default 1. */
    public Builder wanted(int value) {
      wanted = value;
      return this;
    }

    /** Whether it has been closed; default open. */
    public Builder status(PostingStatus value) {
      status = value;
      return this;
    }

    /** Day of publication; default unknown. */
    public Builder postedOn(@Nullable LocalDate value) {
      postedOn = value;
      return this;
    }

    /** Last day on the market; default no end. */
    public Builder expiresOn(@Nullable LocalDate value) {
      expiresOn = value;
      return this;
    }

    /**
     * Makes the posting.
     *
     * @throws InvalidFieldException naming the first field whose value cannot be
     */
    public Posting build() {
      return new Posting(
          id,
          side,
          service,
          title,
          text,
          keywords,
          Require.present("region", region),
          owner,
          remote,
          wanted,
          status,
          postedOn,
          expiresOn);
    }
  }
}
