package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which somebody works.
 *
 * @param daysAgo counted from the day of the story's start; 0 for that day and all after it
 * @param windows how many terminal windows are open
 * @param dollars what one of them spends in an hour on the average
 */
record Sitting(Instant begin, Instant end, int daysAgo, int windows, double dollars, Cast cast) {
    Sitting(Instant begin, Instant end, int daysAgo, int windows, double dollars) {
        this(begin, end, daysAgo, windows, dollars, Cast.APART);
    }

    /** A scene of the story's day or of one after it, told from the beginning of a block. */
    static Sitting of(Scene scene, Instant block) {
        return new Sitting(
                block.plus(Duration.ofMinutes(scene.from())),
                block.plus(Duration.ofMinutes(scene.to())),
                0,
                scene.windows(),
                scene.dollars(),
                scene.cast());
    }
}
