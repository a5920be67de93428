package io.github.candleclock.demo;

import java.time.Instant;

/**
 * A stretch of time in which somebody works.
 *
 * @param daysAgo counted from the day of the story's start; 0 for that day and all after it
 * @param windows how many terminal windows are open
 * @param dollars what one of them spends in an hour on the average
 */
record Sitting(Instant begin, Instant end, int daysAgo, int windows, double dollars) {}
