package dev.gongxu.matcher.market;

import dev.gongxu.matcher.region.Region;
import java.util.List;

/**
 * Who stands behind a capability: an expert, a studio, an organisation or a helper.
 *
 * @param id unique among providers, 1 to 128 characters, no blanks
 * @param name 1 to 200 characters on one line
 * @param kind what sort of provider it is
 * @param region where it is at home
 * @param rank its professional title
 * @param fields labels of what it works in, at most 50, each of at most 64 characters
 * @param verified whether the association has checked who it is
 * @param capacity how many orders it takes at most at the same time, 1 to 10,000
 */
public record Provider(
    String id,
    String name,
    ProviderKind kind,
    Region region,
    Rank rank,
    List<String> fields,
    boolean verified,
    int capacity)
    implements MarketRecord {
  /** The capacity of a provider who has not said. */
  public static final int DEFAULT_CAPACITY = 5;

  private static final int NAME_CHARACTERS = 200;
  private static final int FIELDS = 50;
  private static final int FIELD_CHARACTERS = 64;
  private static final int MOST_CAPACITY = 10_000;

  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public Provider {
    Require.id("id", id);
    name = Require.line("name", name, 1, NAME_CHARACTERS);
    Require.present("kind", kind);
    Require.present("region", region);
    Require.present("rank", rank);
    fields = Require.labels("fields", fields, FIELDS, FIELD_CHARACTERS);
    Require.between("capacity", capacity, 1, MOST_CAPACITY);
  }
}
