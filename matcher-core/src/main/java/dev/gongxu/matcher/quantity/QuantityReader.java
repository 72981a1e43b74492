package dev.gongxu.matcher.quantity;

import dev.gongxu.matcher.text.Normalized;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads quantities with their units from Chinese text: ≥1700 ℃, 500 亩, 3 % 以下, 每分钟30件, 10~20 mm,
 * 三百亩. Immutable; may be shared between threads.
 *
 * <p>What is a number of something else is left out: dates and years, ordinals, model numbers,
 * ratios such as 1:500, products such as 10×20 cm, and units that are not known. A name is looked
 * for in the words directly before the number, else directly after it.
 */
public final class QuantityReader {
  /** How many quantities of one text are read at most. */
  public static final int MOST = 500;

  private final PropertyReader properties;

  /** A reader that cuts names into words as an analysis does. */
  public QuantityReader(TextAnalysis analysis) {
    properties = new PropertyReader(Objects.requireNonNull(analysis, "analysis"));
  }

  /**
   * The quantities of a text, in order, the first {@value #MOST}. Any string is good. Time is
   * linear in the length of the text.
   */
  public List<Quantity> read(String text) {
    List<Quantity> found = new ArrayList<>();
    for (Normalized section : TextAnalysis.sections(text)) {
      found.addAll(
          new SectionReader(new Section(text, section), properties).read(MOST - found.size()));
    }
    return List.copyOf(found);
  }
}
