/** How numbers, money, durations and clock times are written; how wide text is and how it is broken into lines; foreign text made harmless; the colours an output can show. */
@NullMarked
package io.github.candleclock.text;

import org.jspecify.annotations.NullMarked;
