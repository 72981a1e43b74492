package dev.gongxu.matcher.region;

import java.util.Arrays;
import java.util.List;

/**
 * From any accepted code (in force, retired or placeholder) to the dense ordinal of the place that
 * is meant. Two array reads a look-up and no allocation. Immutable after construction, so safe to
 * share between threads.
 */
final class RegionCodes {

  /** The answer for a code that is not accepted. */
  static final int NONE = -1;

  private static final int PAGE = 100;
  private static final int PAGES = 10_000;

  // Codes cluster by their first four digits, so pages of a hundred slots keep the table near 80
  // KB: it stays in cache
  // where an array over all six-digit codes would not. Page 0 is the shared empty page.
  private final short[] pageOf = new short[PAGES];
  private final short[] slots;

  /**
   * Indexes the codes.
   *
   * @param inForce the places, whose positions become the ordinals
   * @param standIns codes that mean one of the places
   * @throws IllegalStateException if a stand-in's code is in force for another place, or its
   *     successor is not in force
   */
  RegionCodes(List<RegionTable.Row> inForce, List<RegionTable.Row> standIns) {
    short pages = 1;
    for (List<RegionTable.Row> rows : List.of(inForce, standIns)) {
      for (RegionTable.Row row : rows) {
        if (pageOf[row.code() / PAGE] == 0) {
          pageOf[row.code() / PAGE] = pages++;
        }
      }
    }
    slots = new short[pages * PAGE];
    Arrays.fill(slots, (short) NONE);
    for (int ordinal = 0; ordinal < inForce.size(); ordinal++) {
      slots[slot(inForce.get(ordinal).code())] = (short) ordinal;
    }
    short[] places = slots.clone();
    for (RegionTable.Row row : standIns) {
      short successor = places[slot(row.successor())];
      short holder = slots[slot(row.code())];
      if (successor == NONE || (holder != NONE && holder != successor)) {
        throw new IllegalStateException(
            "successor (%d) of region code %d (%s) must be in force and its only meaning%nMaybe the tables are of different years"
                .formatted(row.successor(), row.code(), row.name()));
      }
      slots[slot(row.code())] = successor;
    }
  }

  /** The ordinal of the place that the code means, or {@link #NONE}. */
  int ordinal(int code) {
    return code < 0 || code >= PAGES * PAGE ? NONE : slots[slot(code)];
  }

  private int slot(int code) {
    return pageOf[code / PAGE] * PAGE + code % PAGE;
  }
}
