package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The machine, or the account on it, that an archive belongs to.
 *
 * @param id 128 random bits in hexadecimal, drawn once and kept
 * @param name how people know it
 */
public record Device(String id, String name) {
    private static final String FILE = "device";

    /** The device that this data folder is of: read from its file, or drawn and kept there. Its name is the host's. */
    public static Device of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        try {
            return read(file);
        } catch (NoSuchFileException e) {
            make(data, file);
            return read(file);
        }
    }

    /** The same, known by another name. */
    public Device named(String other) {
        return new Device(id, other);
    }

    private static Device read(Path file) throws IOException {
        List<KeyedLines.Line> lines = KeyedLines.read(Files.readString(file));
        String id = KeyedLines.value(lines, "id");
        if (!id.matches("[0-9a-f]{32}")) {
            throw new IOException(file + " holds no device id; delete it, and this machine counts as a new device");
        }
        return new Device(id, Host.name());
    }

    private static void make(Path data, Path file) throws IOException {
        byte[] bits = new byte[16];
        new SecureRandom().nextBytes(bits);
        String id = HexFormat.of().formatHex(bits);
        Disk disk = new Disk();
        disk.makeFolder(data);
        Path fresh = file.resolveSibling(FILE + "-" + id + Disk.UNFINISHED);
        try {
            disk.write(fresh, KeyedLines.line("id", id).getBytes(StandardCharsets.UTF_8));
            link(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A link, and not a rename: of two programs that start for the first time the first one's id must stay. */
    private static void link(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // No links on this file system; then the short moment between looking and moving has to do.
            if (!Files.exists(file)) {
                Files.move(fresh, file);
            }
        }
    }
}
