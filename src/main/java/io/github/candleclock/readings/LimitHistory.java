package io.github.candleclock.readings;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Every percentage that Claude told and every limit that was reached, once: a file of lines for each login and month, which only grows. Many
 * processes may append at once, each with one write of whole lines; a line that cannot be read is passed over. So windows once known stay
 * known, whatever becomes of status line and logs.
 *
 * <pre>
 *   {"root":"/home/ada/.claude/projects"}
 *   {"kind":"five_hour","percent":57,"resetsAt":"2026-11-19T16:00:00Z","at":"2026-11-19T13:31:30Z"}
 *   {"reached":"five_hour","resetsAt":"2026-11-19T16:00:00Z","exact":true,"at":"2026-11-19T15:02:10Z"}
 * </pre>
 *
 * <p>What was read of a file is kept until that has grown. Not thread-safe.
 */
final class LimitHistory {
    private static final String ENDING = ".jsonl";

    /** Some hundred lines: what a new reading is compared with. */
    private static final int END = 64 << 10;

    private final Path folder;
    private final Map<Path, Read> known = new HashMap<>();

    /** What a file held when it was so long. */
    private record Read(long size, HistoryFile file) {}

    LimitHistory(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps those readings that say something new.
     *
     * @param readings in order of time
     * @throws IOException when nothing can be kept
     */
    void keep(Path root, List<OfficialReading> readings) throws IOException {
        for (var month : byMonth(readings, OfficialReading::at).entrySet()) {
            Path file = file(root, month.getKey());
            HistoryFile before = Files.exists(file) ? HistoryFile.end(file, END) : HistoryFile.EMPTY;
            List<OfficialReading> fresh = before.lacking(month.getValue());
            append(file, root, before, lines -> fresh.forEach(reading -> LimitLine.write(reading, lines)));
        }
    }

    /**
     * Keeps those messages that are not known.
     *
     * @throws IOException when nothing can be kept
     */
    void keepMessages(Path root, List<LimitMessage> messages) throws IOException {
        for (var month : byMonth(messages, LimitMessage::at).entrySet()) {
            Path file = file(root, month.getKey());
            HistoryFile before = Files.exists(file) ? HistoryFile.read(file) : HistoryFile.EMPTY;
            append(
                    file,
                    root,
                    before,
                    lines -> month.getValue().stream()
                            .filter(message -> !before.messages().contains(message))
                            .distinct()
                            .forEach(message -> LimitLine.write(message, lines)));
        }
    }

    /** All that is known of all logins; of months before the last two, the last reading of each window. */
    List<RootLimits> all() {
        Map<Path, List<HistoryFile>> byRoot = new TreeMap<>();
        Set<Path> files = files();
        known.keySet().retainAll(files);
        for (Path file : files) {
            HistoryFile read = read(file);
            read.root()
                    .ifPresent(root -> byRoot.computeIfAbsent(root, unknown -> new ArrayList<>())
                            .add(read));
        }
        return byRoot.entrySet().stream()
                .map(root -> limits(root.getKey(), root.getValue()))
                .toList();
    }

    /** The files that tell nothing, and why. */
    Map<Path, String> trouble() {
        return UnreadFiles.in(
                folder,
                ENDING,
                file -> HistoryFile.read(file).root().isEmpty()
                        ? Optional.of("its first line names no login")
                        : Optional.empty());
    }

    private static RootLimits limits(Path root, List<HistoryFile> months) {
        List<OfficialReading> readings = new ArrayList<>();
        List<LimitMessage> messages = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            HistoryFile month = months.get(i);
            readings.addAll(i < months.size() - 2 ? month.condensed().readings() : month.readings());
            messages.addAll(month.messages());
        }
        return new RootLimits(root, readings, messages, List.of());
    }

    private HistoryFile read(Path file) {
        try {
            long size = Files.size(file);
            Read before = known.get(file);
            if (before != null && before.size == size) {
                return before.file;
            }
            HistoryFile read = HistoryFile.read(file);
            known.put(file, new Read(size, read));
            return read;
        } catch (IOException gone) {
            return HistoryFile.EMPTY;
        }
    }

    /** Files by name: those of one login in order of months. */
    private Set<Path> files() {
        Set<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            files.forEach(found::add);
        } catch (IOException missing) {
            return Set.of();
        }
        return found;
    }

    private static <T> Map<YearMonth, List<T>> byMonth(List<T> all, Function<T, Instant> at) {
        Map<YearMonth, List<T>> months = new TreeMap<>();
        all.forEach(one -> months.computeIfAbsent(
                        YearMonth.from(at.apply(one).atOffset(ZoneOffset.UTC)), month -> new ArrayList<>())
                .add(one));
        return months;
    }

    private Path file(Path root, YearMonth month) {
        return folder.resolve(OwnFolder.hash(root.toString()) + "-" + month + ENDING);
    }

    /** Writes lines. */
    private interface Lines {
        void write(ByteArrayOutputStream into);
    }

    private void append(Path file, Path root, HistoryFile before, Lines lines) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        if (Files.exists(file) && endsInsideALine(file)) {
            text.write('\n');
        }
        if (before.isWhole() && before.root().isEmpty()) {
            LimitLine.root(root.toString(), text);
        }
        int head = text.size();
        lines.write(text);
        if (text.size() > head) {
            OwnFolder.make(folder);
            try (FileChannel channel =
                    OwnFolder.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                channel.write(ByteBuffer.wrap(text.toByteArray()));
            }
        }
    }

    /** As where a disk was full. */
    private static boolean endsInsideALine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }
}
