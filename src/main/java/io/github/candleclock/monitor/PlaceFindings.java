package io.github.candleclock.monitor;

import io.github.candleclock.ingest.WatchTrial;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.report.Surroundings;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is to be said of the place where the program runs: its clock, its way to hear of changes, its Java. */
final class PlaceFindings {
    /** The dashboard looks so often where no changes are heard. */
    private static final String LOOKS = "the dashboard looks every two seconds instead";

    /** A share of the system's watches at which it is time to ask for more. */
    private static final double NEARLY = 0.8;

    private static final String MORE_WATCHES =
            "Allow more watches: 'sudo sysctl fs.inotify.max_user_watches=524288' (in /etc/sysctl.conf, it lasts).";

    private PlaceFindings() {}

    static List<Finding> clock(Surroundings surroundings, Checkup.Ahead ahead) {
        List<Finding> findings = new ArrayList<>();
        String zone = surroundings.zone() + (surroundings.isZoneNamed() ? ", as you set it" : ", the system's zone");
        findings.add(Finding.ok(
                "clock",
                "Days are those of " + zone + "; it is "
                        + Figures.day(surroundings.now(), surroundings.zone()) + ", "
                        + Figures.clock(surroundings.now(), surroundings.zone())
                        + " there. Java's rules of zones are those of "
                        + surroundings.zoneRules() + "."));
        ahead.newest().ifPresent(newest -> findings.add(ahead(ahead, newest, surroundings.now())));
        return findings;
    }

    private static Finding ahead(Checkup.Ahead ahead, Instant newest, Instant now) {
        boolean isOne = ahead.answers() == 1;
        return new Finding(
                Level.WARNING,
                "clock",
                Counted.of(ahead.answers(), "answer") + (isOne ? " is" : " are") + " ahead of the clock, the newest by "
                        + Figures.duration(Duration.between(now, newest)) + ", in session "
                        + Foreign.harmless(ahead.session()) + ".",
                List.of(),
                "Set the clock of this machine, or of the one that wrote the log. Until their time comes, they count in days and in no "
                        + "block.");
    }

    static List<Finding> watching(WatchTrial watch, Function<Path, String> shown) {
        List<Finding> findings = new ArrayList<>();
        findings.add(heard(watch));
        if (!watch.remote().isEmpty()) {
            findings.add(new Finding(
                    Level.NOTE,
                    "watching",
                    "Logs lie on another machine: what is written there is noticed within a minute, not at once.",
                    watch.remote().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(place -> Foreign.harmless(shown.apply(place.getKey())) + ": " + place.getValue())
                            .toList(),
                    "Run candleclock on the machine that Claude Code runs on."));
        }
        return findings;
    }

    private static Finding heard(WatchTrial watch) {
        if (watch.folders() == 0) {
            return new Finding(Level.NOTE, "watching", "There is no folder with logs to watch yet.", List.of(), "");
        }
        String folders = Counted.of(watch.folders(), "folder");
        if (!watch.heard()) {
            return new Finding(
                    Level.WARNING,
                    "watching",
                    "Changes cannot be heard (" + Foreign.harmless(watch.reason()) + "); " + LOOKS + ". There are "
                            + folders + limit(watch) + ".",
                    List.of(),
                    watch.limit().isPresent()
                            ? MORE_WATCHES
                            : "Nothing has to be done; new answers come a little later.");
        }
        boolean isNearly =
                watch.limit().filter(limit -> watch.folders() > NEARLY * limit).isPresent();
        String sentence = "Changes are heard at once: " + folders + " watched" + limit(watch) + ".";
        return isNearly
                ? new Finding(Level.WARNING, "watching", sentence, List.of(), MORE_WATCHES)
                : Finding.ok("watching", sentence);
    }

    private static String limit(WatchTrial watch) {
        return watch.limit()
                .map(limit -> "; the system allows " + Counted.of(limit))
                .orElse("");
    }

    static Finding java(Surroundings surroundings) {
        return new Finding(
                Level.NOTE,
                "java",
                "Java " + surroundings.java() + " with up to " + Figures.bytes(surroundings.memory()) + " of memory.",
                List.of(),
                "");
    }
}
