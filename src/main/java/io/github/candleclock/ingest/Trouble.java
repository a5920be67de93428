package io.github.candleclock.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Says in few words why a file or folder could not be read. */
final class Trouble {
    static final String DENIED = "no permission to read";

    private Trouble() {}

    static String words(IOException e) {
        if (e instanceof AccessDeniedException) {
            return DENIED;
        }
        if (e instanceof NoSuchFileException) {
            return "points nowhere";
        }
        if (e instanceof FileSystemLoopException) {
            return "leads in a circle";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
