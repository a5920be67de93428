package io.github.candleclock.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Every door to the outside, so that a test can open others.
 *
 * @param clock the system's clock
 * @param zone the system's time zone
 * @param home the user's home folder
 * @param in what another program pipes to this one
 */
public record Outside(
        Map<String, String> environment,
        Path home,
        InstantSource clock,
        ZoneId zone,
        PrintWriter out,
        PrintWriter err,
        Supplier<InputStream> in) {

    /** With nothing piped in. */
    public Outside(
            Map<String, String> environment,
            Path home,
            InstantSource clock,
            ZoneId zone,
            PrintWriter out,
            PrintWriter err) {
        this(environment, home, clock, zone, out, err, InputStream::nullInputStream);
    }

    static Outside system() {
        Map<String, String> environment = System.getenv();
        String home = environment.getOrDefault("HOME", "");
        return new Outside(
                environment,
                Path.of(home.isBlank() ? System.getProperty("user.home", ".") : home),
                InstantSource.system(),
                ZoneId.systemDefault(),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                PipedInput::open);
    }

    /** Our own text is UTF-8 whatever the locale: it is for terminals and files of today. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    /** The same with another error stream. */
    Outside withErr(PrintWriter other) {
        return new Outside(environment, home, clock, zone, out, other, in);
    }

    /** How wide a table may be; without a word about it, as wide as it likes. */
    int columns() {
        return number("COLUMNS", Integer.MAX_VALUE);
    }

    /** A variable that is a number from 1 to 9999; whatever else it is does not count. */
    int number(String variable, int otherwise) {
        String text = environment.getOrDefault(variable, "");
        return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : otherwise;
    }

    /** A path as people write it: with ~ for the home. */
    String shown(Path path) {
        return path.startsWith(home) && !path.equals(home) ? "~/" + home.relativize(path) : path.toString();
    }
}
