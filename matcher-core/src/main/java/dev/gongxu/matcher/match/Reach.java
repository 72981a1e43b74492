package dev.gongxu.matcher.match;

/**
 * A standing need that a capability reaches.
 *
 * @param place the capability's place in the need's own ranking, from 1; 0 where only the score was
 *     asked for
 * @param match the pair, its rank being that among the needs reached
 */
public record Reach(int place, Match match) {}
