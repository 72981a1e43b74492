/**
 * Pages to look at: HTML and SVG written piece by piece, every text escaped, nothing loaded from
 * anywhere. Draws what it is given and works out nothing but where things stand on the page; knows
 * neither the market nor its figures. Not for more than one thread a page.
 */
@NullMarked
package dev.gongxu.matcher.cli.page;

import org.jspecify.annotations.NullMarked;
