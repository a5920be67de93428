/** A grid of cells to draw a frame on. */
@NullMarked
package io.github.candleclock.tui.canvas;

import org.jspecify.annotations.NullMarked;
