/** The five-hour block: where blocks begin and end, burn rate, projection. */
@NullMarked
package io.github.candleclock.block;

import org.jspecify.annotations.NullMarked;
