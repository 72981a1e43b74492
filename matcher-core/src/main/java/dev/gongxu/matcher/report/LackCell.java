package dev.gongxu.matcher.report;

import dev.gongxu.matcher.region.Region;

/**
 * A county's open needs in a field.
 *
 * @param region the county, or what is known of the place
 * @param field the field's label, empty where it cannot be told; see {@link FieldFinder}
 * @param lacking of the needs, those without a match that reaches the line
 */
public record LackCell(Region region, String field, Share lacking) {}
