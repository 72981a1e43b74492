package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/** From one JSON text to an object. Holds the state of one reading. */
final class JsonText {
  /** The field that a refusal of broken JSON names. */
  static final String FIELD = "json";

  /** The most fields and items that are kept of one text, against lines that are nothing else. */
  private static final int MOST_VALUES = 100_000;

  private static final int USUAL_FIELDS = 16;

  // Without interning the factory holds nothing of a text but buffers, one set a thread. NaN is let
  // through in order to
  // be refused with the name of its field.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final JsonParser parser;
  private final String text;
  private int values;

  private JsonText(JsonParser parser, String text) {
    this.parser = parser;
    this.text = text;
  }

  /**
   * Reads an object.
   *
   * @param known the names of the outer object's fields that are kept; the others are only listed.
   *     Null to keep all
   * @throws InvalidFieldException naming {@value #FIELD} and the place when it is not one JSON
   *     object and nothing else, or the field that stands twice or is no number
   */
  static JsonObject object(String text, @Nullable Set<String> known) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonText reading = new JsonText(parser, text);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidFieldException(FIELD, text.strip(), "must be an object, in braces");
      }
      JsonObject object = reading.fields("", known);
      int end = (int) parser.currentLocation().getCharOffset();
      if (end < text.length() && !text.substring(end).isBlank()) {
        throw JsonProblem.at(text, end, "something follows after the object");
      }
      return object;
    } catch (JacksonException e) {
      throw JsonProblem.of(text, e);
    }
  }

  private JsonObject fields(String path, @Nullable Set<String> known) {
    Map<String, JsonValue> fields = LinkedHashMap.newLinkedHashMap(USUAL_FIELDS);
    Set<String> unknown = Set.of();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      count();
      JsonToken token = parser.nextToken();
      String field = path + name;
      if (known != null && !known.contains(name)) {
        parser.skipChildren();
        unknown = unknown.isEmpty() ? new LinkedHashSet<>() : unknown;
        if (!unknown.add(name)) {
          throw new InvalidFieldException(
              JsonProblem.printable(field), "(unknown field)", "stands twice");
        }
      } else {
        JsonValue value = value(token, field);
        if (fields.put(name, value) != null) {
          throw new InvalidFieldException(JsonProblem.printable(field), value, "stands twice");
        }
      }
    }
    return new JsonObject(path, fields, List.copyOf(unknown));
  }

  private JsonValue value(JsonToken token, String field) {
    return switch (token) {
      case START_OBJECT -> new JsonValue.Fields(fields(field + ".", null));
      case START_ARRAY -> {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          count();
          items.add(value(t, field));
        }
        yield new JsonValue.Items(items);
      }
      case VALUE_STRING -> new JsonValue.Text(parser.getString());
      case VALUE_NUMBER_INT -> new JsonValue.Digits(parser.getString());
      case VALUE_NUMBER_FLOAT -> {
        String digits = parser.getString();
        if (Character.isLetter(digits.charAt(digits.length() - 1))) {
          throw new InvalidFieldException(
              JsonProblem.printable(field),
              digits,
              "is no number in JSON; leave the field out where the number is not known");
        }
        yield new JsonValue.Digits(digits);
      }
      case VALUE_TRUE -> JsonValue.Word.TRUE;
      case VALUE_FALSE -> JsonValue.Word.FALSE;
      case VALUE_NULL -> JsonValue.Word.NULL;
      default -> throw JsonProblem.at(text, text.length(), "a value is missing");
    };
  }

  private void count() {
    values++;
    if (values > MOST_VALUES) {
      throw new InvalidFieldException(
          FIELD, text.strip(), "has more than " + MOST_VALUES + " fields and items");
    }
  }
}
