package io.github.candleclock.archive;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long answers are kept.
 *
 * @param span nothing where they are kept for ever
 */
public record Retention(Optional<Period> span) {
    public static final Retention FOREVER = new Retention(Optional.empty());

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([dwmy])");

    /** What people write; an {@link IllegalArgumentException} with a sentence where it is nothing of the kind. */
    public static Retention parse(String text) {
        if (text.equals("forever")) {
            return FOREVER;
        }
        Matcher span = SPAN.matcher(text);
        if (!span.matches() || Integer.parseInt(span.group(1)) == 0) {
            throw new IllegalArgumentException(
                    "\"" + text
                            + "\" is no span of time; write \"forever\", or days, weeks, months or years, such as 90d, 12w, 6m or 2y");
        }
        int number = Integer.parseInt(span.group(1));
        return new Retention(Optional.of(
                switch (span.group(2)) {
                    case "d" -> Period.ofDays(number);
                    case "w" -> Period.ofWeeks(number);
                    case "m" -> Period.ofMonths(number);
                    default -> Period.ofYears(number);
                }));
    }

    /** Before this moment nothing is kept. Months and years are the calendar's, in UTC. */
    public Optional<Instant> earliest(Instant now) {
        return span.map(length -> now.atZone(ZoneOffset.UTC).minus(length).toInstant());
    }
}
