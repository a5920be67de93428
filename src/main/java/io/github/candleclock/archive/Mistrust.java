package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Which positions of logs no longer count, in the file {@code mistrusted}: after damage, because answers read before them may be lost;
 * after something forgotten was taken back, because answers before them were passed over. Their logs are read again from the start.
 *
 * @param upTo positions in segments up to this number
 * @param undone how often a rule had been taken back by then
 */
record Mistrust(long upTo, long undone) {
    static final String FILE = "mistrusted";

    static Mistrust read(Path folder) throws IOException {
        try {
            List<KeyedLines.Line> lines = KeyedLines.read(Files.readString(folder.resolve(FILE)));
            return new Mistrust(
                    Long.parseLong(KeyedLines.value(lines, "upTo")), Long.parseLong(KeyedLines.value(lines, "undone")));
        } catch (NoSuchFileException e) {
            return new Mistrust(0, 0);
        } catch (NumberFormatException e) {
            throw new IOException("it cannot be told which positions of logs count: " + folder.resolve(FILE), e);
        }
    }

    void write(Disk disk, Path folder) throws IOException {
        disk.replace(
                folder.resolve(FILE),
                KeyedLines.line("upTo", String.valueOf(upTo)) + KeyedLines.line("undone", String.valueOf(undone)));
    }

    /** Whether the positions in this segment do not count. One that was made of others since has only those that do. */
    boolean holds(SegmentName segment) {
        return segment.last() <= upTo;
    }

    /** Something was taken back, and no writer has taken note of it yet. */
    boolean isBehind(Forgotten forgotten) {
        return forgotten.undone() > undone;
    }
}
