package io.github.candleclock.report;

import io.github.candleclock.ingest.WatchTrial;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a check-up has to know beside the logs: where the program runs, and by what it counts.
 *
 * @param isChosen whether somebody named the folders with logs; otherwise they are the usual ones
 * @param isZoneNamed whether the zone was asked for; otherwise it is the system's
 * @param zoneRules the version of Java's time zone data
 * @param pricesAsOf the day of the price list, where it has one
 * @param unread folders with logs that were not looked for
 * @param java the version of Java
 * @param memory the most the program may take, in bytes
 */
public record Surroundings(
        Instant now,
        ZoneId zone,
        boolean isChosen,
        boolean isZoneNamed,
        String zoneRules,
        Optional<LocalDate> pricesAsOf,
        WatchTrial watch,
        List<Path> unread,
        String java,
        long memory) {}
