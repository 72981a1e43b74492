/**
 * The only room that knows HanLP. Start from {@link dev.gongxu.matcher.text.hanlp.Hanlp}. It
 * imports the room {@code text} and nothing else of this library. HanLP's dictionaries are loaded
 * once, read afterwards and never changed; its configuration, its segmenters and its global custom
 * dictionary are not touched, so nothing another user of HanLP in the same process does to them
 * reaches this room, and the other way round. The dictionaries take some tens of megabytes.
 */
@NullMarked
package dev.gongxu.matcher.text.hanlp;

import org.jspecify.annotations.NullMarked;
