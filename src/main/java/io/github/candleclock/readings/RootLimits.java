package io.github.candleclock.readings;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialReading;
import java.nio.file.Path;
import java.util.List;

/**
 * All that is known of one login: its limits, and what its sessions are like.
 *
 * @param root its {@code projects} folder, by real path
 * @param readings in order of time
 * @param messages in order of time
 * @param sessions those that told something lately, each once
 */
public record RootLimits(
        Path root, List<OfficialReading> readings, List<LimitMessage> messages, List<SessionTold> sessions) {
    public RootLimits {
        readings = List.copyOf(readings);
        messages = List.copyOf(messages);
        sessions = List.copyOf(sessions);
    }
}
