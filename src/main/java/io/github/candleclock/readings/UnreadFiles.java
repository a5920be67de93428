package io.github.candleclock.readings;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks for files that were kept and tell nothing, and says why: readers pass over them without a word. */
final class UnreadFiles {
    private UnreadFiles() {}

    /** What ails a file; nothing where it can be read. */
    interface Look {
        Optional<String> fault(Path file) throws IOException;
    }

    /** The files of a folder that tell nothing, and the folder itself where it cannot be listed. */
    static Map<Path, String> in(Path folder, String ending, Look look) {
        Map<Path, String> faults = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ending)) {
            for (Path file : files) {
                fault(file, look).ifPresent(words -> faults.put(file, words));
            }
        } catch (NoSuchFileException nothingKept) {
            return faults;
        } catch (DirectoryIteratorException fault) {
            faults.put(folder, String.valueOf(fault.getMessage()));
        } catch (IOException fault) {
            faults.put(folder, words(fault));
        }
        return faults;
    }

    private static Optional<String> fault(Path file, Look look) {
        try {
            return look.fault(file);
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        } catch (IOException fault) {
            return Optional.of(words(fault));
        }
    }

    private static String words(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "no permission to read";
        }
        return fault instanceof NotDirectoryException ? "is no folder" : String.valueOf(fault.getMessage());
    }
}
