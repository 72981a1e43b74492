package dev.gongxu.matcher.report;

import dev.gongxu.matcher.region.Region;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that would bring needs over the line.
 *
 * @param kind what would be done
 * @param region where: one side of an accord, or the county of a provider
 * @param other the other side of an accord, null for a provider
 * @param field what the provider works in, empty for an accord
 * @param model the capability that the provider would offer too, null for an accord
 * @param needs the ids of the needs that would then have a match that reaches the line; of a
 *     provider those of its county that lie in its field, or whose field cannot be told and whose
 *     likeliest text is of its field
 * @param further how many of these no remedy before this one in the list serves
 */
public record Remedy(
    Kind kind,
    Region region,
    @Nullable Region other,
    String field,
    @Nullable String model,
    List<String> needs,
    int further) {

  /** What can be done. */
  public enum Kind {
    /** An accord between two cities. */
    ACCORD,
    /** One more provider of a field in a county. */
    PROVIDER;

    /** The word for it in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public Remedy {
    needs = List.copyOf(needs);
  }
}
