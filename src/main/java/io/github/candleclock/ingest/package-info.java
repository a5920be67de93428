/** From Claude Code's files to values: find, watch, tail, scan. */
@NullMarked
package io.github.candleclock.ingest;

import org.jspecify.annotations.NullMarked;
