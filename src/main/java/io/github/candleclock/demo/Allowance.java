package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** One of Claude's limits, as made up: so many dollars for each window. */
final class Allowance {
    static final Duration FIVE_HOURS = Duration.ofHours(5);
    static final Duration SEVEN_DAYS = Duration.ofDays(7);

    private static final long GRID = Duration.ofMinutes(10).toSeconds();

    private final String key;
    private final Duration length;
    private final double dollars;
    private final UnaryOperator<Instant> opening;
    private Instant opened = Instant.MIN;
    private Instant resetsAt = Instant.MIN;
    private double used;

    private Allowance(String key, Duration length, double dollars, UnaryOperator<Instant> opening) {
        this.key = key;
        this.length = length;
        this.dollars = dollars;
        this.opening = opening;
    }

    /** Its window opens with the first answer after the one before, at the full ten minutes. */
    static Allowance ofFiveHours(double dollars) {
        return new Allowance("five_hour", FIVE_HOURS, dollars, at -> floor(at, Instant.EPOCH, GRID));
    }

    /** Its windows follow each other without a gap. */
    static Allowance ofSevenDays(double dollars, Instant anchor) {
        return new Allowance("seven_day", SEVEN_DAYS, dollars, at -> floor(at, anchor, SEVEN_DAYS.toSeconds()));
    }

    private static Instant floor(Instant at, Instant anchor, long seconds) {
        long passed = at.getEpochSecond() - anchor.getEpochSecond();
        return anchor.plusSeconds(Math.floorDiv(passed, seconds) * seconds);
    }

    /** Opens a window where none is. */
    void open(Instant at) {
        if (!at.isBefore(resetsAt)) {
            opened = opening.apply(at);
            resetsAt = opened.plus(length);
            used = 0;
        }
    }

    void use(double more) {
        used += more;
    }

    String key() {
        return key;
    }

    /** When the newest window opened. */
    Instant opened() {
        return opened;
    }

    Instant resetsAt() {
        return resetsAt;
    }

    /** Whole percents, as Claude tells them: 100 only once all is used. */
    int percent() {
        return (int) Math.min(100, Math.floor(used / dollars * 100));
    }

    boolean isUsedUp(Instant at) {
        return used >= dollars && at.isBefore(resetsAt);
    }
}
