package io.github.candleclock.cli;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.archive.Head;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.limit.OfficialLimits;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.readings.Readings;
import io.github.candleclock.readings.StatusJson;
import io.github.candleclock.statusline.StatusLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Prints one line for Claude Code's status bar. Whatever happens there is a line, since a bar has no room for anything else. */
@Command(
        name = "statusline",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Prints one line for Claude Code's status bar: the active block, today, and this session.",
            "Claude Code's settings name it: \"statusLine\": {\"type\": \"command\", \"command\": \"candleclock statusline\"}"
        })
final class StatuslineCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String NO_FIGURES = "no figures: run 'candleclock statusline' in a terminal to see why";

    private final Outside outside;
    private final Duration patience;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Unmatched
    private List<String> unknown = new ArrayList<>();

    StatuslineCommand(Outside outside) {
        this(outside, PATIENCE);
    }

    /** @param patience how long Claude Code is waited for */
    StatuslineCommand(Outside outside, Duration patience) {
        this.outside = outside;
        this.patience = patience;
    }

    @Override
    public Integer call() {
        outside.out().println(line());
        outside.out().flush();
        return 0;
    }

    private String line() {
        unknown.forEach(word -> say("'" + word + "' means nothing here"));
        try {
            Future<StatusJson> told = told();
            Rules rules = logs.rules(outside);
            StatusLine words = new StatusLine(rules.prices(), rules.mode(), rules.zone());
            StatusJson status = patiently(told);
            List<OfficialReading> limits = keep(status);
            return words.of(heads(), outside.clock().instant(), status.session(), limits);
        } catch (Failure | WrongOption fault) {
            say(String.valueOf(fault.getMessage()));
        } catch (RuntimeException fault) {
            say("something broke that should not: " + fault);
        }
        return StatusLine.saying(NO_FIGURES);
    }

    /** Keeps what Claude Code tells of its limits for whoever shows them, and returns what holds of the login: the line comes whatever happens. */
    private List<OfficialReading> keep(StatusJson status) {
        Instant now = outside.clock().instant();
        if (status.session().isEmpty()) {
            return List.of();
        }
        try {
            Optional<Path> root = status.root()
                    .or(() -> logs.roots(outside).projectFolders().stream().findFirst());
            if (root.isPresent()) {
                Readings readings = new Readings(Folders.of(outside).state());
                readings.keep(status, real(root.get()), now);
                return readings.limits().stream()
                        .filter(known -> known.root().equals(real(root.get())))
                        .flatMap(known -> OfficialLimits.at(now, known.readings()).stream())
                        .toList();
            }
        } catch (IOException fault) {
            say("what Claude told of its limits cannot be kept: " + fault);
        }
        return OfficialLimits.at(now, status.limits(now, now));
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException missing) {
            return root.toAbsolutePath().normalize();
        }
    }

    /**
     * Where the figures come from: the heads, if somebody keeps them new; else what the archives hold and the logs have grown by since,
     * which leaves new heads behind.
     */
    private List<Head> heads() {
        LogRoots roots = logs.roots(outside);
        Archives archives = logs.archives(outside, roots);
        Instant now = outside.clock().instant();
        Optional<List<Head>> kept =
                archives.heads().filter(heads -> Heads.areNew(heads, now) && Heads.isOfNoOtherThan(roots, heads));
        if (kept.isPresent()) {
            archives.close();
            return Heads.ofDifferentLogs(kept.get());
        }
        try (OneShot read = OneShot.read(outside, logs, roots, archives, Rules.Windows.OFFICIAL)) {
            return List.of(read.head());
        }
    }

    /** Listens beside the rest: whoever starts this may keep the pipe open without a word. */
    private Future<StatusJson> told() {
        FutureTask<StatusJson> reading =
                new FutureTask<>(() -> StatusJson.read(outside.in().get()));
        Thread thread = new Thread(reading, "status-input");
        thread.setDaemon(true);
        thread.start();
        return reading;
    }

    private StatusJson patiently(Future<StatusJson> told) {
        try {
            return told.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException nothingTold) {
            return StatusJson.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StatusJson.NONE;
        }
    }

    private void say(String sentence) {
        outside.err().println("candleclock: " + sentence);
    }
}
