/** One line for Claude Code's status bar. */
@NullMarked
package io.github.candleclock.statusline;

import org.jspecify.annotations.NullMarked;
