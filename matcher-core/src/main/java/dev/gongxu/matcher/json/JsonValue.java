package dev.gongxu.matcher.json;

import java.util.List;
import java.util.stream.Collectors;

/** A value of a JSON text; prints as JSON. Immutable. */
sealed interface JsonValue {
  /** A string. */
  record Text(String text) implements JsonValue {
    @Override
    public String toString() {
      return JsonLine.quoted(text);
    }
  }

  /** A number as it is written, so that nothing is lost before somebody asks what it is. */
  record Digits(String digits) implements JsonValue {
    @Override
    public String toString() {
      return digits;
    }
  }

  /** True, false and null. */
  enum Word implements JsonValue {
    TRUE,
    FALSE,
    NULL;

    @Override
    public String toString() {
      return switch (this) {
        case TRUE -> "true";
        case FALSE -> "false";
        case NULL -> "null";
      };
    }
  }

  /** An array. */
  record Items(List<JsonValue> items) implements JsonValue {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return items.stream().map(JsonValue::toString).collect(Collectors.joining(",", "[", "]"));
    }
  }

  /** An object. */
  record Fields(JsonObject object) implements JsonValue {
    @Override
    public String toString() {
      return object.toString();
    }
  }
}
