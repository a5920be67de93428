package io.github.candleclock.ingest;

import io.github.candleclock.usage.SessionState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * What Claude Code says of the sessions that run now: a file for each of its processes, {@code sessions/<pid>.json} beside a root's
 * {@code projects}. Newer versions of Claude Code write them; where there are none, nothing is known.
 *
 * <p>A look costs a listing of each folder and, for each file, a glance at it and at its process; only files that changed are read. What was
 * read belongs to one thread.
 */
public final class SessionRegistry {
    /** What else lies there, such as {@code pid-<n>.json} of older versions, is of nobody who runs. */
    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,9})\\.json");

    /** One short object; what is longer is something else. */
    private static final int LONGEST_FILE = 64 << 10;

    private static final int MOST_FILES = 1000;

    /**
     * A file as it was read.
     *
     * @param isSettled read twice and the same both times: a file system's clock may be too coarse to tell of a second change
     */
    private record Known(FileLook look, boolean isSettled, Optional<SessionFile> told) {}

    private final LogRoots roots;
    private final Processes processes;
    private Map<Path, Known> known = new HashMap<>();

    /** The registries of all roots, whether they exist yet or not. */
    public SessionRegistry(LogRoots roots) {
        this(roots, new RunningProcesses());
    }

    SessionRegistry(LogRoots roots, Processes processes) {
        this.roots = roots;
        this.processes = processes;
    }

    /** The sessions that run now, each once, in the order of their ids. */
    public List<RegisteredSession> look() {
        Map<Path, Known> now = new HashMap<>();
        for (Path folder : folders()) {
            for (Path file : files(folder)) {
                read(file).ifPresent(read -> now.put(file, read));
            }
        }
        known = now;
        Map<String, SessionFile> newest = new TreeMap<>();
        for (Known file : now.values()) {
            file.told
                    .filter(this::stillRuns)
                    .ifPresent(told ->
                            newest.merge(told.session().session(), told, BinaryOperator.maxBy(SessionFile.BY_AGE)));
        }
        return newest.values().stream().map(SessionFile::session).toList();
    }

    /** What each session is at now, by its id. */
    public Map<String, SessionState> states() {
        return look().stream()
                .collect(Collectors.toUnmodifiableMap(RegisteredSession::session, RegisteredSession::state));
    }

    /** What a look comes to, with what it passes over. */
    public RegistrySurvey survey() {
        List<RegisteredSession> running = look();
        List<Path> gone = new ArrayList<>();
        Map<Path, String> unreadable = new TreeMap<>();
        for (Path folder : folders()) {
            if (!Files.isReadable(folder)) {
                unreadable.put(folder, Trouble.DENIED);
            }
            for (Path file : files(folder)) {
                Known read = known.get(file);
                if (read == null) {
                    if (Files.exists(file) && !Files.isReadable(file)) {
                        unreadable.put(file, Trouble.DENIED);
                    }
                } else if (read.told.isEmpty()) {
                    unreadable.put(file, "tells of no session of its process");
                } else if (!stillRuns(read.told.get())) {
                    gone.add(file);
                }
            }
        }
        gone.sort(Comparator.naturalOrder());
        return new RegistrySurvey(folders(), running, gone, unreadable);
    }

    /** The folders that exist now. */
    List<Path> folders() {
        return roots.sessionFolders();
    }

    private boolean stillRuns(SessionFile told) {
        return processes.stillRuns(told.session().pid(), told.seen(), told.procStart());
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, file -> pid(file) > 0)) {
            for (Path file : all) {
                if (files.size() == MOST_FILES) {
                    break;
                }
                files.add(file);
            }
        } catch (IOException | DirectoryIteratorException vanished) {
            // what was listed before it may still be there
        }
        return files;
    }

    private static long pid(Path file) {
        Path name = file.getFileName();
        var matcher = NAME.matcher(name == null ? "" : name.toString());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private Optional<Known> read(Path file) {
        Known before = known.get(file);
        try {
            FileLook look = FileLook.at(file);
            boolean isSame = before != null && before.look.equals(look);
            if (before != null && isSame && before.isSettled) {
                return Optional.of(before);
            }
            Optional<SessionFile> former = before == null ? Optional.empty() : before.told;
            return Optional.of(new Known(look, isSame, told(file, look, former)));
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    /** What the file says now; while somebody writes it, what it said before. */
    private static Optional<SessionFile> told(Path file, FileLook look, Optional<SessionFile> former)
            throws IOException {
        if (look.size() > LONGEST_FILE || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE);
            return bytes.length == 0
                    ? former
                    : SessionFile.read(bytes, pid(file), Instant.ofEpochMilli(look.modified()));
        } catch (JacksonException halfWritten) {
            return former;
        }
    }
}
