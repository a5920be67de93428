package io.github.candleclock.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What another program pipes to this one. At a terminal there is nothing: nobody is to be waited for. */
final class PipedInput {
    /** Of a file's mode: what kind of file it is, and the kind that terminals are. */
    private static final int KIND = 0xf000;

    private static final int CHARACTER_DEVICE = 0x2000;

    private PipedInput() {}

    static InputStream open() {
        return isPiped() ? new FileInputStream(FileDescriptor.in) : InputStream.nullInputStream();
    }

    private static boolean isPiped() {
        try {
            return Files.getAttribute(Path.of("/dev/stdin"), "unix:mode") instanceof Integer mode
                    && (mode & KIND) != CHARACTER_DEVICE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notUnix) {
            // it cannot be told, so whoever reads must not wait for long
            return true;
        }
    }
}
