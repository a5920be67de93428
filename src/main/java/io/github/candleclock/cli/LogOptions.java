package io.github.candleclock.cli;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.config.ArchiveSettings;
import io.github.candleclock.ingest.LogRoots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which logs are read, and how they are counted. */
final class LogOptions extends CountOptions {
    @Option(
            names = "--claude-dir",
            paramLabel = "DIR",
            description =
                    "A Claude configuration folder to read; may be repeated. Otherwise those of CLAUDE_CONFIG_DIR, "
                            + "or $XDG_CONFIG_HOME/claude and ~/.claude.")
    private List<String> claudeDirs = new ArrayList<>();

    @Mixin
    private final ArchiveOptions archives = new ArchiveOptions();

    LogOptions() {
        settings().ask(typed -> typed.texts("claude_dirs", "--claude-dir", claudeDirs));
        settings().ask(archives);
    }

    LogRoots roots(Outside outside) {
        return LogRoots.choose(settings().settings(outside).claudeDirs(), outside.environment(), outside.home());
    }

    /** The archives that belong to these folders, and those of other devices that are to be read too. */
    Archives archives(Outside outside, LogRoots roots) {
        ArchiveSettings chosen = settings().settings(outside).archive();
        if (!chosen.isUsed()) {
            return Archives.none(outside.clock());
        }
        return ArchivePlace.open(outside, chosen, roots);
    }

    /** The folders to read; a failure that names what was looked for where none of them is there, nor an archive of one. */
    LogRoots existingRoots(Outside outside) {
        LogRoots roots = roots(outside);
        if (roots.existing().isEmpty() && !hasArchive(outside, roots)) {
            String looked = String.join(
                    " or ", roots.candidates().stream().map(outside::shown).toList());
            throw new Failure(
                    "no Claude Code logs here: there is no folder " + looked + ".\n"
                            + "Name another one with --claude-dir or CLAUDE_CONFIG_DIR, or run 'candleclock demo' to see it at work.");
        }
        return roots;
    }

    private boolean hasArchive(Outside outside, LogRoots roots) {
        ArchiveSettings chosen = settings().settings(outside).archive();
        try {
            return chosen.isUsed()
                    && !ArchivePlace.of(outside, chosen)
                            .ofRootsWithoutLogs(roots)
                            .isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
