package io.github.candleclock.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Whether changes of logs can be heard here, found out by listening as the dashboard does and leaving off again.
 *
 * @param heard whether the system agreed to tell of changes
 * @param reason why it did not; empty where it did
 * @param folders below the roots, each of which wants a watch
 * @param limit how many folders one user may watch, on systems that say so
 * @param remote folders with logs on another machine, with the kind of file system: what others write there is not heard
 */
public record WatchTrial(boolean heard, String reason, long folders, Optional<Long> limit, Map<Path, String> remote) {
    private static final Path LIMIT = Path.of("/proc/sys/fs/inotify/max_user_watches");
    private static final Pattern REMOTE = Pattern.compile(
            "nfs.*|cifs|smb.*|afs|9p|v9fs|webdav|davfs.*|sshfs|fuse\\.sshfs|fuse\\.rclone|vboxsf|vmhgfs.*|drvfs|prl_fs|ceph");

    /** Tries it on the folders with logs that are there. */
    public static WatchTrial on(LogRoots roots) {
        List<Path> watched = roots.projectFolders();
        Map<Path, String> remote = new TreeMap<>();
        watched.forEach(folder -> remoteKind(folder).ifPresent(kind -> remote.put(folder, kind)));
        String reason = watched.isEmpty() ? "" : listen(watched);
        return new WatchTrial(reason.isEmpty(), reason, countFolders(watched), systemLimit(), Map.copyOf(remote));
    }

    private static String listen(List<Path> folders) {
        AtomicBoolean isDead = new AtomicBoolean();
        try {
            ChangeHints hints = ChangeHints.open(folders, changed -> {}, () -> {}, () -> isDead.set(true));
            // where a folder cannot be watched it has died by now; closing ends it too
            boolean wasDead = isDead.get();
            hints.close();
            return wasDead ? "the system gave no watch for some folder" : "";
        } catch (IOException e) {
            return Trouble.words(e);
        }
    }

    private static long countFolders(List<Path> roots) {
        long[] count = {0};
        for (Path root : roots) {
            try {
                Files.walkFileTree(root, Set.of(), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        count[0]++;
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException vanished) {
                // what cannot be walked is named among the logs
            }
        }
        return count[0];
    }

    private static Optional<Long> systemLimit() {
        // in one read: of such a file, a second one finds the end
        try (InputStream in = Files.newInputStream(LIMIT)) {
            String figure = new String(in.readNBytes(32), StandardCharsets.US_ASCII);
            return Optional.of(Long.parseLong(figure.strip()));
        } catch (IOException | NumberFormatException elsewhere) {
            return Optional.empty();
        }
    }

    private static Optional<String> remoteKind(Path folder) {
        try {
            String kind = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
            return REMOTE.matcher(kind).matches() ? Optional.of(kind) : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
