package io.github.candleclock.project;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern over paths, whichever system they are from: {@code /} and {@code \} are the same, and so are {@code C:} and {@code c:}.
 *
 * <pre>
 *   *       anything but a slash          [a-z]  [!a-z]   one character of these, or none of these
 *   **      anything                      {web,app}       one of these
 *   ?       one character but no slash
 * </pre>
 *
 * <p>Without a slash it is compared with a path's last part. With one it is compared with the path, and matches what lies below a folder
 * that it matches; where it does not begin at the top it may begin at any folder.
 */
final class Glob {
    private final Pattern pattern;
    private final boolean isOfLastPart;

    private Glob(Pattern pattern, boolean isOfLastPart) {
        this.pattern = pattern;
        this.isOfLastPart = isOfLastPart;
    }

    /** Reads a pattern; a broken one is an {@link IllegalArgumentException} with a sentence. */
    static Glob of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the pattern is empty; \"*\" matches every project");
        }
        String glob = plain(text);
        boolean isOfLastPart = text.indexOf('/') < 0 && text.indexOf('\\') < 0;
        try {
            String regex = new GlobReader(glob, text).regex();
            boolean isFromTop = glob.isEmpty() || glob.startsWith("/") || glob.startsWith("**") || hasDrive(glob);
            String whole = isOfLastPart ? regex : (isFromTop ? "" : "(?:.*/)?") + "(?:" + regex + ")(?:/.*)?";
            return new Glob(Pattern.compile(whole, Pattern.DOTALL), isOfLastPart);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("cannot read the pattern \"" + text + "\"", e);
        }
    }

    boolean matches(String path) {
        String plain = plain(path);
        return pattern.matcher(isOfLastPart ? plain.substring(plain.lastIndexOf('/') + 1) : plain)
                .matches();
    }

    /** A text as a pattern that matches it alone. A backslash cannot quote, for it is a slash. */
    static String quoted(String text) {
        return text.replaceAll("[*?\\[{]", "[$0]");
    }

    private static String plain(String path) {
        String plain = path.strip().replace('\\', '/');
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return hasDrive(plain) ? plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1) : plain;
    }

    private static boolean hasDrive(String path) {
        return path.length() >= 2
                && path.charAt(1) == ':'
                && (path.charAt(0) >= 'a' && path.charAt(0) <= 'z' || path.charAt(0) >= 'A' && path.charAt(0) <= 'Z');
    }
}
