package dev.gongxu.matcher.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The places whose code or name looks most like a value that is neither. Near is: few edits
 * (Levenshtein distance in UTF-16 units), then a long shared beginning, then a small code; a value
 * is not near if more than a third of it must change, unless it begins like the name. Time: number
 * of places times value length times name length, a few milliseconds. Immutable, so safe to share
 * between threads.
 */
final class NearestRegions {

  private static final int MOST = 5;
  private static final int TELLING_BEGINNING = 2;

  private record Hit(int edits, int shared, Region region) {}

  private static final Comparator<Hit> NEAREST_FIRST =
      Comparator.comparingInt(Hit::edits)
          .thenComparing(Comparator.comparingInt(Hit::shared).reversed())
          .thenComparingInt(hit -> hit.region().code());

  private final List<Region> regions;
  private final RegionNames names;

  NearestRegions(List<Region> regions, RegionNames names) {
    this.regions = regions;
    this.names = names;
  }

  /** Up to five places, nearest first. */
  List<Region> to(String text) {
    boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int most = mostEdits(text);
    List<Hit> hits = new ArrayList<>();
    for (int place = 0; place < regions.size(); place++) {
      Region region = regions.get(place);
      List<String> spellings =
          number ? List.of(String.valueOf(region.code())) : names.spellings(place);
      spellings.stream()
          .map(spelling -> hit(text, spelling, region))
          .filter(hit -> hit.edits() <= most || hit.shared() >= TELLING_BEGINNING)
          .min(NEAREST_FIRST)
          .ifPresent(hits::add);
    }
    return hits.stream().sorted(NEAREST_FIRST).limit(MOST).map(Hit::region).toList();
  }

  private static Hit hit(String text, String spelling, Region region) {
    int shared = 0;
    int shorter = Math.min(text.length(), spelling.length());
    while (shared < shorter && text.charAt(shared) == spelling.charAt(shared)) {
      shared++;
    }
    int difference = Math.abs(text.length() - spelling.length());
    // The lengths alone rule most names out, and then the exact number of edits does not matter.
    boolean hopeless = shared < TELLING_BEGINNING && difference > mostEdits(text);
    return new Hit(hopeless ? difference : edits(text, spelling), shared, region);
  }

  private static int mostEdits(String text) {
    return Math.max(1, text.length() / 3);
  }

  private static int edits(String a, String b) {
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      int[] free = above;
      above = row;
      row = free;
    }
    return above[b.length()];
  }
}
