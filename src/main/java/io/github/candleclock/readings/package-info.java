/** What Claude Code tells its status line, kept on disk for whoever shows it: the newest of each session, and all limits once known. */
@NullMarked
package io.github.candleclock.readings;

import org.jspecify.annotations.NullMarked;
