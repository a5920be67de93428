package io.github.candleclock.readings;

import io.github.candleclock.limit.OfficialLimits;
import io.github.candleclock.limit.OfficialReading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a session comes to when Claude Code tells of it once more. Counters that have grown mean that it has talked to Claude since: what it
 * tells now is new. Where none can be compared, other figures than before are new. Else it is a repeat, as old as it was, and what it leaves
 * out holds on.
 */
final class Retelling {
    private Retelling() {}

    static SessionReading of(StatusJson told, SessionReading before, Path root, Instant now) {
        Optional<SessionReading.Spent> spent = merged(told.spent(), before.spent());
        boolean isNew = isNew(told, before, now);
        // a clock that was put back must not leave a moment to come
        Instant at = isNew || before.at().isAfter(now) ? now : before.at();
        return new SessionReading(
                told.session(),
                root,
                now,
                at,
                told.model(),
                limits(told, before, isNew, now, at),
                told.context(),
                spent,
                told.cache());
    }

    private static List<OfficialReading> limits(
            StatusJson told, SessionReading before, boolean isNew, Instant now, Instant at) {
        List<OfficialReading> limits = new ArrayList<>();
        if (!told.isBeforeFirstAnswer()) {
            limits.addAll(told.limits(now, at));
        }
        if (!isNew) {
            before.limits().stream()
                    .filter(known ->
                            limits.stream().noneMatch(limit -> limit.kind().equals(known.kind())))
                    .map(known -> new OfficialReading(known.kind(), known.percent(), known.resetsAt(), at))
                    .forEach(limits::add);
        }
        return limits;
    }

    private static boolean isNew(StatusJson told, SessionReading before, Instant now) {
        SessionReading.Spent spent = told.spent().orElse(SessionReading.Spent.UNKNOWN);
        SessionReading.Spent spentBefore = before.spent().orElse(SessionReading.Spent.UNKNOWN);
        OptionalLong waited = spent.apiMillis();
        OptionalLong waitedBefore = spentBefore.apiMillis();
        if (waited.isPresent() && waitedBefore.isPresent()) {
            return waited.getAsLong() > waitedBefore.getAsLong();
        }
        OptionalDouble cost = spent.dollars();
        OptionalDouble costBefore = spentBefore.dollars();
        if (cost.isPresent() && costBefore.isPresent()) {
            return cost.getAsDouble() > costBefore.getAsDouble();
        }
        return told.limits(now, now).stream()
                .anyMatch(limit -> before.limits().stream().noneMatch(known -> isRepeated(known, limit)));
    }

    private static boolean isRepeated(OfficialReading known, OfficialReading told) {
        return OfficialLimits.isSameWindow(known, told) && known.percent() == told.percent();
    }

    /** Counters that are not told this time are those that were told last. */
    private static Optional<SessionReading.Spent> merged(
            Optional<SessionReading.Spent> told, Optional<SessionReading.Spent> before) {
        if (told.isEmpty() || before.isEmpty()) {
            return told.or(() -> before);
        }
        OptionalDouble dollars = told.get().dollars();
        OptionalLong millis = told.get().apiMillis();
        return Optional.of(new SessionReading.Spent(
                dollars.isPresent() ? dollars : before.get().dollars(),
                millis.isPresent() ? millis : before.get().apiMillis()));
    }
}
