package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.region.UnknownRegionException;

/** From a code or a name in a file to the place that it means. Stateless. */
final class Places {
  private Places() {}

  static Region named(String field, JsonValue value) {
    String written =
        switch (value) {
          case JsonValue.Text text -> text.text();
          case JsonValue.Digits digits -> digits.digits();
          case JsonValue other ->
              throw new InvalidFieldException(
                  field, other, "must be a code such as \"511402\" or a name such as \"东坡区\"");
        };
    try {
      return RegionTree.gb2260().resolve(written);
    } catch (UnknownRegionException e) {
      throw new InvalidFieldException(field, written, reason(e));
    }
  }

  /** The message on one line and without the value, which stands before it already. */
  private static String reason(UnknownRegionException problem) {
    String message = String.valueOf(problem.getMessage());
    int lineEnd = message.indexOf('\n');
    int start = message.lastIndexOf(") must ", lineEnd < 0 ? message.length() : lineEnd);
    return message.substring(start < 0 ? 0 : start + 2).replace("\nMaybe ", "; maybe ");
  }
}
