package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The made-up login: what Claude counts of it, here and elsewhere, and when it answers no more. */
final class Account {
    private static final double WEEK = 6;
    private static final Duration SINCE_THE_WEEK_BEGAN = Duration.ofHours(79);

    private final Allowance hours;
    private final Allowance week;
    private final Phone phone;
    private Instant counted = Instant.MIN;

    Account(Script script, long seed, Instant start) {
        double ceiling = script.ceiling();
        hours = Allowance.ofFiveHours(ceiling);
        week = Allowance.ofSevenDays(
                WEEK * ceiling, start.truncatedTo(ChronoUnit.HOURS).minus(SINCE_THE_WEEK_BEGAN));
        phone = new Phone(seed, ceiling * script.elsewhere());
    }

    /** Counts an answer, and what was used elsewhere before it. Answers come in the order of time. */
    void count(Instant at, double dollars) {
        limits().forEach(limit -> limit.open(at));
        Instant opened = hours.opened();
        Instant from = counted.isAfter(opened) ? counted : opened;
        double elsewhere = phone.used(opened, at) - phone.used(opened, from);
        limits().forEach(limit -> limit.use(dollars + elsewhere));
        counted = at;
    }

    /** All limits, the five hours first. */
    List<Allowance> limits() {
        return List.of(hours, week);
    }

    /** The limit that stands in the way of any answer at that moment. */
    Optional<Allowance> refusing(Instant at) {
        return limits().stream().filter(limit -> limit.isUsedUp(at)).findFirst();
    }
}
