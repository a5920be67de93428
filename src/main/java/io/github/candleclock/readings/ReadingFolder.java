package io.github.candleclock.readings;

import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import java.io.ByteArrayOutputStream;
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
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The newest reading of each session, a file for each, renamed into place: whoever reads one finds it whole.
 *
 * <p>Claude Code runs its status line again and again with what it heard last. A reading is therefore as old as the moment at which the
 * session's waiting for Claude last grew, or its cost where that is not told; a repeat keeps the moment from before.
 */
public final class ReadingFolder {
    private static final JsonFactory JSON = new JsonFactory();
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
            SessionReading reading = reading(one, before, root);
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

    private static SessionReading reading(Told told, Optional<SessionReading> before, Path root) {
        StatusJson status = told.status();
        Instant at = at(status, before, told.at());
        return new SessionReading(
                status.session(),
                root,
                told.at(),
                at,
                status.model(),
                status.limits(told.at(), at),
                status.context(),
                status.spent(),
                status.cache());
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
            return reading(JsonTree.read(Files.readAllBytes(file))).isPresent()
                    ? Optional.empty()
                    : Optional.of("holds no whole reading");
        });
    }

    private static Instant at(StatusJson told, Optional<SessionReading> before, Instant now) {
        if (before.isEmpty()) {
            // a session that nobody has heard of before may rest: it talked to Claude when it last wrote
            return told.transcript()
                    .flatMap(ReadingFolder::modified)
                    .filter(modified -> modified.isBefore(now))
                    .orElse(now);
        }
        return hasGrown(told.spent(), before.get().spent()) ? now : before.get().at();
    }

    private static boolean hasGrown(Optional<SessionReading.Spent> now, Optional<SessionReading.Spent> before) {
        if (now.isEmpty() || before.isEmpty()) {
            return now.isPresent() || before.isPresent();
        }
        OptionalLong waited = now.get().apiMillis();
        OptionalLong waitedBefore = before.get().apiMillis();
        if (waited.isPresent() && waitedBefore.isPresent()) {
            return waited.getAsLong() > waitedBefore.getAsLong();
        }
        OptionalDouble cost = now.get().dollars();
        OptionalDouble costBefore = before.get().dollars();
        return cost.isPresent() && costBefore.isPresent() && cost.getAsDouble() > costBefore.getAsDouble();
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
            return reading(JsonTree.read(Files.readAllBytes(file)));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static Optional<SessionReading> reading(JsonTree json) {
        Optional<Instant> at = json.moment("at");
        Optional<Instant> seen = json.moment("seenAt");
        if (at.isEmpty() || seen.isEmpty() || json.text("root").isEmpty()) {
            return Optional.empty();
        }
        List<OfficialReading> limits = new ArrayList<>();
        JsonTree windows = json.tree("limits");
        windows.fields().keySet().forEach(key -> {
            OptionalDouble percent = windows.tree(key).number("percent");
            windows.tree(key)
                    .moment("resetsAt")
                    .filter(reset -> percent.isPresent())
                    .ifPresent(reset -> limits.add(
                            new OfficialReading(new WindowKind(key), percent.getAsDouble(), reset, at.get())));
        });
        JsonTree context = json.tree("context");
        JsonTree spent = json.tree("spent");
        JsonTree cache = json.tree("promptCache");
        return Optional.of(new SessionReading(
                json.text("session"),
                Path.of(json.text("root")),
                seen.get(),
                at.get(),
                json.text("model"),
                limits,
                context.fields().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SessionReading.Context(
                                context.count("size"), context.number("percent"), context.count("tokens"))),
                spent.fields().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SessionReading.Spent(spent.number("dollars"), spent.count("apiMillis"))),
                cache.fields().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SessionReading.PromptCache(
                                cache.flag("warm"), cache.moment("expiresAt"), cache.number("hitRatio")))));
    }

    private void write(Path file, SessionReading reading) throws IOException {
        Path made = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        try (FileChannel channel = OwnFolder.open(made, options)) {
            ByteBuffer text = ByteBuffer.wrap(text(reading));
            while (text.hasRemaining()) {
                channel.write(text);
            }
        }
        // files of sessions long gone are known by their age
        Files.setLastModifiedTime(made, FileTime.from(reading.seenAt()));
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] text(SessionReading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("session", reading.session());
            json.writeStringProperty("root", reading.root().toString());
            json.writeStringProperty("at", reading.at().toString());
            json.writeStringProperty("seenAt", reading.seenAt().toString());
            json.writeStringProperty("model", reading.model());
            json.writeObjectPropertyStart("limits");
            for (OfficialReading limit : reading.limits()) {
                json.writeObjectPropertyStart(limit.kind().key());
                json.writeNumberProperty("percent", limit.percent());
                json.writeStringProperty("resetsAt", limit.resetsAt().toString());
                json.writeEndObject();
            }
            json.writeEndObject();
            reading.context().ifPresent(context -> {
                json.writeObjectPropertyStart("context");
                context.size().ifPresent(size -> json.writeNumberProperty("size", size));
                context.percent().ifPresent(percent -> json.writeNumberProperty("percent", percent));
                context.tokens().ifPresent(tokens -> json.writeNumberProperty("tokens", tokens));
                json.writeEndObject();
            });
            reading.spent().ifPresent(spent -> {
                json.writeObjectPropertyStart("spent");
                spent.dollars().ifPresent(dollars -> json.writeNumberProperty("dollars", dollars));
                spent.apiMillis().ifPresent(millis -> json.writeNumberProperty("apiMillis", millis));
                json.writeEndObject();
            });
            reading.cache().ifPresent(cache -> {
                json.writeObjectPropertyStart("promptCache");
                cache.isWarm().ifPresent(warm -> json.writeBooleanProperty("warm", warm));
                cache.expiresAt().ifPresent(at -> json.writeStringProperty("expiresAt", at.toString()));
                cache.hitRatio().ifPresent(ratio -> json.writeNumberProperty("hitRatio", ratio));
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Session ids are UUIDs; one that is not names its file by a hash. */
    private static String name(String session) {
        return (session.matches("[A-Za-z0-9-]{1,64}") ? session : "h" + OwnFolder.hash(session)) + ENDING;
    }
}
