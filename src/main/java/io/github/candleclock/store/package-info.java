/** Keeps events in memory, each answer once; answers by time, session, model. */
@NullMarked
package io.github.candleclock.store;

import org.jspecify.annotations.NullMarked;
