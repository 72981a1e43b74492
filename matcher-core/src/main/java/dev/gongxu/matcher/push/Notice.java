package dev.gongxu.matcher.push;

import dev.gongxu.matcher.match.Match;
import org.jspecify.annotations.Nullable;

/**
 * A pair that somebody could be told of, and why.
 *
 * @param to whom to tell, null where nobody is known
 * @param posting their own posting
 * @param about the other posting of the pair
 * @param from who stands behind that, null where unknown
 * @param place the capability's place in the need's ranking, from 1; 0 where only the score counts
 * @param why the pair with its score's parts and words
 */
public record Notice(
    @Nullable String to,
    String posting,
    String about,
    @Nullable String from,
    int place,
    Match why) {}
