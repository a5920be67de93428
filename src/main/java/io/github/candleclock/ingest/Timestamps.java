package io.github.candleclock.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the times that lines carry: {@code 2026-08-20T12:21:42.909Z} and its relatives. */
final class Timestamps {
    private static final Instant FIRST = LocalDateTime.of(1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    private static final Instant AFTER_LAST =
            LocalDateTime.of(9999, 12, 31, 0, 0).plusDays(1).toInstant(ZoneOffset.UTC);
    private static final int DATE_AND_TIME = 19;

    private Timestamps() {}

    /**
     * The moment a text names, cut to whole microseconds; null where it names none: {@code YYYY-MM-DD}, {@code T} or a blank,
     * {@code hh:mm:ss}, up to nine fraction digits, then {@code Z}, {@code ±hh:mm}, {@code ±hhmm} or nothing for UTC.
     */
    static @Nullable Instant read(String raw) {
        String text = raw.strip();
        if (!hasShape(text)) {
            return null;
        }
        int at = DATE_AND_TIME;
        int nanos = 0;
        if (at < text.length() && text.charAt(at) == '.') {
            int start = ++at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            if (at - start > 9) {
                return null;
            }
            int micros = 0;
            for (int i = 0; i < 6; i++) {
                micros = micros * 10 + (start + i < at ? text.charAt(start + i) - '0' : 0);
            }
            nanos = micros * 1000;
        }
        int offset = offsetMinutes(text.substring(at));
        if (offset == Integer.MIN_VALUE) {
            return null;
        }
        try {
            Instant time = LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos)
                    .toInstant(ZoneOffset.UTC);
            boolean exists = !time.isBefore(FIRST) && time.isBefore(AFTER_LAST);
            Instant moved = time.minusSeconds(offset * 60L);
            return exists && !moved.isBefore(FIRST) && moved.isBefore(AFTER_LAST) ? moved : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean hasShape(String text) {
        if (text.length() < DATE_AND_TIME) {
            return false;
        }
        String shape = "dddd-dd-ddTdd:dd:dd";
        for (int i = 0; i < DATE_AND_TIME; i++) {
            char c = text.charAt(i);
            char wanted = shape.charAt(i);
            boolean fits = wanted == 'd' ? isDigit(c) : wanted == 'T' ? c == 'T' || c == ' ' : c == wanted;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Minutes east of UTC; {@link Integer#MIN_VALUE} where the text is no offset. */
    private static int offsetMinutes(String text) {
        if (text.isEmpty() || text.equals("Z")) {
            return 0;
        }
        String digits = text.length() == 6 && text.charAt(3) == ':'
                ? text.substring(1, 3) + text.substring(4)
                : text.substring(1);
        char sign = text.charAt(0);
        if (sign != '+' && sign != '-'
                || digits.length() != 4
                || !digits.chars().allMatch(c -> isDigit((char) c))) {
            return Integer.MIN_VALUE;
        }
        int hours = number(digits, 0, 2);
        int minutes = number(digits, 2, 4);
        if (hours > 18 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return (sign == '+' ? 1 : -1) * (hours * 60 + minutes);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
