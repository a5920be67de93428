/** The words: one billed answer from Claude, its tokens, terms, cost, model and origin; totals; a range of time. */
@NullMarked
package io.github.candleclock.usage;

import org.jspecify.annotations.NullMarked;
