/** Writes made-up transcripts into a folder; knows nothing of the rest. */
@NullMarked
package io.github.candleclock.demo;

import org.jspecify.annotations.NullMarked;
