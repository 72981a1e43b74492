package dev.gongxu.matcher.bench.market;

import java.util.ArrayList;
import java.util.List;

/**
 * Which fields postings are about, by prefecture: a field is {@value #HOME} times as common in its
 * homes. Immutable.
 */
final class FieldMix {
  static final int HOME = 15;

  private final List<Field> fields;
  private final AliasTable[] byPrefecture = new AliasTable[Places.prefectures()];
  private final int[][] related;

  FieldMix(List<Field> fields) {
    this.fields = List.copyOf(fields);
    for (int p = 0; p < byPrefecture.length; p++) {
      int code = Places.code(p);
      byPrefecture[p] =
          new AliasTable(
              fields.stream()
                  .mapToDouble(f -> f.homes().contains(code) ? HOME * f.weight() : f.weight())
                  .toArray());
    }
    related = new int[fields.size()][];
    for (int field = 0; field < related.length; field++) {
      List<Integer> same = new ArrayList<>();
      for (int other = 0; other < related.length; other++) {
        if (fields.get(other).group().equals(fields.get(field).group())) {
          same.add(other);
        }
      }
      related[field] = same.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  List<Field> fields() {
    return fields;
  }

  Field field(int index) {
    return fields.get(index);
  }

  int draw(int prefecture, Dice dice) {
    return byPrefecture[prefecture].draw(dice);
  }

  /** A field of the same group, perhaps the same. */
  int related(int field, Dice dice) {
    return related[field][dice.below(related[field].length)];
  }
}
