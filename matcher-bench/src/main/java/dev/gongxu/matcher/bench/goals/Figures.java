package dev.gongxu.matcher.bench.goals;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures of a run, each printed as soon as it is known. For one thread. */
final class Figures {
  private final PrintStream out;
  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Map<String, Goal> goals = new HashMap<>();

  Figures(PrintStream out) {
    this.out = out;
  }

  /** Prints {@code name<TAB>value<TAB>goal<TAB>yes|no}; a figure without a goal cannot miss it. */
  void add(String name, double value, Goal goal) {
    values.put(name, value);
    goals.put(name, goal);
    out.printf(
        Locale.ROOT, "%s\t%s\t%s\t%s%n", name, number(value), goal, goal.met(value) ? "yes" : "no");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
  }

  /** The values so far by the names of the figures. */
  Map<String, Double> values() {
    return values;
  }

  /** The figures so far as a Markdown table. */
  String table() {
    StringBuilder table =
        new StringBuilder("| figure | value | goal | met |\n|---|---:|---:|---|\n");
    values.forEach(
        (name, value) -> {
          Goal goal = goals.getOrDefault(name, Goal.NONE);
          String met = goal.exists() ? goal.met(value) ? "yes" : "**no**" : "";
          table.append(String.format("| %s | %s | %s | %s |%n", name, number(value), goal, met));
        });
    return table.toString();
  }
}
