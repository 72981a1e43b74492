package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One service's part of a profile file laid over what holds without it. Holds the state of one
 * reading.
 */
final class ProfileOverlay {
  private static final String GATES = "gates";
  private static final String WHY = "why";

  /** How the rules say that a number is out of range. */
  private static final Pattern OUT_OF_RANGE = Pattern.compile("(\\S+) is (\\S+), (must .+)");

  private final Service service;
  private final JsonObject given;
  private final @Nullable Profile base;
  private final Map<String, String> reasons;

  private ProfileOverlay(Service service, JsonObject given, @Nullable Profile base) {
    this.service = service;
    this.given = given;
    this.base = base;
    this.reasons = base == null ? new TreeMap<>() : new TreeMap<>(base.reasons());
  }

  /**
   * Makes the profile.
   *
   * @param given what the file says of the service
   * @param base what holds of all that it does not say; without it everything must be said
   * @throws InvalidFieldException naming the path of what is wrong
   */
  static Profile profile(Service service, JsonObject given, @Nullable Profile base) {
    return new ProfileOverlay(service, given, base).profile();
  }

  private Profile profile() {
    known(
        given,
        Stream.concat(NumberGroup.ALL.stream().map(NumberGroup::name), Stream.of(GATES)).toList());
    return new Profile(
        service,
        group(NumberGroup.WEIGHTS),
        group(NumberGroup.TEXT),
        group(NumberGroup.REGION),
        group(NumberGroup.EXPERTISE),
        gates(),
        reasons);
  }

  private <R> R group(NumberGroup<R> group) {
    JsonObject numbers = given.object(group.name());
    if (numbers == null) {
      return group.of().apply(given.needed(group.name(), base));
    }
    known(numbers, group.numbers());
    double[] before = base == null ? null : group.valuesIn(base);
    double[] values = new double[group.numbers().size()];
    for (int i = 0; i < values.length; i++) {
      String name = group.numbers().get(i);
      Double value = number(numbers, name, group.reasonKey(name));
      if (value == null && group.equals(NumberGroup.WEIGHTS)) {
        throw new InvalidFieldException(
            service.code() + "." + group.reasonKey(name),
            "(missing)",
            "is needed: weights sum to 1, so all four are given or none");
      }
      if (value == null && before != null) {
        value = before[i];
      }
      values[i] = numbers.needed(name, value);
      if (before != null && before[i] != values[i] && !says(numbers, name)) {
        // The old reason was for the old number.
        reasons.remove(group.reasonKey(name));
      }
    }
    try {
      return group.made().apply(values);
    } catch (IllegalArgumentException e) {
      throw refusal(group.name(), values, String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Double number(JsonObject numbers, String name, String reasonKey) {
    if (!(numbers.get(name) instanceof JsonValue.Fields fields)) {
      return numbers.number(name);
    }
    JsonObject number = fields.object();
    known(number, List.of("value", WHY));
    String why = number.string(WHY);
    if (why != null) {
      reasons.put(reasonKey, why);
    }
    return number.needed("value", number.number("value"));
  }

  private static boolean says(JsonObject numbers, String name) {
    return numbers.get(name) instanceof JsonValue.Fields fields && fields.object().get(WHY) != null;
  }

  private InvalidFieldException refusal(String group, double[] values, String message) {
    Matcher range = OUT_OF_RANGE.matcher(message);
    return range.matches()
        ? new InvalidFieldException(
            service.code() + "." + range.group(1), range.group(2), range.group(3))
        : new InvalidFieldException(service.code() + "." + group, Arrays.toString(values), message);
  }

  private Set<Gate> gates() {
    JsonValue value = given.get(GATES);
    if (value == null) {
      return given.needed(GATES, base).gates();
    }
    String field = service.code() + "." + GATES;
    if (!(value instanceof JsonValue.Items items)) {
      throw new InvalidFieldException(field, value, "must be a list, such as [\"closed\"]");
    }
    EnumSet<Gate> gates = EnumSet.noneOf(Gate.class);
    for (JsonValue item : items.items()) {
      Gate gate = gate(field, item);
      if (!gates.add(gate)) {
        throw new InvalidFieldException(field, gate.code(), "stands twice");
      }
    }
    for (Gate gate : EnumSet.complementOf(gates)) {
      reasons.remove(GATES + "." + gate.code());
    }
    return gates;
  }

  private Gate gate(String field, JsonValue item) {
    String word =
        switch (item) {
          case JsonValue.Text text -> text.text();
          case JsonValue.Fields fields -> {
            known(fields.object(), List.of("gate", WHY));
            yield fields.object().needed("gate", fields.object().string("gate"));
          }
          default ->
              throw new InvalidFieldException(
                  field, item, "must be a gate's word, or an object with gate and why");
        };
    for (Gate gate : Gate.values()) {
      if (gate.code().equals(word)) {
        String why = item instanceof JsonValue.Fields fields ? fields.object().string(WHY) : null;
        if (why != null) {
          reasons.put(GATES + "." + word, why);
        }
        return gate;
      }
    }
    throw new InvalidFieldException(
        field,
        word,
        "must be one of "
            + Arrays.stream(Gate.values()).map(Gate::code).collect(Collectors.joining(", ")));
  }

  /** Refuses a name that is not one of {@code names}. */
  static void known(JsonObject object, List<String> names) {
    for (String name : object.names()) {
      if (!names.contains(name)) {
        throw object.misnamed(name, names);
      }
    }
  }
}
