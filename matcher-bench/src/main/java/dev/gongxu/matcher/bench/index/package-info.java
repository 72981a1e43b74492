/** How fast postings become an index, against reading their texts alone. */
@NullMarked
package dev.gongxu.matcher.bench.index;

import org.jspecify.annotations.NullMarked;
