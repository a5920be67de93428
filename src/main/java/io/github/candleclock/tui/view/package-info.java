/** What a person has chosen to see, and the keys that choose it. */
@NullMarked
package io.github.candleclock.tui.view;

import org.jspecify.annotations.NullMarked;
