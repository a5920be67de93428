/** Titled regions of a page; each knows which part of the snapshot it shows. */
@NullMarked
package io.github.candleclock.tui.panel;

import org.jspecify.annotations.NullMarked;
