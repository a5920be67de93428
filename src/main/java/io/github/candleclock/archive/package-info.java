/** Keeps on disk what must outlive a run: answers as facts, how far each log was read, what was forgotten. */
@NullMarked
package io.github.candleclock.archive;

import org.jspecify.annotations.NullMarked;
