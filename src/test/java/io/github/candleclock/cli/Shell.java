package io.github.candleclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a test types commands: a home, an environment, a Sunday morning in UTC, and what the last command said. Settings lie in the home's
 * {@code .config} on every system.
 */
final class Shell {
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Shell(Path home) {
        this.home = home;
        set("XDG_CONFIG_HOME", home.resolve(".config").toString());
        set("APPDATA", home.resolve(".config").toString());
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void unset(String variable) {
        environment.remove(variable);
    }

    /** Where the settings file is, or would be. */
    Path settings() {
        return home.resolve(".config/candleclock/config.toml");
    }

    /** Writes the settings file. */
    Path settings(String text) throws IOException {
        Files.createDirectories(settings().getParent());
        return Files.writeString(settings(), text);
    }

    Outside outside() {
        return new Outside(
                environment,
                home,
                () -> Instant.parse("2026-03-01T10:00:00Z"),
                ZoneId.of("UTC"),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }

    int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(outside(), args);
    }

    /** What the last command printed. */
    String said() {
        return out.toString().replace("\r", "");
    }

    /** What the last command complained of. */
    String errors() {
        return err.toString().replace("\r", "");
    }
}
