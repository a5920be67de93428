package io.github.candleclock.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The one page of an archive that can be read alone: its head, in a frame, replaced as a whole. */
public final class HeadFile {
    static final String NAME = "head";
    /** The most bytes that the page may have: one read, whatever the history. */
    static final int LONGEST = 1 << 16;

    /** Only the archive's writer makes heads, so one name is enough, and a crash leaves no more than one such file. */
    private static final String UNFINISHED = "head.tmp";

    private HeadFile() {}

    /**
     * Puts a head in place of the one before; a reader sees the old page or the new one. It is not forced to the disk: a page that a
     * power cut took is told by its checksum and made anew from the archive, so waiting for the disk would buy nothing.
     */
    public static void write(Path folder, Head head) throws IOException {
        Path page = folder.resolve(NAME);
        Optional<byte[]> payload = HeadCodec.encode(head, LONGEST - Frame.FRONT);
        if (payload.isEmpty()) {
            // what was true before would be read for ever
            Files.deleteIfExists(page);
            return;
        }
        Path fresh = folder.resolve(UNFINISHED);
        Files.deleteIfExists(fresh);
        try {
            try (FileChannel out = FileChannel.open(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly(folder))) {
                ByteBuffer frame = ByteBuffer.wrap(Frame.around(payload.get()));
                while (frame.hasRemaining()) {
                    out.write(frame);
                }
            }
            Files.move(fresh, page, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** The head of an archive; nothing where it is missing, damaged or of another format, since it is made anew before long. */
    public static Optional<Head> read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve(NAME))) {
            return page(in.readNBytes(LONGEST + 1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** What some bytes tell, where they are a whole page and nothing but it. */
    static Optional<Head> page(byte[] page) {
        int length = page.length - Frame.FRONT;
        if (length < 0 || page.length > LONGEST || Frame.length(page, 0) != length || !Frame.isWhole(page, 0, length)) {
            return Optional.empty();
        }
        try {
            return Optional.of(HeadCodec.decode(page, Frame.FRONT, page.length));
        } catch (FormatException anotherFormat) {
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path folder) {
        boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
