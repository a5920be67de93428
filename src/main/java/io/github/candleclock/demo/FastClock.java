package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that shows a made-up time and runs several times as fast as its base.
 *
 * @param since the moment of the base from which on it runs
 * @param start what it shows then
 */
public record FastClock(InstantSource base, Instant since, Instant start, double speed) implements InstantSource {
    public FastClock {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("a clock's speed is a number above 0, not " + speed);
        }
    }

    @Override
    public Instant instant() {
        Duration passed = Duration.between(since, base.instant());
        // whole seconds and the rest apart: nanoseconds times speed would overflow a long after some weeks at full
        // speed
        double seconds = passed.toSeconds() * speed;
        double nanos = passed.toNanosPart() * speed + (seconds - Math.floor(seconds)) * 1e9;
        return start.plusSeconds((long) Math.floor(seconds)).plusNanos((long) nanos);
    }
}
