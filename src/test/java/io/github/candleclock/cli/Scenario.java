package io.github.candleclock.cli;

import io.github.candleclock.monitor.Rules;
import io.github.candleclock.pricing.CostMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A story told by a folder: logs, the moment, and what must be said.
 *
 * <pre>
 *   projects/              the logs as they are at first
 *   then/                  bytes that are appended to the logs of the same path later, and new logs
 *   instead/               logs that later stand in the place of those of the same path
 *   told/                  what Claude Code tells its status line, a file for each time: 01@2026-03-02T10-00-00Z.json; ${root} stands for
 *                          the folder of the logs
 *   scenario.properties    moment, mode, zone, and options for all commands
 *   expected-daily.json    what a command says of it all; with .txt instead of .json its table
 * </pre>
 */
record Scenario(Path folder, Properties properties) {
    private static final Path ALL = Path.of("src/test/resources/scenarios");

    /** Which scenario holds which rule. */
    static final Path TABLE = ALL.resolve("README.md");

    /**
     * What Claude Code told its status line.
     *
     * @param at when it did
     * @param json what it wrote, with {@code ${root}} for the folder of the logs
     */
    record Told(Instant at, String json) {}

    /** Something that happens to the logs in a folder. */
    interface Step {
        void happenIn(Path root) throws IOException;
    }

    static Stream<Scenario> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(Scenario::of).toList().stream();
        }
    }

    private static Scenario of(Path folder) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("scenario.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Scenario(folder, properties);
    }

    /** One for each command that the scenario is about. */
    List<Path> expectations() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("expected-"))
                    .sorted()
                    .toList();
        }
    }

    Instant moment() {
        return Instant.parse(property("moment"));
    }

    String mode() {
        return property("mode");
    }

    String zone() {
        return property("zone");
    }

    /** Further arguments of all commands. */
    List<String> options() {
        return Stream.of(properties.getProperty("options", "").split(" "))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    Rules rules() {
        return Rules.standard(ZoneId.of(zone())).withMode(CostMode.valueOf(mode().toUpperCase(Locale.ROOT)));
    }

    /** How the logs may come to be: what is told of them, or else one log after another, from either end. */
    List<List<Step>> growths() throws IOException {
        if (hasChanges()) {
            return List.of(List.of(this::begin, this::goOn));
        }
        List<Step> forwards = new ArrayList<>();
        for (Path log : files("projects")) {
            forwards.add(root -> copy(log, root.resolve(folder.relativize(log))));
        }
        List<Step> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);
        return List.of(forwards, backwards);
    }

    /** In the order of their names. */
    List<Told> told() throws IOException {
        List<Told> all = new ArrayList<>();
        for (Path file : files("told")) {
            String at = file.getFileName().toString().replaceAll(".*@(.*T)(..)-(..)-(..Z)\\.json", "$1$2:$3:$4");
            all.add(new Told(Instant.parse(at), Files.readString(file)));
        }
        return all;
    }

    /** All that happens, at once. */
    void layDown(Path root) throws IOException {
        begin(root);
        goOn(root);
    }

    private boolean hasChanges() {
        return Files.exists(folder.resolve("then")) || Files.exists(folder.resolve("instead"));
    }

    private void begin(Path root) throws IOException {
        for (Path log : files("projects")) {
            copy(log, root.resolve(folder.relativize(log)));
        }
    }

    private void goOn(Path root) throws IOException {
        Path projects = root.resolve("projects");
        for (Path more : files("then")) {
            Path log = projects.resolve(folder.resolve("then").relativize(more));
            Files.createDirectories(log.getParent());
            Files.write(log, Files.readAllBytes(more), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        for (Path other : files("instead")) {
            Path log = projects.resolve(folder.resolve("instead").relativize(other));
            Files.write(log, Files.readAllBytes(other), StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    private List<Path> files(String part) throws IOException {
        Path below = folder.resolve(part);
        if (Files.notExists(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private String property(String name) {
        return properties.getProperty(name);
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
