package io.github.candleclock.report;

import io.github.candleclock.ingest.RegistrySurvey;
import io.github.candleclock.readings.RootLimits;
import io.github.candleclock.readings.SessionReading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a check-up finds beside the logs: Claude Code's settings and session registry, and what its status lines have been told.
 *
 * @param statusLines one for each login that is read
 * @param told the newest that each session told its status line, of whatever login
 * @param unread what is known of logins that are not read now
 * @param trouble files of what was told that cannot be read, and why
 */
public record BesideLogs(
        List<StatusLine> statusLines,
        List<SessionReading> told,
        List<RootLimits> unread,
        Map<Path, String> trouble,
        RegistrySurvey registry) {
    public BesideLogs {
        statusLines = List.copyOf(statusLines);
        told = List.copyOf(told);
        unread = List.copyOf(unread);
    }
}
