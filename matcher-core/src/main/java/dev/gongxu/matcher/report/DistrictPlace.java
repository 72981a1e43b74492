package dev.gongxu.matcher.report;

/**
 * A part of the market in a ranking, raw and adjusted for difficulty side by side.
 *
 * @param raw what it achieved
 * @param rawPlace its place by the raw rate, 1 the best; equal rates share a place
 * @param expected how many hits an average part would have had with its cases
 * @param ratio hits / expected
 * @param adjusted the rate that it would have had with the cases of the whole market, 0 to 1
 * @param low the lower end of the 95 % interval of {@code adjusted}
 * @param high its upper end
 * @param place its place by the adjusted rate, 1 the best
 * @param bestPlace the best place that it may hold: in 97.5 % of simulations it is no better
 * @param worstPlace the worst place that it may hold, likewise
 */
public record DistrictPlace(
    Part part,
    Share raw,
    int rawPlace,
    double expected,
    double ratio,
    double adjusted,
    double low,
    double high,
    int place,
    int bestPlace,
    int worstPlace) {}
