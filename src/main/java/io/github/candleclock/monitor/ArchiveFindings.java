package io.github.candleclock.monitor;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.report.Surroundings;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is to be said of the archives. */
final class ArchiveFindings {
    private static final String TOPIC = "archive";

    private final Surroundings surroundings;
    private final Function<Path, String> shown;

    /** @param shown how paths are written */
    ArchiveFindings(Surroundings surroundings, Function<Path, String> shown) {
        this.surroundings = surroundings;
        this.shown = shown;
    }

    List<Finding> of(List<ArchiveHealth> archives) {
        List<Finding> findings = new ArrayList<>();
        for (ArchiveHealth archive : archives) {
            findings.add(held(archive));
            archive.trouble().ifPresent(why -> findings.add(trouble(archive, why)));
            if (!archive.damages().isEmpty()) {
                findings.add(damaged(archive));
            }
            archive.network().ifPresent(type -> findings.add(network(archive, type)));
        }
        return findings;
    }

    private Finding held(ArchiveHealth archive) {
        String whose = archive.isOwn()
                ? ""
                : " of " + Foreign.harmless(archive.device().name());
        String span = archive.first()
                .flatMap(first -> archive.last()
                        .map(last -> ", " + Figures.dayAndClock(first, surroundings.zone()) + " to "
                                + Figures.dayAndClock(last, surroundings.zone())))
                .orElse("");
        List<String> details = new ArrayList<>();
        if (!archive.isWriter() && !archive.writer().isEmpty()) {
            details.add(
                    "written by another candleclock (" + Foreign.harmless(archive.writer()) + "); this one follows it");
        }
        if (archive.droppedBytes() > 0) {
            details.add(Counted.of(archive.droppedBytes(), "byte")
                    + " of an append that was cut off were dropped; the logs have been read again from there");
        }
        if (archive.forgottenRules() > 0) {
            details.add("something was forgotten " + Counted.of(archive.forgottenRules(), "time"));
        }
        return new Finding(
                Level.OK,
                TOPIC,
                "The archive" + whose + " holds " + Counted.of(archive.answers(), "record") + " of answers" + span
                        + ", in " + Figures.bytes(archive.bytes()) + " at " + place(archive) + ".",
                details,
                "");
    }

    private Finding trouble(ArchiveHealth archive, String why) {
        return new Finding(
                Level.WARNING,
                TOPIC,
                "The archive at " + place(archive) + " " + Foreign.harmless(why) + ".",
                List.of(),
                "Until that is mended the logs alone tell what is new: keep them, and nothing is lost.");
    }

    private Finding damaged(ArchiveHealth archive) {
        return new Finding(
                Level.WARNING,
                TOPIC,
                Counted.of(archive.damages().size(), "part") + " of the archive at " + place(archive)
                        + " cannot be read. The rest is whole, and all logs have been read again.",
                archive.damages().stream()
                        .map(damage -> shown.apply(damage.file()) + ": " + Counted.of(damage.bytes(), "byte"))
                        .toList(),
                "What lay there of logs that are gone is lost. Look whether the disk is sound; then delete the folder 'damaged' in it.");
    }

    private Finding network(ArchiveHealth archive, String type) {
        return new Finding(
                Level.NOTE,
                TOPIC,
                "The archive at " + place(archive) + " lies on a network file system (" + Foreign.harmless(type)
                        + "), where locks may fail. One machine at a time writes it, by a sign of life in its lock file.",
                List.of(),
                "");
    }

    private String place(ArchiveHealth archive) {
        return Foreign.harmless(shown.apply(archive.folder()));
    }
}
