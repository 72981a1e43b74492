package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.score.Profile;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of a profile's numbers.
 *
 * @param name its name in files, such as {@code weights.text}
 * @param value the number
 */
record ProfileNumber(String name, double value) {

  /** All numbers of a profile, in the order in which its records declare them. */
  static List<ProfileNumber> of(Profile profile) {
    Map<String, Record> groups = new LinkedHashMap<>();
    groups.put("weights", profile.weights());
    groups.put("text", profile.text());
    groups.put("region", profile.region());
    groups.put("expertise", profile.expertise());
    List<ProfileNumber> numbers = new ArrayList<>();
    groups.forEach(
        (name, group) -> {
          for (RecordComponent number : group.getClass().getRecordComponents()) {
            numbers.add(new ProfileNumber(name + "." + number.getName(), value(group, number)));
          }
        });
    return numbers;
  }

  private static double value(Record group, RecordComponent number) {
    try {
      return ((Number) number.getAccessor().invoke(group)).doubleValue();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(number + " cannot be read", e);
    }
  }
}
