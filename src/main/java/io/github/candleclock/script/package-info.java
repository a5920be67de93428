/** What the dashboard shows, for scripts: one JSON object. */
@NullMarked
package io.github.candleclock.script;

import org.jspecify.annotations.NullMarked;
