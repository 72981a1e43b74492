package dev.gongxu.matcher.region;

import static java.util.Objects.requireNonNull;

/**
 * A place of the GB/T 2260 table: a province, a city or a county. Immutable, so safe to share
 * between threads. Places come from {@link RegionTree}; its {@code resolve} reads {@link
 * #toString()} back.
 *
 * @param code the six-digit GB/T 2260 code, 100000 to 999999
 * @param name the official name without the places above it, such as 东坡区; not blank
 * @param fullName the official name after those of the places above it, such as 四川省眉山市东坡区; ends
 *     with {@code name}
 */
public record Region(int code, String name, String fullName) {

  /** The level of a place, widest first. Immutable, so safe to share between threads. */
  public enum Level {
    /** A province, autonomous region, municipality or special administrative region: 四川省, 北京市. */
    PROVINCE,

    /** A prefecture-level city, prefecture, autonomous prefecture or league: 眉山市, 凉山彝族自治州. */
    CITY,

    /** A district, county, banner or county-level city: 东坡区, 丹棱县, 仙桃市. */
    COUNTY
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code has not six digits, the name is blank or the full
   *     name does not end with it
   */
  public Region {
    requireNonNull(name, "name");
    requireNonNull(fullName, "fullName");
    if (code < 100_000 || code > 999_999) {
      throw new IllegalArgumentException(
          "region code (" + code + ") must have six digits\nMaybe 511402, which is 四川省眉山市东坡区");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "region name of "
              + code
              + " ("
              + name
              + ") must not be blank\nMaybe give the official name, such as 东坡区");
    }
    if (!fullName.endsWith(name)) {
      throw new IllegalArgumentException(
          "full name of region %d (%s) must end with its name (%s)%nMaybe 四川省眉山市东坡区 for 东坡区"
              .formatted(code, fullName, name));
    }
  }

  /** The level, as the code tells it: 510000 is a province, 511400 a city, 511402 a county. */
  public Level level() {
    if (code % 10_000 == 0) {
      return Level.PROVINCE;
    }
    return code % 100 == 0 ? Level.CITY : Level.COUNTY;
  }

  /** The full name, such as 四川省眉山市东坡区. */
  @Override
  public String toString() {
    return fullName;
  }
}
