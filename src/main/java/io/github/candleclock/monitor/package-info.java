/** Joins store and rules on one thread, publishes the current {@code Snapshot}, answers questions. */
@NullMarked
package io.github.candleclock.monitor;

import org.jspecify.annotations.NullMarked;
