/** What tokens cost: a price list per model, and the exact sum for one event. */
@NullMarked
package io.github.candleclock.pricing;

import org.jspecify.annotations.NullMarked;
