package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * A project on the list to clear (清零): one that is not done. That is a need of the service project
 * with an order standing, or open, not expired and without an order that was done.
 *
 * @param need the need's id
 * @param title what it is about
 * @param region where it is
 * @param days since it was posted, −1 where that is not known
 * @param course the standing order that has come farthest, null where nobody has taken it up
 * @param provider the name of that order's provider, the id where there is none
 */
public record OpenProject(
    String need,
    String title,
    Region region,
    long days,
    @Nullable OrderCourse course,
    @Nullable String provider) {}
