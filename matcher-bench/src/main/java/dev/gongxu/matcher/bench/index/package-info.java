/** How fast postings are taken in, and scored when nothing is passed over. */
@NullMarked
package dev.gongxu.matcher.bench.index;

import org.jspecify.annotations.NullMarked;
