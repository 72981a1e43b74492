package dev.gongxu.matcher.bench.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind the name of a measurement: options with a value, and switches. Immutable. */
public final class Options {
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> switches = new HashSet<>();
  private final List<String> words = new ArrayList<>();

  private Options() {}

  /**
   * Reads arguments.
   *
   * @param valued the options that have a value
   * @param bare those that have none
   * @throws IllegalArgumentException when there is another, or a value is missing
   */
  public static Options of(List<String> arguments, List<String> valued, List<String> bare) {
    Options options = withWords(arguments, valued, bare);
    if (!options.words.isEmpty()) {
      throw new IllegalArgumentException("there is no option " + options.words.getFirst());
    }
    return options;
  }

  /**
   * The same with words between them, such as folders.
   *
   * @throws IllegalArgumentException when there is another option, or a value is missing
   */
  public static Options withWords(List<String> arguments, List<String> valued, List<String> bare) {
    Options options = new Options();
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i);
      if (!name.startsWith("--")) {
        options.words.add(name);
      } else if (bare.contains(name)) {
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

  /** What is no option, in order. */
  public List<String> words() {
    return List.copyOf(words);
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
