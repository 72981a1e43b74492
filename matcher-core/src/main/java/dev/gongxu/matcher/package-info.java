/** The front door. */
@NullMarked
package dev.gongxu.matcher;

import org.jspecify.annotations.NullMarked;
