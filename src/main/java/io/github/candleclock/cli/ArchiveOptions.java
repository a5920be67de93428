package io.github.candleclock.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options that say which archives count beside the logs. What is typed goes to the settings, which read it. */
final class ArchiveOptions implements Consumer<TypedOptions> {
    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description =
                    "Another device's archive to read too, or a folder that holds such; may be repeated. This device's own "
                            + "are always read.")
    private List<String> archives = new ArrayList<>();

    @Option(names = "--no-archive", description = "Read logs alone, and keep nothing of them.")
    private boolean none;

    @Override
    public void accept(TypedOptions typed) {
        typed.texts("archives", "--archive", archives);
        if (none) {
            typed.flag("archive", "--archive", false);
        }
    }
}
