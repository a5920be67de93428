package io.github.candleclock.cli;

import java.time.Duration;
import java.time.Instant;

/**
 * For how much of a made-up story somebody listened to what Claude says of its limits.
 *
 * @param from in minutes after the story's opening; far below 0, the weeks before were heard too
 * @param until the same; from then on nothing more was heard
 */
record Heard(int from, int until) {
    private static final int WEEKS = 100_000;

    static final Heard ALL = new Heard(-WEEKS, WEEKS);
    static final Heard NOTHING = new Heard(WEEKS, WEEKS);

    static Heard until(int minute) {
        return new Heard(-WEEKS, minute);
    }

    static Heard between(int from, int until) {
        return new Heard(from, until);
    }

    boolean holds(Instant opening, Instant at) {
        long minute = Duration.between(opening, at).toMinutes();
        return from <= minute && minute < until;
    }
}
