/** The command line: one class per command. */
@NullMarked
package io.github.candleclock.cli;

import org.jspecify.annotations.NullMarked;
