package io.github.candleclock.store;

import io.github.candleclock.usage.Micros;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day of a moment in one zone; remembers the last day it was asked for, since events of one day come together. */
final class DayOf {
    private final ZoneId zone;
    private LocalDate day = LocalDate.EPOCH;
    private long start = 1;
    private long end;

    DayOf(ZoneId zone) {
        this.zone = zone;
    }

    LocalDate day(long micros) {
        if (micros < start || micros >= end) {
            day = LocalDate.ofInstant(Micros.at(micros), zone);
            start = EventColumns.micros(day.atStartOfDay(zone).toInstant());
            end = EventColumns.micros(day.plusDays(1).atStartOfDay(zone).toInstant());
        }
        return day;
    }
}
