package io.github.candleclock.tui;

import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Snapshots that differ in nothing but their moment. */
final class Snapshots {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private Snapshots() {}

    /** A snapshot some seconds after noon UTC, shown in Berlin, where that is one o'clock. */
    static Snapshot at(int seconds) {
        return new Snapshot(
                NOON.plusSeconds(seconds),
                ZoneId.of("Europe/Berlin"),
                List.of(),
                IngestHealth.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                UsageTotals.NONE,
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
