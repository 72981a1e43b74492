package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.OrderCourse;
import org.jspecify.annotations.Nullable;

/**
 * An order behind the figures: opened or ended in the period, or standing.
 *
 * @param part the part of the board that it counts for
 * @param course how it stands when the board is seen
 * @param title what its need is about; empty where the need is not known
 * @param place where the need is, as people call it; empty where the need is not known
 * @param provider its provider's name, the id where there is none
 * @param helper its helper's name or id, null for none
 * @param openedNow whether it was opened in the period
 * @param endedNow whether it ended in the period
 */
public record OrderLine(
    Part part,
    OrderCourse course,
    String title,
    String place,
    String provider,
    @Nullable String helper,
    boolean openedNow,
    boolean endedNow) {}
