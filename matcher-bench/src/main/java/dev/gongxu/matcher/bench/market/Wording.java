package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes titles, texts and keywords: expressions of a field, words of general language, names of
 * models and amounts, in clauses with the turns of phrase of a need or a capability. Immutable.
 *
 * <p>Of a hundred expressions about {@value #TOPIC} are of the field. General words follow a law of
 * Zipf and Mandelbrot over HanLP's core vocabulary.
 */
final class Wording {
  private static final int TOPIC = 72;
  private static final int GENERAL = 24;
  private static final int MODEL = 2;
  private static final double GENERAL_SHIFT = 10;
  private static final int COMMON_WORDS = 25;

  /** How many characters a last clause overshoots by and a closing adds, on average. */
  private static final int CLOSE = 14;

  private static final String[] UNITS = {
    "亩", "吨", "年", "米", "台", "套", "万元", "%", "公斤", "天", "℃", "株"
  };

  private final Topics topics;
  private final String[] vocabulary;
  private final Models models;
  private final AliasTable general;

  Wording(Topics topics, String[] vocabulary, Models models) {
    this.topics = topics;
    this.vocabulary = vocabulary.clone();
    this.models = models;
    this.general = AliasTable.zipf(vocabulary.length, GENERAL_SHIFT);
  }

  String title(Side side, int field, Dice dice) {
    StringBuilder out = new StringBuilder(40);
    for (int left = 3 + dice.below(4); left > 0; left--) {
      join(expression(field, dice), out);
      if (left > 1 && dice.chance(0.3)) {
        out.append(Phrases.link(dice));
      }
    }
    return out.append(Phrases.titleEnding(side, dice)).toString();
  }

  /**
   * A text.
   *
   * @param length about how many characters it is to have
   */
  String text(Side side, Service service, int field, int length, Dice dice) {
    StringBuilder out = new StringBuilder(length + 40);
    out.append(Phrases.opening(side, dice));
    if (dice.chance(0.3)) {
      out.append(Phrases.ofService(side, service, dice));
    }
    while (true) {
      clause(field, dice, out);
      if (out.length() >= length - CLOSE) {
        return out.append(Phrases.closing(side, dice)).toString();
      }
      int stop = dice.below(20);
      out.append(stop < 13 ? '，' : stop < 19 ? '。' : '；');
    }
  }

  private void clause(int field, Dice dice, StringBuilder out) {
    for (int left = 2 + dice.below(4); left > 0; left--) {
      join(expression(field, dice), out);
      if (left > 1 && dice.chance(0.25)) {
        out.append(Phrases.link(dice));
      }
    }
  }

  private String expression(int field, Dice dice) {
    int kind = dice.below(100);
    if (kind < TOPIC) {
      return topics.draw(field, dice);
    }
    if (kind < TOPIC + GENERAL) {
      return vocabulary[general.draw(dice)];
    }
    if (kind < TOPIC + GENERAL + MODEL) {
      return models.any(dice);
    }
    return dice.skewed(1, 500) + dice.one(UNITS);
  }

  /** Letters and digits that touch would be read as one word. */
  private static void join(String expression, StringBuilder out) {
    int length = out.length();
    if (length > 0 && out.charAt(length - 1) < 0x80 && expression.charAt(0) < 0x80) {
      out.append(' ');
    }
    out.append(expression);
  }

  List<String> keywords(int field, int count, Dice dice) {
    List<String> keywords = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      keywords.add(topics.draw(field, dice));
    }
    return keywords;
  }

  /** One of the words that nearly every capability has some of. */
  String common(Dice dice) {
    return dice.chance(0.5) ? Phrases.common(dice) : vocabulary[dice.below(COMMON_WORDS)];
  }

  /** The name of one of the {@code commonest} models. */
  String model(int commonest, Dice dice) {
    return models.plain(commonest, dice);
  }
}
