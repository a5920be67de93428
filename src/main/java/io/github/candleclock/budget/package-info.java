/** Limits people set, thresholds on them, and the alerts when one is crossed. */
@NullMarked
package io.github.candleclock.budget;

import org.jspecify.annotations.NullMarked;
