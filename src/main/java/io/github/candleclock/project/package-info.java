/** From a line's {@code cwd} to a project's name: its repository, and what people call and tag it. */
@NullMarked
package io.github.candleclock.project;

import org.jspecify.annotations.NullMarked;
