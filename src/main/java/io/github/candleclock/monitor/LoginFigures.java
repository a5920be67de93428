package io.github.candleclock.monitor;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialLimits;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.OfficialWindows;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.readings.SessionReading;
import io.github.candleclock.report.LoginLimits;
import io.github.candleclock.report.StatusLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Gathers what a check-up asks of the limits of one login. */
final class LoginFigures {
    /** An answer so long after a reading is another answer than the one that told it. */
    private static final Duration SINCE = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final LimitFigures figures;
    private final Instant now;

    LoginFigures(Ledger ledger, Function<Path, String> shown, Instant now) {
        this.ledger = ledger;
        this.figures = new LimitFigures(ledger, shown, now);
        this.now = now;
    }

    /** @param sessions what sessions told their status lines, those of other logins too */
    LoginLimits of(StatusLine line, List<SessionReading> sessions) {
        Path root = line.projects();
        LimitBook.Heard heard = ledger.limits().heard(root, now);
        AccountLimits account = figures.account(root);
        List<LoginLimits.Told> told = OfficialLimits.newest(heard.readings()).stream()
                .map(reading -> told(reading, account))
                .toList();
        boolean isAnsweredSince = told.stream()
                .map(one -> one.reading().at())
                .max(Instant::compareTo)
                .filter(newest -> ledger.use(root).isAnswered(newest.plus(SINCE), Optional.empty()))
                .isPresent();
        return new LoginLimits(
                line,
                runs(root, sessions),
                heard.readings().size(),
                told,
                isAnsweredSince,
                ledger.limits().calibration(root, ledger.use(root), now),
                OfficialWindows.of(heard.readings(), heard.messages()),
                new LoginLimits.Messages(
                        heard.messages(),
                        heard.messages().stream()
                                .filter(message -> isContradicted(message, heard.readings()))
                                .count(),
                        account.reached()));
    }

    private static LoginLimits.Runs runs(Path root, List<SessionReading> sessions) {
        List<Instant> seen = sessions.stream()
                .filter(session -> session.root().equals(root))
                .map(SessionReading::seenAt)
                .toList();
        return new LoginLimits.Runs(seen.size(), seen.stream().max(Instant::compareTo));
    }

    private LoginLimits.Told told(OfficialReading reading, AccountLimits account) {
        double elsewhere = account.windows().stream()
                .filter(window -> window.reading().equals(reading))
                .mapToDouble(LimitState::elsewhere)
                .sum();
        boolean isOver = !reading.resetsAt().isAfter(now);
        return new LoginLimits.Told(reading, OfficialLimits.isStale(reading, now), isOver, elsewhere);
    }

    /** Whether percentages of the window in which it was said all tell another reset. */
    private static boolean isContradicted(LimitMessage message, List<OfficialReading> readings) {
        if (message.kind().filter(WindowKind.FIVE_HOURS::equals).isEmpty()
                || message.resetsAt().isEmpty()) {
            return false;
        }
        OfficialReading said = new OfficialReading(
                WindowKind.FIVE_HOURS, 100, message.resetsAt().get(), message.at());
        List<OfficialReading> ofThen = readings.stream()
                .filter(reading -> reading.window()
                        .filter(window -> reading.kind().equals(WindowKind.FIVE_HOURS) && window.contains(message.at()))
                        .isPresent())
                .toList();
        return !ofThen.isEmpty() && ofThen.stream().noneMatch(reading -> OfficialLimits.isSameWindow(reading, said));
    }
}
