/** The terminal the dashboard runs in: raw mode, input decoding, one write a frame, given back on every path. */
@NullMarked
package io.github.candleclock.tui.terminal;

import org.jspecify.annotations.NullMarked;
