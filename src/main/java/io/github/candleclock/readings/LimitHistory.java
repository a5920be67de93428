package io.github.candleclock.readings;

import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Every percentage that Claude told, once: a file of lines for each login, which only grows. Many processes may append at once, each with one
 * write of whole lines; a line that cannot be read is passed over. So windows once known stay known, whatever becomes of the status line.
 *
 * <pre>
 *   {"root":"/home/ada/.claude/projects"}
 *   {"kind":"five_hour","percent":57,"resetsAt":"2026-11-19T16:00:00Z","at":"2026-11-19T13:31:30Z"}
 * </pre>
 */
public final class LimitHistory {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String ENDING = ".jsonl";
    private static final Duration SAME = Duration.ofMinutes(10);
    private static final double TENTH = 0.05;

    private final Path folder;

    public LimitHistory(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps those readings that say something new: another percentage than the last one before them, or another window.
     *
     * @throws IOException when nothing can be kept
     */
    public void keep(Path root, List<OfficialReading> readings) throws IOException {
        List<OfficialReading> known = read(file(root));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        if (!Files.exists(file(root))) {
            line(lines, json -> json.writeStringProperty("root", root.toString()));
        }
        boolean isNew = false;
        for (OfficialReading reading : readings) {
            if (saysMore(reading, known)) {
                isNew = true;
                line(lines, json -> {
                    json.writeStringProperty("kind", reading.kind().key());
                    json.writeNumberProperty("percent", reading.percent());
                    json.writeStringProperty("resetsAt", reading.resetsAt().toString());
                    json.writeStringProperty("at", reading.at().toString());
                });
            }
        }
        if (isNew) {
            OwnFolder.make(folder);
            try (FileChannel channel =
                    OwnFolder.open(file(root), Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                channel.write(ByteBuffer.wrap(lines.toByteArray()));
            }
        }
    }

    /** All that is known of all logins. */
    public List<RootLimits> all() {
        Map<Path, List<OfficialReading>> roots = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : new TreeSet<>(list(files))) {
                Optional<Path> root = root(file);
                if (root.isPresent()) {
                    roots.put(root.get(), read(file));
                }
            }
        } catch (IOException missing) {
            return List.of();
        }
        return roots.entrySet().stream()
                .map(root -> new RootLimits(root.getKey(), root.getValue(), List.of()))
                .sorted(Comparator.comparing(RootLimits::root))
                .toList();
    }

    private static List<Path> list(DirectoryStream<Path> files) {
        List<Path> all = new ArrayList<>();
        files.forEach(all::add);
        return all;
    }

    /** Whether a reading differs from the newest of its kind that is not younger. */
    private static boolean saysMore(OfficialReading reading, List<OfficialReading> known) {
        return known.stream()
                .filter(other ->
                        other.kind().equals(reading.kind()) && !other.at().isAfter(reading.at()))
                .max(Comparator.comparing(OfficialReading::at))
                .map(other -> Math.abs(other.percent() - reading.percent()) >= TENTH
                        || Duration.between(other.resetsAt(), reading.resetsAt())
                                        .abs()
                                        .compareTo(SAME)
                                > 0)
                .orElse(true);
    }

    private Path file(Path root) {
        return folder.resolve(OwnFolder.hash(root.toString()) + ENDING);
    }

    private static Optional<Path> root(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst()
                    .map(line -> JsonTree.read(line.getBytes(StandardCharsets.ISO_8859_1))
                            .text("root"))
                    .filter(root -> !root.isEmpty())
                    .map(Path::of);
        }
    }

    private static List<OfficialReading> read(Path file) throws IOException {
        List<OfficialReading> readings = new ArrayList<>();
        if (Files.exists(file)) {
            try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                lines.forEach(line -> reading(JsonTree.read(line.getBytes(StandardCharsets.ISO_8859_1)))
                        .ifPresent(readings::add));
            }
        }
        readings.sort(Comparator.comparing(OfficialReading::at));
        return readings;
    }

    private static Optional<OfficialReading> reading(JsonTree json) {
        OptionalDouble percent = json.number("percent");
        Optional<Instant> at = json.moment("at");
        return json.moment("resetsAt")
                .filter(reset -> percent.isPresent() && at.isPresent())
                .map(reset ->
                        new OfficialReading(new WindowKind(json.text("kind")), percent.getAsDouble(), reset, at.get()));
    }

    /** Writes the fields of one line. */
    private interface Fields {
        void write(JsonGenerator json);
    }

    private static void line(ByteArrayOutputStream lines, Fields fields) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), lines, JsonEncoding.UTF8)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        }
        lines.write('\n');
    }
}
