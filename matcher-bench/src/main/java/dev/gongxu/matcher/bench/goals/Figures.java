package dev.gongxu.matcher.bench.goals;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a run, each printed as soon as it is known. For one thread. */
final class Figures {
  private final PrintStream out;
  private final Map<String, Double> values = new LinkedHashMap<>();

  Figures(PrintStream out) {
    this.out = out;
  }

  /** Prints {@code name<TAB>value<TAB>goal<TAB>yes|no}; a figure without a goal cannot miss it. */
  void add(String name, double value, Goal goal) {
    values.put(name, value);
    out.printf(
        Locale.ROOT, "%s\t%s\t%s\t%s%n", name, number(value), goal, goal.met(value) ? "yes" : "no");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
  }

  List<String> names() {
    return List.copyOf(values.keySet());
  }

  Map<String, Double> values() {
    return values;
  }
}
