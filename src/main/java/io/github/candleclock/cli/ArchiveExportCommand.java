package io.github.candleclock.cli;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.report.ArchiveLine;
import io.github.candleclock.report.ArchiveLines;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what archives hold as JSON lines, one archive below the other. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Writes what the archives hold as JSON lines, for 'candleclock archive import' or for programs of yours.",
            "It names folders, branches and sessions; nothing that was said is in it."
        })
final class ArchiveExportCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Where to. Otherwise to the standard output.")
    private @Nullable Path file;

    @Option(
            names = {"-s", "--since"},
            paramLabel = "DAY",
            converter = ReportOptions.DayConverter.class,
            description = "The first day whose answers are written, as 2026-11-01 or 20261101.")
    private @Nullable LocalDate since;

    @Option(
            names = {"-u", "--until"},
            paramLabel = "DAY",
            converter = ReportOptions.DayConverter.class,
            description = "The last day.")
    private @Nullable LocalDate until;

    ArchiveExportCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        ArchivesFound found = ArchivesFound.of(outside, logs);
        if (found.all().isEmpty()) {
            throw new Failure("there is no archive yet; the dashboard or any report begins one.");
        }
        if (file == null) {
            write(found, outside.out());
            outside.out().flush();
        } else {
            replace(found, file.toAbsolutePath());
        }
        return 0;
    }

    /** The file is there as it was or whole, and the user's alone. */
    private void replace(ArchivesFound found, Path target) {
        try {
            Path fresh = Files.createTempFile(target.getParent(), ".candleclock", ".jsonl");
            try {
                try (Writer out = Files.newBufferedWriter(fresh)) {
                    write(found, out);
                }
                Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(outside.shown(target) + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void write(ArchivesFound found, Writer out) {
        ArchiveLines lines = new ArchiveLines(out);
        Optional<Instant> earliest = found.keep().earliest(outside.clock().instant());
        for (Path folder : found.all()) {
            try (Archive archive = Archive.openReadOnly(folder, outside.clock())) {
                write(archive.health(), ArchiveContents.of(archive), earliest, lines);
            }
        }
    }

    private void write(ArchiveHealth health, ArchiveContents contents, Optional<Instant> earliest, ArchiveLines lines) {
        String device = health.device().id();
        List<MergedAnswer> answers = contents.answers().stream()
                .filter(answer -> isAsked(answer) && isKept(answer, earliest))
                .toList();
        lines.head(new ArchiveLine.Head(
                device, health.device().name(), health.root().toString()));
        TreeSet<String> sessions = new TreeSet<>();
        TreeSet<String> agents = new TreeSet<>();
        for (MergedAnswer answer : answers) {
            sessions.add(answer.best().origin().session());
            agents.add(answer.best().origin().agent());
        }
        sessions.forEach(session -> lines.session(session, contents.sightings(session)));
        agents.forEach(agent -> contents.kind(agent).ifPresent(kind -> lines.agent(agent, kind)));
        answers.forEach(answer -> lines.answer(named(answer, device)));
    }

    private boolean isAsked(MergedAnswer answer) {
        ZoneId zone = logs.zone(outside);
        LocalDate day = LocalDate.ofInstant(answer.best().at(), zone);
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    /** What is older than the retention is as good as gone, though it may not be erased yet. */
    private static boolean isKept(MergedAnswer answer, Optional<Instant> earliest) {
        return earliest.map(first -> !answer.best().at().isBefore(first)).orElse(true);
    }

    /** Outside its archive an answer has to say itself whose it is. */
    private static MergedAnswer named(MergedAnswer answer, String device) {
        Origin origin = answer.best().origin();
        return origin.device().isEmpty()
                ? new MergedAnswer(answer.best().withOrigin(origin.withDevice(device)), answer.first(), answer.last())
                : answer;
    }
}
