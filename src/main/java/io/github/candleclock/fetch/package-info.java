/** Fetches a price list over HTTPS, only when asked. */
@NullMarked
package io.github.candleclock.fetch;

import org.jspecify.annotations.NullMarked;
