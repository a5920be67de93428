package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an archive says of itself, in the file {@code about}.
 *
 * @param root the {@code projects} folder that it keeps the answers of, as its device names it
 */
record About(int format, Device device, String root) {
    static final int FORMAT = 1;
    static final String FILE = "about";

    /** Nothing where an archive has none (yet). */
    static Optional<About> read(Path folder) throws IOException {
        try {
            List<KeyedLines.Line> lines = KeyedLines.read(Files.readString(folder.resolve(FILE)));
            int format = Integer.parseInt(KeyedLines.value(lines, "format"));
            Device device = new Device(KeyedLines.value(lines, "device"), KeyedLines.value(lines, "name"));
            return Optional.of(new About(format, device, KeyedLines.value(lines, "root")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            throw new IOException("its file \"" + FILE + "\" does not say which format it has", e);
        }
    }

    void write(Disk disk, Path folder) throws IOException {
        disk.replace(
                folder.resolve(FILE),
                KeyedLines.line("format", String.valueOf(format))
                        + KeyedLines.line("device", device.id())
                        + KeyedLines.line("name", device.name())
                        + KeyedLines.line("root", root));
    }
}
