package io.github.candleclock.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When people sit down to work: three weeks of days before the start, the plot's scenes, and from there on busy and idle stretches
 * without end.
 *
 * <pre>
 *            morning          noon = the block at the start            evening
 *  a day   ──▓▓▓▓▓▓▓▓▓▓▓──────▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓─────────────────────────▓▓▓▓──
 *           −5:45              0      ↑ start: 1:50 to 2:50 after it    6:10
 *  then                       the plot's scenes ▓▓▓▓▓ ▓▓▓ ▓▓▓▓▓ ▓▓▓▓▓ ▓▓▓ ▓▓▓▓▓ …   three stretches every five hours
 * </pre>
 */
final class Rota {
    private static final int DAYS = 21;
    private static final int A_DAY_OFF = 9;
    private static final int STRETCHES = 3;

    private final Script script;
    private final long seed;
    private final Instant noon;
    private final List<Sitting> told = new ArrayList<>();

    Rota(Plot plot, long seed, Instant start) {
        this.script = Script.of(plot);
        this.seed = seed;
        this.noon = start.minus(Duration.ofMinutes(110)).truncatedTo(ChronoUnit.HOURS);
        Dice dice = new Dice(seed);
        for (int daysAgo = DAYS; daysAgo > 0; daysAgo--) {
            day(daysAgo, dice);
        }
        script.scenes().forEach(scene -> told.add(Sitting.of(scene, noon)));
    }

    /** The sitting of that number, from 0 on; there is no last one. */
    Sitting sitting(int number) {
        return number < told.size() ? told.get(number) : later(number - told.size());
    }

    /** The first stretch begins a new block, which so lasts as long as the others. */
    private Sitting later(int number) {
        Instant block = noon.plus(Duration.ofHours(5L * (number / STRETCHES + 1)));
        Dice dice = new Dice(seed + 31L * (number + 1));
        double dollars = script.afterwards().dollars();
        Scene scene = switch (number % STRETCHES) {
            case 0 -> script.afterwards();
            case 1 ->
                script.isStormy() && dice.chance(0.5)
                        ? Scene.storm(125, dice.between(145, 165), 60)
                        : Scene.together(125, dice.between(145, 165), 1, dollars);
            default -> Scene.together(dice.between(185, 200), dice.between(280, 296), 3, dollars);
        };
        return Sitting.of(scene, block);
    }

    private void day(int daysAgo, Dice dice) {
        Instant then = noon.minus(Duration.ofDays(daysAgo));
        DayOfWeek weekday = then.atOffset(ZoneOffset.UTC).getDayOfWeek();
        boolean free = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        // there is always a yesterday to compare with
        if (free && daysAgo > 1) {
            if (dice.chance(0.5)) {
                told.add(new Sitting(minutes(then, 20), minutes(then, dice.between(90, 150)), daysAgo, 1, 1.5));
            }
        } else if (daysAgo != A_DAY_OFF) {
            workday(daysAgo, then, dice);
        }
    }

    private void workday(int daysAgo, Instant then, Dice dice) {
        if (dice.chance(0.95)) {
            told.add(morning(daysAgo, then, dice));
        }
        Instant begin = minutes(then, dice.between(2, 40));
        told.add(new Sitting(begin, minutes(then, dice.between(170, 270)), daysAgo, dice.between(2, 3), dollars(dice)));
        if (dice.chance(0.35)) {
            begin = minutes(then, dice.between(370, 385));
            told.add(new Sitting(begin, minutes(then, dice.between(420, 470)), daysAgo, 1, dollars(dice)));
        }
    }

    private static Sitting morning(int daysAgo, Instant then, Dice dice) {
        Instant begin = minutes(then, -dice.between(338, 352));
        return new Sitting(begin, minutes(then, -dice.between(130, 175)), daysAgo, 2, dollars(dice));
    }

    private static double dollars(Dice dice) {
        return dice.between(18, 30) / 10.0;
    }

    private static Instant minutes(Instant from, int minutes) {
        return from.plus(Duration.ofMinutes(minutes));
    }
}
