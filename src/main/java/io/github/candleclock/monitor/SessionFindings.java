package io.github.candleclock.monitor;

import io.github.candleclock.ingest.RegisteredSession;
import io.github.candleclock.ingest.RegistrySurvey;
import io.github.candleclock.ingest.Survey;
import io.github.candleclock.ingest.VersionOrder;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.usage.SessionState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is to be said of Claude Code's word on what its sessions are at; where it says nothing, the screen has a dash. */
final class SessionFindings {
    private static final String TOPIC = "sessions";
    private static final String FIRST_VERSION = "2.1.139";
    private static final int MOST = 10;

    private SessionFindings() {}

    /**
     * Says it of all logins.
     *
     * @param versions in the order of versions
     * @param shown how paths are written
     */
    static List<Finding> of(RegistrySurvey registry, List<Checkup.Version> versions, Function<Path, String> shown) {
        if (registry.folders().isEmpty()) {
            return List.of(none(versions));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(running(registry));
        if (!registry.unreadable().isEmpty()) {
            findings.add(unreadable(registry, shown));
        }
        return findings;
    }

    private static Finding none(List<Checkup.Version> versions) {
        Optional<String> older = versions.stream()
                .map(version -> version.seen().name())
                .filter(name -> !name.equals(Survey.UNKNOWN_VERSION))
                .reduce((before, newest) -> newest)
                .filter(newest -> VersionOrder.FIRST.compare(newest, FIRST_VERSION) < 0);
        return new Finding(
                Level.NOTE,
                TOPIC,
                "Claude Code does not say here what its sessions are at: there is no folder 'sessions' beside 'projects'.",
                List.of(),
                older.map(newest -> "Update Claude Code: it says so from version " + FIRST_VERSION + " on, and "
                                + Foreign.harmless(newest) + " is the newest in these logs.")
                        .orElse("It says so from version " + FIRST_VERSION + " on, on the machine that it runs on."));
    }

    private static Finding running(RegistrySurvey registry) {
        int gone = registry.gone().size();
        String ended = Counted.of(gone, "file") + (gone == 1 ? " is" : " are")
                + " of processes that have ended, or that cannot be seen from here (in a container, on another machine)";
        if (registry.running().isEmpty()) {
            return gone == 0
                    ? Finding.ok(TOPIC, "No session of Claude Code runs now.")
                    : new Finding(
                            Level.NOTE, TOPIC, "No session of Claude Code is seen to run now.", List.of(ended), "");
        }
        List<String> parts = new ArrayList<>();
        part(parts, registry, SessionState.WAITING, "waiting for you");
        part(parts, registry, SessionState.BUSY, "busy");
        part(parts, registry, SessionState.IDLE, "idle");
        part(parts, registry, SessionState.SHELL, "in its shell");
        part(parts, registry, SessionState.UNKNOWN, "silent about it");
        int count = registry.running().size();
        return Finding.ok(
                TOPIC,
                Counted.of(count, "session") + (count == 1 ? " runs" : " run") + " now: " + String.join(", ", parts)
                        + ".",
                gone == 0 ? new String[0] : new String[] {ended});
    }

    private static void part(List<String> parts, RegistrySurvey registry, SessionState state, String words) {
        long count = registry.running().stream()
                .map(RegisteredSession::state)
                .filter(state::equals)
                .count();
        if (count > 0) {
            parts.add(Counted.of(count) + " " + words);
        }
    }

    private static Finding unreadable(RegistrySurvey registry, Function<Path, String> shown) {
        int count = registry.unreadable().size();
        List<String> details = new ArrayList<>();
        registry.unreadable().entrySet().stream()
                .limit(MOST)
                .forEach(file -> details.add(
                        Foreign.harmless(shown.apply(file.getKey())) + ": " + Foreign.harmless(file.getValue())));
        if (count > MOST) {
            details.add("and " + Counted.of(count - MOST) + " more; --json names them all");
        }
        return new Finding(
                Level.NOTE,
                TOPIC,
                count == 1
                        ? "One file does not tell what its session is at."
                        : Counted.of(count) + " files do not tell what their sessions are at.",
                details,
                "");
    }
}
