package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What boards ask of a capability. */
record CapabilityFact(
    String id,
    Service service,
    Region region,
    @Nullable String owner,
    @Nullable LocalDate postedOn,
    List<String> keywords,
    FieldFinder.Words words) {}
