package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What boards ask of a need.
 *
 * @param title its title, or how its text begins
 * @param open whether its owner has not closed it
 */
record NeedFact(
    String id,
    Service service,
    String title,
    Region region,
    @Nullable String owner,
    boolean open,
    @Nullable LocalDate postedOn,
    @Nullable LocalDate expiresOn,
    FieldFinder.Words words) {}
