package io.github.candleclock.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a look over the session registry came to.
 *
 * @param folders that exist; without one nobody says what sessions are at
 * @param running the sessions that run now, each once
 * @param gone files of processes that run no more, or not here
 * @param unreadable files and folders that tell nothing, and why
 */
public record RegistrySurvey(
        List<Path> folders, List<RegisteredSession> running, List<Path> gone, Map<Path, String> unreadable) {
    public RegistrySurvey {
        folders = List.copyOf(folders);
        running = List.copyOf(running);
        gone = List.copyOf(gone);
    }
}
