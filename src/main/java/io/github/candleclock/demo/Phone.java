package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * What is used of the login where no log of this machine tells of it: once in each five hours somebody asks Claude on the phone, for a
 * quarter of an hour or so.
 *
 * @param dollars that it comes to each time, more or less
 */
record Phone(long seed, double dollars) {
    /** What it has used in the window that opened then, up to a moment. */
    double used(Instant opened, Instant at) {
        Dice dice = new Dice(seed + 7_919L * opened.getEpochSecond());
        Instant begin = opened.plus(Duration.ofMinutes(dice.between(35, 95)));
        Duration length = Duration.ofMinutes(dice.between(12, 24));
        double all = dollars * dice.between(85, 115) / 100;
        double passed = Duration.between(begin, at).toMillis() / (double) length.toMillis();
        return all * Math.min(1, Math.max(0, passed));
    }
}
