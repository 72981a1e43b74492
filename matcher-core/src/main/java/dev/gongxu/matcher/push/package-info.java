/**
 * Who is told what, when and in which words.
 *
 * <p>Start from {@link dev.gongxu.matcher.push.PushPlanner}: from pairs that were found, what was
 * told before and a few rules to the messages that go out. It finds no pairs and sends nothing. May
 * import {@code match} and {@code market}.
 */
@NullMarked
package dev.gongxu.matcher.push;

import org.jspecify.annotations.NullMarked;
