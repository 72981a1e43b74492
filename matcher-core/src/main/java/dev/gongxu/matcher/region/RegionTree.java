package dev.gongxu.matcher.region;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * The tree of China's provinces, cities and counties by GB/T 2260 code. Immutable, so one instance
 * may be shared between any number of threads.
 *
 * <p>Every method that takes a code accepts the codes in force, retired codes (511422 彭山县 means
 * 511403 彭山区) and the placeholders of the scheme (110100 市辖区 means 110000 北京市, 429000 means 420000
 * 湖北省).
 *
 * <p>Places have dense ordinals, 0 to {@link #size()} − 1 in ascending order of codes; hot loops
 * may keep these instead of codes.
 */
public final class RegionTree {

  /** More than the longest spelling; a longer value is refused before any work is spent on it. */
  private static final int LONGEST_VALUE = 64;

  private static final class Gb2260 {
    static final RegionTree TREE =
        new RegionTree(RegionTable.regions(), RegionTable.retired(), RegionTable.placeholders());
  }

  private final List<Region> regions;
  private final RegionCodes codes;
  private final Lineage lineage;
  private final RegionNames names;
  private final NearestRegions nearest;

  RegionTree(RegionTable inForce, RegionTable retired, RegionTable placeholders) {
    List<RegionTable.Row> standIns = new ArrayList<>(retired.rows());
    standIns.addAll(placeholders.rows());
    codes = new RegionCodes(inForce.rows(), standIns);
    lineage = new Lineage(inForce.rows(), codes);
    List<Region> places = new ArrayList<>();
    for (RegionTable.Row row : inForce.rows()) {
      int parent = lineage.parent(places.size());
      String above = parent == Lineage.NONE ? "" : places.get(parent).fullName();
      places.add(new Region(row.code(), row.name(), above + row.name()));
    }
    regions = List.copyOf(places);
    names = new RegionNames(regions, lineage, retired, codes);
    nearest = new NearestRegions(regions, names);
  }

  /** The whole country at the end of 2024; read on first use, the same instance ever after. */
  public static RegionTree gb2260() {
    return Gb2260.TREE;
  }

  /** The number of places. */
  public int size() {
    return regions.size();
  }

  /**
   * All places in ascending order of codes, so that a place's index is its ordinal; unmodifiable.
   */
  public List<Region> regions() {
    return regions;
  }

  /**
   * The place that a code means.
   *
   * @throws UnknownRegionException if the code is not known
   */
  public Region of(int code) {
    return regions.get(ordinal(code));
  }

  /** The place that a code means, or null if the code is not known. */
  public @Nullable Region find(int code) {
    int ordinal = codes.ordinal(code);
    return ordinal == RegionCodes.NONE ? null : regions.get(ordinal);
  }

  /**
   * The place that a code or a name means. Blanks do not matter, nor whether digits are full-width.
   * A name may be official (东坡区), short (东坡), follow the names of places around it (四川省眉山市东坡区,
   * 眉山东坡) or be out of force (彭山县). A name of several places is refused, unless one of them holds
   * the others: then that one is meant (长沙 is 长沙市, not the 长沙县 in it), or it is the short name of a
   * province (河南).
   *
   * @throws UnknownRegionException if the value means no place, or several
   */
  public Region resolve(String codeOrName) {
    requireNonNull(codeOrName, "codeOrName");
    String text = isCode(codeOrName) ? codeOrName : PlaceName.normalised(codeOrName);
    if (text.isEmpty() || text.length() > LONGEST_VALUE) {
      throw UnknownRegionException.unknown(codeOrName, List.of());
    }
    if (isCode(text)) {
      Region region = find(Integer.parseInt(text));
      if (region == null) {
        throw UnknownRegionException.unknown(codeOrName, nearest.to(text));
      }
      return region;
    }
    NavigableSet<Integer> meanings = names.meanings(text);
    return switch (meanings.size()) {
      case 0 -> throw UnknownRegionException.unknown(codeOrName, nearest.to(text));
      case 1 -> regions.get(meanings.first());
      default ->
          throw UnknownRegionException.ambiguous(
              codeOrName, meanings.stream().map(regions::get).toList());
    };
  }

  private static boolean isCode(String text) {
    boolean code = text.length() == 6;
    for (int i = 0; code && i < text.length(); i++) {
      code = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return code;
  }

  /**
   * The place that a place lies directly in, or null for a province.
   *
   * @throws UnknownRegionException if the place is not of this tree
   */
  public @Nullable Region parent(Region region) {
    int parent = lineage.parent(ordinal(region.code()));
    return parent == Lineage.NONE ? null : regions.get(parent);
  }

  /**
   * The places directly in a place, in ascending order of codes; unmodifiable, empty for a county.
   *
   * @throws UnknownRegionException if the place is not of this tree
   */
  public List<Region> children(Region region) {
    return lineage.children(ordinal(region.code())).stream().map(regions::get).toList();
  }

  /**
   * Whether a place is the given ancestor or lies in it at any depth.
   *
   * @throws UnknownRegionException if one of the places is not of this tree
   */
  public boolean contains(Region ancestor, Region region) {
    return lineage.contains(ordinal(ancestor.code()), ordinal(region.code()));
  }

  /** {@link #contains} for ordinals, for loops over many places. Does not allocate. */
  public boolean containsOrdinal(int ancestor, int place) {
    return lineage.contains(ancestor, place);
  }

  /**
   * The ordinal of the place that a code means, 0 to {@link #size()} − 1. Does not allocate.
   *
   * @throws UnknownRegionException if the code is not known
   */
  public int ordinal(int code) {
    int ordinal = codes.ordinal(code);
    if (ordinal == RegionCodes.NONE) {
      String value = String.valueOf(code);
      throw UnknownRegionException.unknown(value, nearest.to(value));
    }
    return ordinal;
  }

  /**
   * How near two places are.
   *
   * @throws UnknownRegionException if one of the places is not of this tree
   */
  public Closeness between(Region a, Region b) {
    return between(a.code(), b.code());
  }

  /**
   * How near the places are that two codes mean. Does not allocate.
   *
   * @throws UnknownRegionException if one of the codes is not known
   */
  public Closeness between(int codeA, int codeB) {
    return lineage.between(ordinal(codeA), ordinal(codeB));
  }

  /**
   * How near two places are, given their ordinals: the fastest form, for loops over millions of
   * pairs. Does not allocate.
   *
   * @throws IndexOutOfBoundsException if an ordinal is negative or not below {@link #size()}
   */
  public Closeness betweenOrdinals(int a, int b) {
    return lineage.between(a, b);
  }
}
