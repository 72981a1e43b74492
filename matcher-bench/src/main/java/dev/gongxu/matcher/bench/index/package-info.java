/** How fast postings get into an index, and how a stored one grows and opens. */
@NullMarked
package dev.gongxu.matcher.bench.index;

import org.jspecify.annotations.NullMarked;
