/** How fast one need is matched, against plain text search. */
@NullMarked
package dev.gongxu.matcher.bench.match;

import org.jspecify.annotations.NullMarked;
