/** A drawn canvas as a picture that looks the same everywhere: without a terminal, and without the help of any font for what must join. */
@NullMarked
package io.github.candleclock.tui.picture;

import org.jspecify.annotations.NullMarked;
