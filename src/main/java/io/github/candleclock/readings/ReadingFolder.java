package io.github.candleclock.readings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The newest reading of each session, a file for each, renamed into place: whoever reads one finds it whole.
 *
 * <p>Claude Code runs its status line again and again with what it heard last. A reading is therefore as old as the moment at which the
 * session's waiting for Claude last grew: see {@link Retelling}.
 */
public final class ReadingFolder {
    private static final String ENDING = ".json";
    private static final Duration KEPT = Duration.ofDays(8);

    private final Path folder;

    public ReadingFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps what was told, and says what it comes to.
     *
     * @param root the {@code projects} folder of the session, by real path
     * @throws IOException when it cannot be kept; the reading before is then as it was
     */
    public SessionReading keep(StatusJson told, Path root, Instant now) throws IOException {
        return keep(List.of(new Told(told, now)), root).get(0);
    }

    /** The same of what was told one after another; of each session the last is written. */
    List<SessionReading> keep(List<Told> told, Path root) throws IOException {
        OwnFolder.make(folder);
        List<SessionReading> all = new ArrayList<>();
        Map<String, SessionReading> last = new LinkedHashMap<>();
        Set<String> unheard = new HashSet<>();
        for (Told one : told) {
            String session = one.status().session();
            Optional<SessionReading> before =
                    Optional.ofNullable(last.get(session)).or(() -> read(folder.resolve(name(session))));
            SessionReading reading = before.map(known -> Retelling.of(one.status(), known, root, one.at()))
                    .orElseGet(() -> first(one.status(), root, one.at()));
            if (before.isEmpty()) {
                unheard.add(session);
            }
            last.put(session, reading);
            all.add(reading);
        }
        for (SessionReading reading : last.values()) {
            write(folder.resolve(name(reading.session())), reading);
            if (unheard.contains(reading.session())) {
                removeOld(reading.seenAt());
            }
        }
        return all;
    }

    /** All readings; a file that cannot be read tells nothing. */
    public List<SessionReading> all() {
        List<SessionReading> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            files.forEach(file -> read(file).ifPresent(all::add));
        } catch (IOException missing) {
            return List.of();
        }
        return all;
    }

    /** The files that tell nothing, and why. */
    Map<Path, String> trouble() {
        return UnreadFiles.in(folder, ENDING, file -> {
            if (Files.size(file) > JsonTree.LONGEST) {
                return Optional.of("is longer than a reading can be");
            }
            return SessionJson.read(JsonTree.read(Files.readAllBytes(file))).isPresent()
                    ? Optional.empty()
                    : Optional.of("holds no whole reading");
        });
    }

    /** A session that nobody has heard of before may rest: it talked to Claude when it last wrote. */
    private static SessionReading first(StatusJson told, Path root, Instant now) {
        Instant at = told.transcript()
                .flatMap(ReadingFolder::modified)
                .filter(modified -> modified.isBefore(now))
                .orElse(now);
        return new SessionReading(
                told.session(),
                root,
                now,
                at,
                told.model(),
                told.isBeforeFirstAnswer() ? List.of() : told.limits(now, at),
                told.context(),
                told.spent(),
                told.cache());
    }

    private static Optional<Instant> modified(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private void removeOld(Instant now) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (modified(file).filter(at -> at.isBefore(now.minus(KEPT))).isPresent()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Optional<SessionReading> read(Path file) {
        try {
            if (Files.size(file) > JsonTree.LONGEST) {
                return Optional.empty();
            }
            return SessionJson.read(JsonTree.read(Files.readAllBytes(file)));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private void write(Path file, SessionReading reading) throws IOException {
        Path made = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            try (FileChannel channel = OwnFolder.open(made, options)) {
                ByteBuffer text = ByteBuffer.wrap(SessionJson.text(reading));
                while (text.hasRemaining()) {
                    channel.write(text);
                }
            }
            // files of sessions long gone are known by their age
            Files.setLastModifiedTime(made, FileTime.from(reading.seenAt()));
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** Session ids are UUIDs; one that is not names its file by a hash. */
    private static String name(String session) {
        return (session.matches("[A-Za-z0-9-]{1,64}") ? session : "h" + OwnFolder.hash(session)) + ENDING;
    }
}
