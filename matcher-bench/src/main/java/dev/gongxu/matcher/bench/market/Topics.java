package dev.gongxu.matcher.bench.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said in each field: a few hundred expressions, drawn by seed, of which its name and its
 * own words come first. Immutable.
 *
 * <p>An expression is a word or, for a third of them, two words that keep together, since in real
 * texts the same neighbours are met again and again. Some words are shared by the fields of a
 * group. How often an expression is used follows a law of Zipf and Mandelbrot over its rank.
 */
final class Topics {
  private static final int EXPRESSIONS = 512;
  private static final int GROUP_WORDS = 400;
  private static final double SHIFT = 6;
  private static final double PAIR_SHARE = 1.0 / 3;
  private static final double GROUP_SHARE = 0.25;

  /** The most frequent words belong to no field. */
  private static final int COMMON = 300;

  private final String[][] expressions;
  private final AliasTable ranks = AliasTable.zipf(EXPRESSIONS, SHIFT);

  Topics(List<Field> fields, String[] vocabulary, long seed) {
    Map<String, String[]> groups = new HashMap<>();
    expressions = new String[fields.size()][];
    for (int i = 0; i < expressions.length; i++) {
      Field field = fields.get(i);
      // Numbered apart from the fields, which are counted from 0.
      int number = -1 - groups.size();
      String[] shared =
          groups.computeIfAbsent(
              field.group(), group -> words(vocabulary, Dice.of(seed, Dice.Purpose.TOPIC, number)));
      expressions[i] = expressions(field, shared, vocabulary, Dice.of(seed, Dice.Purpose.TOPIC, i));
    }
  }

  private static String[] words(String[] vocabulary, Dice dice) {
    String[] words = new String[GROUP_WORDS];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(vocabulary, dice);
    }
    return words;
  }

  /** Any word but the most frequent, frequent ones more often: its rank's logarithm is uniform. */
  private static String word(String[] vocabulary, Dice dice) {
    double span = StrictMath.log((double) vocabulary.length / COMMON);
    int rank = (int) (COMMON * StrictMath.exp(span * dice.unit()));
    return vocabulary[Math.min(rank, vocabulary.length - 1)];
  }

  private static String[] expressions(
      Field field, String[] shared, String[] vocabulary, Dice dice) {
    List<String> words = new ArrayList<>(List.of(field.name()));
    words.addAll(field.seeds());
    List<String> expressions = new ArrayList<>(words);
    Set<String> taken = new HashSet<>(words);
    while (expressions.size() < EXPRESSIONS) {
      if (dice.chance(PAIR_SHARE)) {
        String pair = words.get(dice.below(words.size())) + words.get(dice.below(words.size()));
        if (taken.add(pair)) {
          expressions.add(pair);
        }
      } else {
        String word =
            dice.chance(GROUP_SHARE) ? shared[dice.below(shared.length)] : word(vocabulary, dice);
        if (taken.add(word)) {
          words.add(word);
          expressions.add(word);
        }
      }
    }
    return expressions.toArray(String[]::new);
  }

  /** An expression of a field. */
  String draw(int field, Dice dice) {
    return expressions[field][ranks.draw(dice)];
  }
}
