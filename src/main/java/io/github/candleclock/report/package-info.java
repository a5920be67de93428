/** Rows for any grouping, and one writer per format; pages and commands share it. */
@NullMarked
package io.github.candleclock.report;

import org.jspecify.annotations.NullMarked;
