/**
 * Files in and out: JSON Lines of market records, profiles, and any other text file that must be
 * strict UTF-8.
 *
 * <p>Start from {@link dev.gongxu.matcher.json.DataFiles}, which checks a market's files and then
 * passes on one record after the other. What a file says wrongly is refused as {@code FILE:LINE:
 * FIELD: VALUE: reason} through a {@link dev.gongxu.matcher.json.DataException}, never guessed at
 * and never dropped in silence. Memory is bounded by the longest line (4 MiB) and, for finding
 * repeated ids, about 25 bytes a record besides the id itself; beyond that only the orders are held
 * that events of orders go on with. {@link dev.gongxu.matcher.json.EventLogFile} appends events.
 * Nothing here knows how records are indexed or ranked. This is the only package that imports
 * Jackson; it may import {@code ledger}, {@code market}, {@code region} and {@code score}.
 */
@NullMarked
package dev.gongxu.matcher.json;

import org.jspecify.annotations.NullMarked;
