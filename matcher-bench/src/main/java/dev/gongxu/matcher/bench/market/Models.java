package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.text.Lexicon;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of models and abbreviations in Latin letters, a few of them common and most rare.
 * Immutable.
 *
 * <p>A plain one is one word and has no words inside it: three or four letters, the last perhaps a
 * digit (XQB, KTR5). A compound one is found by its parts too (KX-230). None is a word of the
 * bundled lexicon, so none has a synonym.
 */
final class Models {
  static final int PLAIN = 16_000;
  private static final int COMPOUND = 8_000;
  private static final double COMPOUND_SHARE = 0.3;
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private final String[] plain = new String[PLAIN];
  private final String[] compound = new String[COMPOUND];
  private final AliasTable plainTable = AliasTable.zipf(PLAIN, 1);
  private final AliasTable compoundTable = AliasTable.zipf(COMPOUND, 1);

  Models(long seed) {
    Dice dice = Dice.of(seed, Dice.Purpose.MODEL, 0);
    Set<String> taken = new HashSet<>();
    Lexicon.bundled().words().forEach(word -> taken.add(word.toUpperCase(Locale.ROOT)));
    for (int i = 0; i < PLAIN; ) {
      String name =
          letters(dice, 2 + dice.below(2)) + (dice.chance(0.4) ? digit(dice) : letters(dice, 1));
      if (taken.add(name)) {
        plain[i++] = name;
      }
    }
    for (int i = 0; i < COMPOUND; ) {
      String name = letters(dice, 2) + '-' + (10 * (1 + dice.below(99)));
      if (taken.add(name)) {
        compound[i++] = name;
      }
    }
  }

  private static String letters(Dice dice, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(LETTERS.charAt(dice.below(LETTERS.length())));
    }
    return out.toString();
  }

  private static String digit(Dice dice) {
    return Integer.toString(1 + dice.below(9));
  }

  /** Any name, by its share of the market. */
  String any(Dice dice) {
    return dice.chance(COMPOUND_SHARE)
        ? compound[compoundTable.draw(dice)]
        : plain[plainTable.draw(dice)];
  }

  /** A plain name by its share among the {@code commonest}. */
  String plain(int commonest, Dice dice) {
    while (true) {
      int rank = plainTable.draw(dice);
      if (rank < commonest) {
        return plain[rank];
      }
    }
  }
}
