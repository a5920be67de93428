package io.github.candleclock.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When people sit down to work: three weeks of days before the start, and from there on one sitting after another.
 *
 * <pre>
 *            morning          noon = the block at the start            evening
 *  a day   ──▓▓▓▓▓▓▓▓▓▓▓──────▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓─────────────────────────▓▓▓▓──
 *           −5:45              0      ↑ start: 1:50 to 2:50 after it    6:10
 *  then                       ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓ ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓ ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓ …   every five hours
 * </pre>
 *
 * Whatever the hour, a block of five full hours is then under way for a good two of them.
 */
final class Rota {
    private static final int DAYS = 21;
    private static final int A_DAY_OFF = 9;
    private static final int WINDOWS_NOW = 4;

    private final long seed;
    private final Instant noon;
    private final List<Sitting> past = new ArrayList<>();

    Rota(long seed, Instant start) {
        this.seed = seed;
        this.noon = start.minus(Duration.ofMinutes(110)).truncatedTo(ChronoUnit.HOURS);
        Dice dice = new Dice(seed);
        for (int daysAgo = DAYS; daysAgo > 0; daysAgo--) {
            day(daysAgo, dice);
        }
        past.add(morning(0, noon, dice));
    }

    /** The sitting of that number, from 0 on; there is no last one. */
    Sitting sitting(int number) {
        if (number < past.size()) {
            return past.get(number);
        }
        int later = number - past.size();
        Dice dice = new Dice(seed + 31L * number);
        Instant hour = noon.plus(Duration.ofHours(5L * later));
        int late = later == 0 ? 6 : dice.between(6, 14);
        return new Sitting(minutes(hour, late), minutes(hour, dice.between(275, 285)), 0, WINDOWS_NOW, 1.8);
    }

    private void day(int daysAgo, Dice dice) {
        Instant then = noon.minus(Duration.ofDays(daysAgo));
        DayOfWeek weekday = then.atOffset(ZoneOffset.UTC).getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            if (dice.chance(0.5)) {
                past.add(new Sitting(minutes(then, 20), minutes(then, dice.between(90, 150)), daysAgo, 1, 1.5));
            }
        } else if (daysAgo != A_DAY_OFF) {
            workday(daysAgo, then, dice);
        }
    }

    private void workday(int daysAgo, Instant then, Dice dice) {
        if (dice.chance(0.95)) {
            past.add(morning(daysAgo, then, dice));
        }
        Instant begin = minutes(then, dice.between(2, 40));
        past.add(new Sitting(begin, minutes(then, dice.between(170, 270)), daysAgo, dice.between(2, 3), dollars(dice)));
        if (dice.chance(0.35)) {
            begin = minutes(then, dice.between(370, 385));
            past.add(new Sitting(begin, minutes(then, dice.between(420, 470)), daysAgo, 1, dollars(dice)));
        }
    }

    private static Sitting morning(int daysAgo, Instant then, Dice dice) {
        Instant begin = minutes(then, -dice.between(338, 352));
        return new Sitting(begin, minutes(then, -dice.between(130, 175)), daysAgo, 2, dollars(dice));
    }

    private static double dollars(Dice dice) {
        return dice.between(9, 13) / 10.0;
    }

    private static Instant minutes(Instant from, int minutes) {
        return from.plus(Duration.ofMinutes(minutes));
    }
}
