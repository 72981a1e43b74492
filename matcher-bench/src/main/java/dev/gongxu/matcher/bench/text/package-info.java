/** How well and how fast text is read, against other analysers. */
@NullMarked
package dev.gongxu.matcher.bench.text;

import org.jspecify.annotations.NullMarked;
