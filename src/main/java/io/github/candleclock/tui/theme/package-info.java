/** Roles named by meaning, and the themes that give them colours. */
@NullMarked
package io.github.candleclock.tui.theme;

import org.jspecify.annotations.NullMarked;
