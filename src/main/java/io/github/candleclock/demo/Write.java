package io.github.candleclock.demo;

import java.time.Instant;

/** One piece of text that the story appends to a file at a moment; the file is named below the configuration directory. */
record Write(Instant at, String file, String text) {}
