/** Things that draw one value each; they know a canvas and no snapshot. */
@NullMarked
package io.github.candleclock.tui.widget;

import org.jspecify.annotations.NullMarked;
