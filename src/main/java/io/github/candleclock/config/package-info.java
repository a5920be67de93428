/** Settings and theme files turned into values of the floors below; the only reader of TOML. */
@NullMarked
package io.github.candleclock.config;

import org.jspecify.annotations.NullMarked;
