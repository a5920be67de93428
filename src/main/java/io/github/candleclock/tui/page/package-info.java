/** Arrangements of panels for every size of terminal. */
@NullMarked
package io.github.candleclock.tui.page;

import org.jspecify.annotations.NullMarked;
