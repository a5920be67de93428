package io.github.candleclock.cli;

import io.github.candleclock.report.ArchiveLine;
import io.github.candleclock.report.ArchiveLineException;
import io.github.candleclock.report.ArchiveLineReader;
import io.github.candleclock.report.ArchiveWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes into this device's archives what an export wrote: all of it, or nothing where a line of it is wrong. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Takes in what 'candleclock archive export' wrote, here or on another device.",
            "Every answer counts once, however often it is taken in. If a line is wrong, nothing is taken."
        })
final class ArchiveImportCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Outside outside;
    private final Supplier<InputStream> standardInput;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Parameters(arity = "1", paramLabel = "FILE", description = "What to take in; - is the standard input.")
    private Path file = Path.of(STANDARD_INPUT);

    ArchiveImportCommand(Outside outside, Supplier<InputStream> standardInput) {
        this.outside = outside;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        ArchivesFound found = ArchivesFound.toWrite(outside, logs);
        if (found.ofRoots().isEmpty()) {
            throw new Failure("an archive belongs to a folder with logs, and there is none here yet.\n"
                    + "Start Claude Code once, or name the folder with --claude-dir.");
        }
        boolean isStandardInput = file.toString().equals(STANDARD_INPUT);
        String name = isStandardInput ? "standard input" : outside.shown(file);
        try {
            if (isStandardInput) {
                takeStandardInput(found, name);
            } else {
                take(file, found, name);
            }
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + name + ".", e);
        } catch (IOException e) {
            throw new Failure(name + " cannot be taken in: " + e.getMessage(), e);
        }
        return 0;
    }

    /** It can be read only once, and is looked over before anything of it is taken. */
    private void takeStandardInput(ArchivesFound found, String name) throws IOException {
        Path copy = Files.createTempFile("candleclock", ".jsonl");
        try (InputStream in = standardInput.get()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            take(copy, found, name);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void take(Path text, ArchivesFound found, String name) throws IOException {
        forEachLine(text, name, line -> {});
        Map<String, ArchiveIntake> byRoot = new LinkedHashMap<>();
        try {
            for (ArchivesFound.Own own : found.ofRoots()) {
                byRoot.put(own.root().orElseThrow().toString(), ArchiveIntake.into(own, found, outside));
            }
            Intakes intakes = new Intakes(byRoot);
            forEachLine(text, name, intakes::take);
            say(intakes.end());
        } finally {
            byRoot.values().forEach(ArchiveIntake::close);
        }
    }

    private static void forEachLine(Path text, String name, Consumer<ArchiveLine> reader) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(text)) {
            ArchiveLineReader lines = new ArchiveLineReader(in);
            for (Optional<ArchiveLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                reader.accept(line.get());
            }
        } catch (ArchiveLineException e) {
            throw new Failure(name + ":" + e.line() + ": " + e.getMessage() + ".\nNothing was taken in.", e);
        }
    }

    /** Lines go to the archive of the log root they are from, where that is here too; else to the first. */
    private static final class Intakes {
        private final Map<String, ArchiveIntake> byRoot;
        private ArchiveIntake current;

        Intakes(Map<String, ArchiveIntake> byRoot) {
            this.byRoot = byRoot;
            this.current = first();
        }

        void take(ArchiveLine line) {
            if (line instanceof ArchiveLine.Head head) {
                current = byRoot.getOrDefault(head.root(), first());
            } else {
                current.take(line);
            }
        }

        ArchiveIntake.Taken end() {
            return byRoot.values().stream()
                    .map(ArchiveIntake::end)
                    .reduce(new ArchiveIntake.Taken(0, 0, 0, 0), ArchiveIntake.Taken::plus);
        }

        private ArchiveIntake first() {
            return byRoot.values().iterator().next();
        }
    }

    private void say(ArchiveIntake.Taken taken) {
        outside.out()
                .printf(
                        Locale.ROOT,
                        "Taken in: %s, %,d raised, %,d known before.%n",
                        ArchiveWords.counted(taken.added(), "new answer"),
                        taken.raised(),
                        taken.known());
        if (taken.forgotten() > 0) {
            outside.out()
                    .println("Left out: " + ArchiveWords.counted(taken.forgotten(), "answer") + " that "
                            + (taken.forgotten() == 1 ? "was forgotten here, or is" : "were forgotten here, or are")
                            + " older than the retention.");
        }
        outside.out().flush();
    }
}
