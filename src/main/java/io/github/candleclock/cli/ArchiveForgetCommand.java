package io.github.candleclock.cli;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Forgotten;
import io.github.candleclock.report.ArchiveWords;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forgets answers for good, so that no report counts them and no later reading of logs takes them in again. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Forgets answers: they are erased from this device's archives, and not taken from logs again.",
            "Claude Code's own logs stay as they are."
        })
final class ArchiveForgetCommand implements Callable<Integer> {
    private final Outside outside;
    private final YesOrNo asking;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = "--before",
            paramLabel = "DAY",
            converter = ReportOptions.DayConverter.class,
            description = "Forget answers from before this day, as 2026-11-01 or 20261101.")
    private @Nullable LocalDate before;

    @Option(
            names = {"-p", "--project"},
            paramLabel = "NAME",
            description = "Forget this project: its name, its path, or a pattern such as client-*.")
    private @Nullable String project;

    @Option(names = "--session", paramLabel = "ID", description = "Forget this session: its id, or how that begins.")
    private @Nullable String session;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask first.")
    private boolean yes;

    @Option(names = "--undo", description = "Take back what was forgotten last.")
    private boolean undo;

    ArchiveForgetCommand(Outside outside, YesOrNo asking) {
        this.outside = outside;
        this.asking = asking;
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        boolean isNamed = before != null || project != null || session != null;
        if (undo && isNamed) {
            throw wrong("--undo takes back what was forgotten last; it goes with nothing else.");
        }
        if (!undo && !isNamed) {
            throw wrong("Say what to forget: --before DAY, --project NAME or --session ID. --undo takes back.");
        }
        ArchivesFound found = ArchivesFound.toWrite(outside, logs);
        try {
            if (undo) {
                takeBack(found);
            } else {
                forget(found);
            }
        } catch (IOException e) {
            throw new Failure("the list of what is forgotten cannot be changed: " + e.getMessage() + ".", e);
        }
        outside.out().flush();
        return 0;
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }

    private void forget(ArchivesFound found) throws IOException {
        Forgettable what = look();
        if (what.totals().isEmpty()) {
            outside.out().println("No answer is there to be forgotten.");
            return;
        }
        outside.out().println(sentence(what));
        outside.out().println("Claude Code's own logs stay as they are, but nothing of this is taken from them again.");
        if (!yes && !isAgreed()) {
            outside.out().println("Nothing was forgotten.");
            return;
        }
        Forgotten.Rule rule = rule(what);
        for (ArchivesFound.Own own : found.everyOwn()) {
            try (Archive archive = own.open(found, outside.clock())) {
                Forgotten.add(own.folder(), rule);
                archive.compactAll();
                say(archive);
            }
        }
        outside.out().println("'candleclock archive forget --undo' takes this back, as far as the logs still have it.");
    }

    /** Reads archives and logs, and lets them go again before anything is forgotten. */
    private Forgettable look() {
        try (OneShot read = OneShot.read(outside, logs)) {
            return Forgettable.of(
                    read.monitor(),
                    Optional.ofNullable(before),
                    Optional.ofNullable(project),
                    Optional.ofNullable(session));
        }
    }

    private boolean isAgreed() {
        return asking.ask("Forget this?")
                .orElseThrow(() -> new Failure(
                        "nothing was forgotten, since nobody is at a terminal to be asked.\nSay --yes to forget it."));
    }

    private Forgotten.Rule rule(Forgettable what) {
        ZoneId zone = logs.zone(outside);
        return new Forgotten.Rule(
                Optional.ofNullable(before).map(day -> day.atStartOfDay(zone).toInstant()),
                what.sessions(),
                outside.clock().instant(),
                words());
    }

    /** How it was asked, for whoever looks at the archive later. */
    private String words() {
        List<String> words = new ArrayList<>();
        Optional.ofNullable(before).ifPresent(day -> words.add("--before " + day));
        Optional.ofNullable(project).ifPresent(name -> words.add("--project " + name));
        Optional.ofNullable(session).ifPresent(id -> words.add("--session " + id));
        return String.join(" ", words);
    }

    private String sentence(Forgettable what) {
        ZoneId zone = logs.zone(outside);
        String span = what.first()
                .flatMap(first -> what.last()
                        .map(last -> LocalDate.ofInstant(first, zone) + " to " + LocalDate.ofInstant(last, zone)))
                .orElse("");
        return "To be forgotten: " + ArchiveWords.counted(what.totals().events(), "answer") + " of "
                + ArchiveWords.counted(what.count(), "session") + ", " + span + ", "
                + ArchiveWords.cost(what.totals()) + " by today's prices.";
    }

    private void say(Archive archive) {
        ArchiveHealth health = archive.health();
        String folder = outside.shown(health.folder());
        outside.out()
                .println(
                        archive.isWriter()
                                ? "Forgotten, and erased from " + folder + "."
                                : "Forgotten. It is erased from " + folder + " when "
                                        + ArchiveWords.writer(health.writer()).orElse("whoever writes it")
                                        + " compacts it.");
    }

    private void takeBack(ArchivesFound found) throws IOException {
        Optional<TakenBack> back = TakenBack.newest(found, logs.roots(outside), outside);
        if (back.isEmpty()) {
            outside.out().println("Nothing is forgotten, and so there is nothing to take back.");
            return;
        }
        Forgotten.Rule rule = back.get().rule();
        outside.out()
                .println("Taken back: " + Foreign.harmless(rule.words()) + ", of "
                        + Figures.dayAndClock(rule.upTo(), logs.zone(outside)) + ".");
        outside.out()
                .println(
                        back.get().answers() == 0
                                ? "None of its answers comes back: they were erased, and no log has them any more."
                                : ArchiveWords.counted(back.get().answers(), "answer")
                                        + (back.get().answers() == 1 ? " counts" : " count")
                                        + " again. What was erased and stands in no log any more does not come back.");
    }
}
