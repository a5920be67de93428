/** From a line's {@code cwd} to a project's name. */
@NullMarked
package io.github.candleclock.project;

import org.jspecify.annotations.NullMarked;
