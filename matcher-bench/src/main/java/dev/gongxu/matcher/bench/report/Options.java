package dev.gongxu.matcher.bench.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind the name of a measurement: options with a value, and switches. Immutable. */
public final class Options {
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> switches = new HashSet<>();

  private Options() {}

  /**
   * Reads arguments.
   *
   * @param valued the options that have a value
   * @param bare those that have none
   * @throws IllegalArgumentException when there is another, or a value is missing
   */
  public static Options of(List<String> arguments, List<String> valued, List<String> bare) {
    Options options = new Options();
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i);
      if (bare.contains(name)) {
        options.switches.add(name);
      } else if (!valued.contains(name)) {
        throw new IllegalArgumentException("there is no option " + name);
      } else if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(name + " needs a value");
      } else {
        options.values.put(name, arguments.get(++i));
      }
    }
    return options;
  }

  /** A value, or what holds where none was given. */
  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** A whole number, or what holds where none was given. */
  public long number(String name, long otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Long.parseLong(value);
  }

  /** Whether a switch was given. */
  public boolean has(String name) {
    return switches.contains(name);
  }
}
