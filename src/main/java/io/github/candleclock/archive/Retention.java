package io.github.candleclock.archive;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How long answers are kept.
 *
 * @param span nothing where they are kept for ever
 */
public record Retention(Optional<Period> span) {
    public static final Retention FOREVER = new Retention(Optional.empty());

    /** Before this moment nothing is kept. Months and years are the calendar's, in UTC. */
    public Optional<Instant> earliest(Instant now) {
        return span.map(length -> now.atZone(ZoneOffset.UTC).minus(length).toInstant());
    }
}
