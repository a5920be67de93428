package io.github.candleclock.readings;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that Claude Code has told its status lines: the newest of each session, and the limits since ever, with those that logs say were
 * reached. Not thread-safe.
 */
public final class Readings {
    private final Path sessions;
    private final Path limits;
    private final ReadingFolder folder;
    private final LimitHistory history;

    /** @param state the folder for what the program keeps between runs */
    public Readings(Path state) {
        sessions = state.resolve("readings");
        limits = state.resolve("limits");
        folder = new ReadingFolder(sessions);
        history = new LimitHistory(limits);
    }

    /**
     * Keeps what was told.
     *
     * @param root the {@code projects} folder of the session, by real path
     * @throws IOException when it cannot be kept
     */
    public SessionReading keep(StatusJson told, Path root, Instant now) throws IOException {
        SessionReading reading = folder.keep(told, root, now);
        history.keep(root, reading.limits());
        return reading;
    }

    /**
     * Keeps what was told one after another in one go.
     *
     * @param told in order of time
     * @param root the {@code projects} folder of the sessions, by real path
     * @throws IOException when it cannot be kept
     */
    public void keep(List<Told> told, Path root) throws IOException {
        history.keep(
                root,
                folder.keep(told, root).stream()
                        .flatMap(reading -> reading.limits().stream())
                        .toList());
    }

    /**
     * Keeps messages that logs hold, before these are deleted.
     *
     * @param root the {@code projects} folder of the logs, by real path
     * @throws IOException when they cannot be kept
     */
    public void keep(Path root, List<LimitMessage> messages) throws IOException {
        if (!messages.isEmpty()) {
            history.keepMessages(root, messages);
        }
    }

    /** What is known of the limits of each login. */
    public List<RootLimits> limits() {
        Map<Path, List<OfficialReading>> readings = new TreeMap<>();
        Map<Path, List<LimitMessage>> messages = new TreeMap<>();
        history.all().forEach(known -> {
            readings.computeIfAbsent(known.root(), root -> new ArrayList<>()).addAll(known.readings());
            messages.computeIfAbsent(known.root(), root -> new ArrayList<>()).addAll(known.messages());
        });
        // the newest may repeat what the history has, at a later moment: that makes them fresh
        Map<Path, List<SessionTold>> sessions = new TreeMap<>();
        folder.all().forEach(session -> {
            readings.computeIfAbsent(session.root(), root -> new ArrayList<>()).addAll(session.limits());
            sessions.computeIfAbsent(session.root(), root -> new ArrayList<>()).add(SessionTold.of(session));
        });
        return readings.entrySet().stream()
                .map(root -> new RootLimits(
                        root.getKey(),
                        root.getValue().stream()
                                .sorted(Comparator.comparing(OfficialReading::at))
                                .toList(),
                        messages.getOrDefault(root.getKey(), List.of()),
                        sessions.getOrDefault(root.getKey(), List.of())))
                .toList();
    }

    /** The newest reading of each session, also of those that were told no limits. */
    public List<SessionReading> sessions() {
        return folder.all();
    }

    /** Files that were kept and tell nothing, and why. */
    public Map<Path, String> trouble() {
        Map<Path, String> trouble = new TreeMap<>(folder.trouble());
        trouble.putAll(history.trouble());
        return trouble;
    }

    /** The folders in which something changes when something is kept. */
    List<Path> folders() {
        return List.of(sessions, limits);
    }
}
