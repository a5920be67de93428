package io.github.candleclock.monitor;

import io.github.candleclock.readings.RootLimits;
import io.github.candleclock.report.BesideLogs;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is to be said of what is kept of limits and cannot be read, or is of logins that are not read now. */
final class KeptFindings {
    private static final int MOST = 10;

    private final ZoneId zone;
    private final Function<Path, String> path;

    /** @param shown how paths are written */
    KeptFindings(ZoneId zone, Function<Path, String> shown) {
        this.zone = zone;
        this.path = file -> Foreign.harmless(shown.apply(file));
    }

    List<Finding> of(BesideLogs beside) {
        List<Finding> findings = new ArrayList<>();
        if (!beside.trouble().isEmpty()) {
            int count = beside.trouble().size();
            findings.add(
                    new Finding(
                            Level.WARNING,
                            LimitFindings.TOPIC,
                            count == 1
                                    ? "One file of what Claude told of its limits cannot be read."
                                    : Counted.of(count) + " files of what Claude told of its limits cannot be read.",
                            listed(beside.trouble().entrySet().stream()
                                    .map(file -> path.apply(file.getKey()) + ": " + Foreign.harmless(file.getValue()))
                                    .toList()),
                            "Allow yourself to read what you may not ('chmod u+r FILE'). Move away what is damaged: a new file is begun then."));
        }
        if (!beside.unread().isEmpty()) {
            findings.add(new Finding(
                    Level.NOTE,
                    LimitFindings.TOPIC,
                    "Limits are known of logins whose logs are not read now.",
                    listed(beside.unread().stream().map(this::login).toList()),
                    ""));
        }
        return findings;
    }

    private String login(RootLimits limits) {
        Path projects = limits.root();
        Path parent = projects.getParent();
        Stream<Instant> moments = Stream.concat(
                limits.readings().stream().map(reading -> reading.at()),
                limits.messages().stream().map(message -> message.at()));
        return path.apply(projects.endsWith("projects") && parent != null ? parent : projects)
                + moments.max(Instant::compareTo)
                        .map(newest -> ": up to " + Figures.dayAndClock(newest, zone))
                        .orElse("");
    }

    private static List<String> listed(List<String> lines) {
        List<String> listed = new ArrayList<>(lines.subList(0, Math.min(MOST, lines.size())));
        if (lines.size() > MOST) {
            listed.add("and " + Counted.of(lines.size() - MOST) + " more; --json names them all");
        }
        return listed;
    }
}
