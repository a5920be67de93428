package io.github.candleclock.monitor;

import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.report.LoginLimits;
import io.github.candleclock.report.LoginLimits.Told;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is to be said of Claude's word on the limits of one login: percentages, windows, and limits that were reached. */
final class LimitFindings {
    static final String TOPIC = "limits";

    private final Instant now;
    private final ZoneId zone;

    LimitFindings(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** @param whose begins each sentence where there are several logins; otherwise empty */
    List<Finding> of(LoginLimits login, String whose) {
        List<Finding> findings = new ArrayList<>();
        told(login, whose).ifPresent(findings::add);
        if (!login.windows().isEmpty()) {
            findings.add(windows(login, whose));
        }
        findings.add(messages(login.messages(), whose));
        return findings;
    }

    private Optional<Finding> told(LoginLimits login, String whose) {
        if (login.newest().isEmpty()) {
            return nothingTold(login, whose);
        }
        String ago = Figures.duration(Duration.between(login.newest().get(), now)) + " ago";
        if (login.told().stream().anyMatch(Told::isFresh)) {
            return Optional.of(new Finding(
                    Level.OK, TOPIC, whose + "Claude told of its limits " + ago + ".", table(login.told()), ""));
        }
        return Optional.of(
                login.isAnsweredSince()
                        ? new Finding(
                                Level.NOTE,
                                TOPIC,
                                whose + "Claude told of its limits last " + ago
                                        + ". It has answered since, in sessions that did not run this status line.",
                                table(login.told()),
                                "'claude --print' runs none, and a project's own .claude/settings.json may name another.")
                        : new Finding(
                                Level.NOTE,
                                TOPIC,
                                whose + "Claude told of its limits last " + ago
                                        + "; no session has talked to it since.",
                                table(login.told()),
                                ""));
    }

    /** Where nobody listens, what is said of the status line is enough. */
    private Optional<Finding> nothingTold(LoginLimits login, String whose) {
        if (login.runs().last().isPresent()) {
            return Optional.of(new Finding(
                    Level.NOTE,
                    TOPIC,
                    whose + "Claude has told nothing of its limits, though the status line was run.",
                    List.of(),
                    "It tells them from version 2.1.80 on, after a session's first answer, and subscribers of claude.ai alone. "
                            + "Without them, set a budget of your own in the settings file."));
        }
        return login.statusLine().kind().isOurs() && !login.statusLine().isOff()
                ? Optional.of(new Finding(
                        Level.NOTE,
                        TOPIC,
                        whose + "Claude has told nothing of its limits: no session has run the status line.",
                        List.of(),
                        "Begin a session and let Claude answer; 'claude --print' runs no status line. If that does not help, type the "
                                + "command above in a terminal and see what it says."))
                : Optional.empty();
    }

    private List<String> table(List<Told> told) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("window", "used", "resets", "told", ""));
        for (Told one : told) {
            rows.add(List.of(
                    Foreign.harmless(one.reading().kind().words()),
                    Figures.percent(one.reading().percent() / 100),
                    Figures.dayAndClock(one.reading().resetsAt(), zone),
                    Figures.duration(Duration.between(one.reading().at(), now)) + " ago",
                    one.isOver() ? "has reset" : one.isStale() ? "stale" : ""));
        }
        List<String> details = new ArrayList<>(Finding.table("lrlrl", rows));
        told.stream()
                .filter(one -> one.elsewhere() > 0)
                .forEach(one -> details.add("≈ " + Figures.percent(one.elsewhere() / 100) + " of the "
                        + one.reading().kind().words()
                        + " were used outside of these logs: on a phone, on the web or another machine"));
        return details;
    }

    private Finding windows(LoginLimits login, String whose) {
        return Finding.ok(
                TOPIC,
                whose + "Claude told of " + Counted.of(login.windows().size(), "window") + " of five hours since "
                        + Figures.dayAndClock(login.windows().get(0).start(), zone)
                        + ". They are the blocks on screen and of 'blocks --windows official'.");
    }

    private Finding messages(LoginLimits.Messages messages, String whose) {
        int count = messages.all().size();
        if (count == 0) {
            return Finding.ok(TOPIC, whose + "No log says that a limit was reached.");
        }
        Instant newest = messages.all().stream()
                .map(message -> message.at())
                .max(Instant::compareTo)
                .orElse(now);
        String sentence = whose + Counted.of(count, "message") + " in the logs " + (count == 1 ? "says" : "say")
                + " that a limit was reached, " + (count == 1 ? "on " : "the newest on ")
                + Figures.dayAndClock(newest, zone) + "."
                + messages.standing()
                        .map(standing -> " That holds now"
                                + standing.resetsAt()
                                        .map(reset -> ", until " + Figures.dayAndClock(reset, zone))
                                        .orElse("")
                                + ".")
                        .orElse("");
        return new Finding(
                messages.standing().isPresent() ? Level.NOTE : Level.OK, TOPIC, sentence, kinds(messages), "");
    }

    private static List<String> kinds(LoginLimits.Messages messages) {
        Map<String, Long> byKind = new TreeMap<>();
        messages.all()
                .forEach(message ->
                        byKind.merge(message.kind().map(WindowKind::words).orElse("not said which"), 1L, Long::sum));
        List<String> details = new ArrayList<>();
        byKind.forEach((kind, times) -> details.add(Foreign.harmless(kind) + ": " + Counted.of(times, "message")));
        long unusable = messages.all().stream()
                .filter(message -> message.resetsAt().isEmpty())
                .count();
        if (unusable > 0) {
            details.add(Counted.of(unusable) + (unusable == 1 ? " tells" : " tell") + " no reset that can be");
        }
        if (messages.contradicted() > 0) {
            details.add(Counted.of(messages.contradicted())
                    + (messages.contradicted() == 1 ? " tells" : " tell")
                    + " another reset than the percentages of that time do; these count");
        }
        return details;
    }
}
