/**
 * The front door: {@link dev.gongxu.matcher.Matcher} and its builder.
 *
 * <p>What a program needs to embed the engine; everything else is reached from here. May import all
 * other rooms.
 */
@NullMarked
package dev.gongxu.matcher;

import org.jspecify.annotations.NullMarked;
