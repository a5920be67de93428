package io.github.candleclock.monitor;

import io.github.candleclock.ingest.Survey;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.text.Foreign;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of the versions of Claude Code that wrote the logs. */
final class VersionFindings {
    private static final int MOST = 20;
    /** Today's versions still leave out the output of some subagents and of streams that broke: up to one in twenty is usual. */
    private static final double USUAL = 0.05;

    private VersionFindings() {}

    static Finding seen(List<Checkup.Version> versions, ZoneId zone) {
        if (versions.isEmpty()) {
            return new Finding(Level.NOTE, "versions", "No log holds an answer yet.", List.of(), "");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("version", "answers", "lines", "sessions", "days"));
        for (Checkup.Version version : versions.subList(Math.max(0, versions.size() - MOST), versions.size())) {
            Survey.Version seen = version.seen();
            rows.add(List.of(
                    Foreign.harmless(seen.name()),
                    Counted.of(version.answers()),
                    Counted.of(seen.lines()),
                    Counted.of(seen.sessions()),
                    days(seen.first(), seen.last(), zone)));
        }
        List<String> details = new ArrayList<>(Finding.table("lrrrl", rows));
        if (versions.size() > MOST) {
            details.add(0, "the newest " + MOST + "; --json names them all");
        }
        boolean isSomeUnknown =
                versions.stream().anyMatch(version -> version.seen().name().equals(Survey.UNKNOWN_VERSION));
        int known = versions.size() - (isSomeUnknown ? 1 : 0);
        String sentence = (known == 0 ? "No known version" : Counted.of(known, "version"))
                + " of Claude Code wrote the logs" + (isSomeUnknown ? "; some lines name none." : ".");
        return new Finding(Level.OK, "versions", sentence, details, "");
    }

    private static String days(Instant first, Instant last, ZoneId zone) {
        LocalDate from = LocalDate.ofInstant(first, zone);
        LocalDate to = LocalDate.ofInstant(last, zone);
        return from.equals(to) ? from.toString() : from + " to " + to;
    }

    static Finding lowerBounds(List<Checkup.Version> versions) {
        long marked = versions.stream().mapToLong(Checkup.Version::lowerBounds).sum();
        long answers = versions.stream().mapToLong(Checkup.Version::answers).sum();
        if (marked == 0) {
            return Finding.ok("lower bounds", "The output of every answer is written in full.");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("version", "answers", "not written", ""));
        versions.stream()
                .filter(version -> version.lowerBounds() > 0)
                .skip(Math.max(
                        0,
                        versions.stream()
                                        .filter(version -> version.lowerBounds() > 0)
                                        .count()
                                - MOST))
                .forEach(version -> rows.add(List.of(
                        Foreign.harmless(version.seen().name()),
                        Counted.of(version.answers()),
                        Counted.of(version.lowerBounds()),
                        Counted.share(version.lowerBounds(), version.answers()))));
        Optional<Checkup.Version> newest = versions.stream()
                .filter(version -> !version.seen().name().equals(Survey.UNKNOWN_VERSION))
                .reduce((older, newer) -> newer);
        boolean isNewestBad = newest.filter(version -> version.lowerBounds() > USUAL * version.answers())
                .isPresent();
        return new Finding(
                isNewestBad ? Level.WARNING : Level.NOTE,
                "lower bounds",
                "The output of " + Counted.of(marked) + " of " + Counted.of(answers, "answer") + " ("
                        + Counted.share(marked, answers)
                        + ") was never written to the logs: Claude Code noted a few tokens when they began, and no final count. "
                        + "Every sum that holds one says '≥'.",
                Finding.table("lrrr", rows),
                isNewestBad
                        ? "Update Claude Code: "
                                + Foreign.harmless(newest.orElseThrow().seen().name())
                                + ", the newest version in these logs, still leaves it out. For what is written nothing can be done."
                        : "Nothing can be done for these logs; the newest version in them writes it.");
    }
}
