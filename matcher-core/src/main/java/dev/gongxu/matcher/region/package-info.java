/**
 * Which place is meant, and how near are two places? The answer comes from the administrative tree
 * of GB/T 2260 (province, city, county), not from distances on a map. Start with {@link
 * dev.gongxu.matcher.region.RegionTree#gb2260()}. The package knows nothing of postings, accords or
 * scores and imports no other package of the library. Everything here is immutable and may be
 * shared between threads; the table and its indexes take about 2 MB (3,200 places with their names,
 * spellings and codes), loaded once on first use.
 */
@NullMarked
package dev.gongxu.matcher.region;

import org.jspecify.annotations.NullMarked;
