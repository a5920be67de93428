package io.github.candleclock.monitor;

import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.report.LoginLimits;
import io.github.candleclock.report.StatusLine;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is to be said of the status line, by which alone Claude's percentages come here. */
final class StatusLineFindings {
    private static final String DEAF = ", so candleclock does not hear what Claude says of your limits.";

    /** A line that was heard of so lately is in place, wherever it is named. */
    private static final Duration LATELY = Duration.ofDays(1);

    private final Instant now;
    private final Function<Path, String> path;

    /** @param shown how paths are written */
    StatusLineFindings(Instant now, Function<Path, String> shown) {
        this.now = now;
        this.path = file -> Foreign.harmless(shown.apply(file));
    }

    Finding of(LoginLimits login) {
        StatusLine line = login.statusLine();
        String file = path.apply(line.file());
        if (line.kind() == StatusLine.Kind.NOT_JSON || line.kind() == StatusLine.Kind.UNREADABLE) {
            return broken(line, file, login);
        }
        if (line.isOff()) {
            return finding(
                    Level.NOTE,
                    file + " turns every status line off" + DEAF,
                    login,
                    "Take \"disableAllHooks\" out of it, if that is not what you want.");
        }
        return switch (line.kind()) {
            case OURS -> finding(Level.OK, file + " names candleclock's status line.", login, "");
            case WRAPPING ->
                finding(Level.OK, file + " names candleclock's status line, which runs a command of yours.", login, "");
            case OTHER -> elsewhere(login, file + " names another status line", "your command goes on making the line");
            default ->
                elsewhere(
                        login,
                        line.kind() == StatusLine.Kind.NONE
                                ? file + " names no status line"
                                : "There is no " + file + " that names a status line",
                        "it shows what it would change, and asks");
        };
    }

    /** Ours is not named there; it may be elsewhere, in a project's settings or inside of another script. */
    private Finding elsewhere(LoginLimits login, String sentence, String what) {
        boolean isHeard = login.runs()
                .last()
                .filter(last -> last.isAfter(now.minus(LATELY)))
                .isPresent();
        return isHeard
                ? finding(Level.OK, sentence + ", but candleclock hears of your limits by another way.", login, "")
                : finding(
                        Level.NOTE,
                        sentence + DEAF,
                        login,
                        "Run '" + Foreign.harmless(login.statusLine().install()) + "': " + what + ".");
    }

    private Finding broken(StatusLine line, String file, LoginLimits login) {
        boolean isText = line.kind() == StatusLine.Kind.NOT_JSON;
        return finding(
                Level.WARNING,
                isText
                        ? file + " is no JSON: " + Foreign.harmless(line.fault()) + "."
                        : file + " cannot be read: " + Foreign.harmless(line.fault()) + ".",
                login,
                isText
                        ? "Mend it: what it says of the status line, and of everything else, may not count."
                        : "Allow yourself to read it ('chmod u+r FILE').");
    }

    private Finding finding(Level level, String sentence, LoginLimits login, String advice) {
        List<String> details = new ArrayList<>();
        if (!login.statusLine().command().isEmpty()) {
            details.add(login.statusLine().command());
        }
        login.runs()
                .last()
                .ifPresent(last -> details.add("last heard from " + Figures.duration(Duration.between(last, now))
                        + " ago; " + Counted.of(login.runs().sessions(), "session") + " in the last 8 days"));
        return new Finding(level, LimitFindings.TOPIC, sentence, details, advice);
    }
}
