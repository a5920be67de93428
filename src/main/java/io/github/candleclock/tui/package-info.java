/** The live dashboard: loop, keys, view state. */
@NullMarked
package io.github.candleclock.tui;

import org.jspecify.annotations.NullMarked;
