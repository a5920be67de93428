package io.github.candleclock.readings;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialLimits;
import io.github.candleclock.limit.OfficialReading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a file of a {@link LimitHistory} holds.
 *
 * @param root the {@code projects} folder of the login; empty where its end alone was read
 * @param readings in order of time
 * @param messages in order of time
 * @param isWhole whether it was read from its start
 */
record HistoryFile(Optional<Path> root, List<OfficialReading> readings, List<LimitMessage> messages, boolean isWhole) {
    private static final double TENTH = 0.05;

    static final HistoryFile EMPTY = new HistoryFile(Optional.empty(), List.of(), List.of(), true);

    static HistoryFile read(Path file) throws IOException {
        return end(file, Long.MAX_VALUE);
    }

    /** Reads the whole lines among so many last bytes. */
    static HistoryFile end(Path file, long most) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            long start = Math.max(0, size - most);
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 8, size - start));
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes, start + bytes.position());
            }
            return of(bytes.array(), bytes.position(), start == 0);
        }
    }

    private static HistoryFile of(byte[] bytes, int length, boolean isWhole) {
        Optional<Path> root = Optional.empty();
        List<OfficialReading> readings = new ArrayList<>();
        List<LimitMessage> messages = new ArrayList<>();
        int start = 0;
        boolean isToRead = isWhole;
        for (int at = 0; at < length; at++) {
            if (bytes[at] == '\n') {
                if (isToRead) {
                    JsonTree line = JsonTree.read(bytes, start, at);
                    root = root.or(() -> line.path("root"));
                    LimitLine.read(line, readings, messages);
                }
                // the end of a file begins inside a line
                isToRead = true;
                start = at + 1;
            }
        }
        readings.sort(Comparator.comparing(OfficialReading::at));
        messages.sort(Comparator.comparing(LimitMessage::at));
        return new HistoryFile(root, List.copyOf(readings), List.copyOf(messages), isWhole);
    }

    /** Those of some readings, in order of time, that say something that neither the file nor one before it says. */
    List<OfficialReading> lacking(List<OfficialReading> more) {
        List<OfficialReading> all = new ArrayList<>(readings);
        HistoryFile grown = new HistoryFile(root, all, messages, isWhole);
        List<OfficialReading> lacking = new ArrayList<>();
        for (OfficialReading reading : more) {
            if (grown.lacks(reading)) {
                lacking.add(reading);
                all.add(reading);
            }
        }
        return lacking;
    }

    /** Whether a reading says something that is not known: another percentage than the last one before it, or another window. */
    boolean lacks(OfficialReading reading) {
        List<OfficialReading> ofKind = readings.stream()
                .filter(other -> other.kind().equals(reading.kind()))
                .toList();
        Optional<OfficialReading> before = ofKind.stream()
                .filter(other -> !other.at().isAfter(reading.at()))
                .reduce((one, other) -> other);
        // what lies before the end that was read is a repeat of an idle session
        return before.map(other -> !says(other, reading)).orElse(isWhole || ofKind.isEmpty());
    }

    /** The same with the last reading of each window alone: of months long gone only the windows matter. */
    HistoryFile condensed() {
        List<OfficialReading> last = new ArrayList<>();
        for (OfficialReading reading : readings) {
            last.removeIf(other -> OfficialLimits.isSameWindow(other, reading));
            last.add(reading);
        }
        return new HistoryFile(root, List.copyOf(last), messages, isWhole);
    }

    private static boolean says(OfficialReading known, OfficialReading reading) {
        return OfficialLimits.isSameWindow(known, reading) && Math.abs(known.percent() - reading.percent()) < TENTH;
    }
}
