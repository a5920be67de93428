package io.github.candleclock.project;

import io.github.candleclock.usage.CodePoints;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Where one session was seen at work, and the project that follows from it: one for all its events.
 *
 * <p>Of the working folders the one whose letters and digits, all else written {@code -}, spell the name of a log folder; if none does,
 * any; of several the shortest, then the smallest. Without any working folder the log folder's name (the smallest), as it is.
 */
public final class Whereabouts {
    /** The project of sessions that nothing is known of. */
    public static final String UNKNOWN = "unknown";

    private static final Comparator<String> SHORTEST = Comparator.<String>comparingInt(
                    path -> path.codePointCount(0, path.length()))
            .thenComparing(CodePoints.ORDER);

    private final Set<String> folders = new HashSet<>();
    private final Set<String> cwds = new HashSet<>();

    /** Adds one sighting and says whether it was new; empty texts say nothing. */
    public boolean add(String folder, String cwd) {
        boolean isNewFolder = !folder.isEmpty() && folders.add(folder);
        boolean isNewCwd = !cwd.isEmpty() && cwds.add(cwd);
        return isNewFolder || isNewCwd;
    }

    /** The project: a path, or a log folder's name where no line names a path. */
    public String project() {
        if (cwds.isEmpty()) {
            return folders.stream().min(CodePoints.ORDER).orElse(UNKNOWN);
        }
        return cwds.stream()
                .filter(cwd -> folders.contains(spelled(cwd)))
                .min(SHORTEST)
                .or(() -> cwds.stream().min(SHORTEST))
                .orElse(UNKNOWN);
    }

    /** The last part of a project's path, which is what people call it. */
    public static String shortName(String project) {
        String path = project.strip();
        while (path.length() > 1 && (path.endsWith("/") || path.endsWith("\\"))) {
            path = path.substring(0, path.length() - 1);
        }
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return slash >= 0 && slash < path.length() - 1 ? path.substring(slash + 1) : path;
    }

    private static String spelled(String cwd) {
        StringBuilder name = new StringBuilder(cwd.length());
        cwd.codePoints().forEach(point -> name.appendCodePoint(isLetterOrDigit(point) ? point : '-'));
        return name.toString();
    }

    private static boolean isLetterOrDigit(int point) {
        return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9';
    }
}
