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
import java.io.OutputStream;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Prints one line for Claude Code's status bar. Whatever happens there is a line, since a bar has no room for anything else. */
@Command(
        name = "statusline",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Prints one line for Claude Code's status bar: the active block, today, and this session.",
            "'candleclock statusline install' names it in Claude Code's settings: "
                    + "\"statusLine\": {\"type\": \"command\", \"command\": \"candleclock statusline\"}"
        })
final class StatuslineCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String NO_FIGURES = "no figures: run 'candleclock statusline' in a terminal to see why";

    private final Outside outside;
    private final Duration patience;
    private final Supplier<? extends OutputStream> printing;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = "--wrap",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "COMMAND",
            description =
                    "Run this command as Claude Code would and print what it prints; our own line only where that is nothing.")
    private @Nullable String wrapped;

    @Unmatched
    private List<String> unknown = new ArrayList<>();

    /** @param printing where the bytes of a wrapped command go */
    StatuslineCommand(Outside outside, Supplier<? extends OutputStream> printing) {
        this(outside, PATIENCE, printing);
    }

    /** @param patience how long Claude Code is waited for */
    StatuslineCommand(Outside outside, Duration patience, Supplier<? extends OutputStream> printing) {
        this.outside = outside;
        this.patience = patience;
        this.printing = printing;
    }

    @Override
    public Integer call() {
        unknown.forEach(word -> say("'" + word + "' means nothing here"));
        Optional<WrappedCommand> former = Optional.ofNullable(wrapped)
                .filter(command -> !command.isBlank())
                .flatMap(command -> WrappedCommand.start(command, outside.environment()));
        Future<StatusJson> told = told(former.map(WrappedCommand::in).orElse(OutputStream.nullOutputStream()));
        if (former.isEmpty() || !isPrinted(former.get(), told)) {
            outside.out().println(line(told));
            outside.out().flush();
        }
        return 0;
    }

    /** Prints what the former command prints, if it does; what Claude Code tells is kept while that runs. */
    private boolean isPrinted(WrappedCommand former, Future<StatusJson> told) {
        try {
            keep(patiently(told));
        } catch (RuntimeException fault) {
            say("what Claude told of its limits cannot be kept: " + fault.getMessage());
        }
        Optional<byte[]> printed = former.printed(WrappedCommand.PATIENCE);
        if (printed.isEmpty()) {
            say("the command of --wrap failed, took too long or printed no line");
            return false;
        }
        try {
            OutputStream out = printing.get();
            out.write(printed.get());
            out.flush();
        } catch (IOException fault) {
            say("the line cannot be printed: " + fault);
        }
        return true;
    }

    private String line(Future<StatusJson> told) {
        try {
            Rules rules = logs.rules(outside);
            StatusLine words = new StatusLine(rules.prices(), rules.mode(), rules.zone());
            StatusJson status = patiently(told);
            List<OfficialReading> limits = limits(status, keep(status));
            return words.of(heads(), outside.clock().instant(), status.session(), limits);
        } catch (Failure | WrongOption fault) {
            say(String.valueOf(fault.getMessage()));
        } catch (RuntimeException fault) {
            say("something broke that should not: " + fault);
        }
        return StatusLine.saying(NO_FIGURES);
    }

    /** Keeps what Claude Code tells of its limits for whoever shows them, and returns whose it is, if it is kept: the line comes whatever happens. */
    private Optional<Path> keep(StatusJson status) {
        if (status.session().isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Path> root = status.root()
                    .or(() -> logs.roots(outside).projectFolders().stream().findFirst())
                    .map(StatuslineCommand::real);
            if (root.isPresent()) {
                new Readings(Folders.of(outside).state())
                        .keep(status, root.get(), outside.clock().instant());
            }
            return root;
        } catch (IOException fault) {
            say("what Claude told of its limits cannot be kept: " + fault);
            return Optional.empty();
        }
    }

    /** What holds of a login; without one, what was told. */
    private List<OfficialReading> limits(StatusJson status, Optional<Path> root) {
        Instant now = outside.clock().instant();
        if (status.session().isEmpty()) {
            return List.of();
        }
        if (root.isEmpty()) {
            return OfficialLimits.at(now, status.limits(now, now));
        }
        return new Readings(Folders.of(outside).state())
                .limits().stream()
                        .filter(known -> known.root().equals(root.get()))
                        .flatMap(known -> OfficialLimits.at(now, known.readings()).stream())
                        .toList();
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

    /** Listens beside the rest: whoever starts this may keep the pipe open without a word. All that comes is handed on to another. */
    private Future<StatusJson> told(OutputStream other) {
        HandedOn in = new HandedOn(outside.in().get(), other);
        FutureTask<StatusJson> reading = new FutureTask<>(() -> StatusJson.read(in));
        Thread thread = new Thread(
                () -> {
                    reading.run();
                    in.rest();
                },
                "status-input");
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
