package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.Assigner.Way;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/** The words for the ways to assign, for shells that complete them. */
final class WayCodes implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Way.values()).map(WayCodes::of).iterator();
  }

  /** The word for a way on the command line and in files. */
  static String of(Way way) {
    return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words on one line. */
  static String joined() {
    return String.join(", ", new WayCodes());
  }
}
