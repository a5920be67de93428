package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What is said of a fault of the disk. */
final class Sentences {
    private Sentences() {}

    static String of(IOException fault) {
        if (fault instanceof AccessDeniedException denied) {
            return "permission denied: " + denied.getFile();
        }
        if (fault instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        String reason = fault instanceof FileSystemException onDisk ? onDisk.getReason() : fault.getMessage();
        if (reason == null || reason.isBlank()) {
            return fault.toString();
        }
        // The system's own sentences begin with a capital: "No space left on device".
        boolean isSentence = reason.length() > 1 && Character.isLowerCase(reason.charAt(1));
        return isSentence ? reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1) : reason;
    }
}
