package io.github.candleclock.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How numbers, money, durations and clock times are written on screen and in tables: the same everywhere, in any locale. */
public final class Figures {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
    private static final DateTimeFormatter CLOCK_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private Figures() {}

    /** A count of tokens in three figures or so: {@code 940}, {@code 12.4 k}, {@code 41.8 M}, {@code 1.20 G}. */
    public static String tokens(double count) {
        if (count < 999.5) {
            return String.format(Locale.ROOT, "%.0f", count);
        }
        String[] units = {"k", "M", "G", "T"};
        double value = count;
        int unit = -1;
        do {
            value /= 1000;
            unit++;
        } while (value >= 999.5 && unit < units.length - 1);
        int digits = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + digits + "f %s", value, units[unit]);
    }

    /** Dollars with cents, rounded half up: {@code $23.41}. */
    public static String dollars(BigDecimal dollars) {
        return "$" + dollars.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Dollars with cents: {@code $23.41}; without them from a thousand on. */
    public static String dollars(double dollars) {
        return String.format(Locale.ROOT, dollars >= 999.5 ? "$%.0f" : "$%.2f", dollars);
    }

    /** Dollars where room is short: with cents, and without them from a thousand on. */
    public static String shortDollars(BigDecimal dollars) {
        BigDecimal cents = dollars.setScale(2, RoundingMode.HALF_UP);
        boolean large = cents.compareTo(BigDecimal.valueOf(1000)) >= 0;
        return large ? "$" + dollars.setScale(0, RoundingMode.HALF_UP).toPlainString() : "$" + cents.toPlainString();
    }

    /** The figure without a fraction that says nothing: {@code $40} for {@code $40.00}, {@code 40 M} for {@code 40.0 M}. */
    public static String plain(String figure) {
        return figure.replaceFirst("\\.0+(?=\\D|$)", "");
    }

    /** An amount of data: {@code 512 B}, {@code 41.8 MB}, {@code 1.20 GB}. */
    public static String bytes(double count) {
        String figure = tokens(count);
        return figure.endsWith("k") || figure.endsWith("M") || figure.endsWith("G") || figure.endsWith("T")
                ? figure + "B"
                : figure + " B";
    }

    /** A share as a whole percentage: {@code 43 %}. Nothing short of all is written as 100 %. */
    public static String percent(double share) {
        long percent = Math.round(share * 100);
        return (share < 1 && percent >= 100 ? 99 : percent) + " %";
    }

    /** A length of time in two units at most: {@code 2 h 27 m}, {@code 12 m}, {@code 40 s}, {@code 3 d 4 h}, {@code 83 d}. */
    public static String duration(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes + " m";
        }
        long hours = minutes / 60;
        if (hours < 48) {
            return hours + " h " + String.format(Locale.ROOT, "%02d m", minutes % 60);
        }
        return hours < 240 ? hours / 24 + " d " + hours % 24 + " h" : hours / 24 + " d";
    }

    /** Hours and minutes in a zone: {@code 14:32}. */
    public static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(LocalTime.ofInstant(at, zone));
    }

    /** Hours, minutes and seconds in a zone: {@code 14:32:10}. */
    public static String clockWithSeconds(Instant at, ZoneId zone) {
        return CLOCK_SECONDS.format(LocalTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), zone));
    }

    /** Day, hours and minutes in a zone, to be sorted and read by people: {@code 2026-11-19 14:32}. */
    public static String dayAndClock(Instant at, ZoneId zone) {
        return DAY_AND_CLOCK.format(at.atZone(zone));
    }

    /** A moment to the millisecond in UTC, as JSON has it: {@code 2026-11-19T13:32:10.123Z}. */
    public static String utc(Instant at) {
        return TO_MILLIS.format(at.atOffset(ZoneOffset.UTC));
    }

    /** The day in a zone: {@code Thu 19 Nov}. */
    public static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }
}
