package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.region.Closeness;
import dev.gongxu.matcher.score.Profile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the numbers that a pair would need are found in the world.
 *
 * @param profile by which the pair was judged
 */
record Needed(Profile profile) {

  /** The farthest closeness that is enough for a region factor, null where none is. */
  @Nullable Closeness closeness(double region) {
    Closeness farthest = null;
    for (Closeness closeness : Closeness.values()) {
      if (profile.region().level(closeness) >= region) {
        farthest = closeness;
      }
    }
    return farthest;
  }

  /** Whether it would be enough if one of the two could be served from afar. */
  boolean remote(double region) {
    return profile.region().remoteFloor() >= region;
  }

  /** The word for a closeness in files. */
  static String code(Closeness closeness) {
    return closeness.name().toLowerCase(Locale.ROOT);
  }
}
