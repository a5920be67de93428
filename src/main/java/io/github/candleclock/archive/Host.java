package io.github.candleclock.archive;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What this machine is called. */
final class Host {
    private static final String NAME = find();

    private Host() {}

    static String name() {
        return NAME;
    }

    private static String find() {
        String name = firstLine("/proc/sys/kernel/hostname")
                .or(() -> firstLine("/etc/hostname"))
                // "pid@host" where there are no such files; it costs more, so it comes last.
                .orElseGet(() -> ManagementFactory.getRuntimeMXBean().getName().replaceFirst("^\\d*@", ""));
        return name.isBlank() ? "unknown" : name.strip().replaceAll("\\s", "-");
    }

    private static Optional<String> firstLine(String file) {
        try {
            return Files.readString(Path.of(file)).lines().findFirst().filter(line -> !line.isBlank());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
