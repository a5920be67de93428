package io.github.candleclock.monitor;

import io.github.candleclock.limit.Calibration;
import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.LimitReached;
import io.github.candleclock.limit.OfficialLimits;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.OfficialWindows;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.readings.RootLimits;
import io.github.candleclock.readings.SessionTold;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.SessionState;
import io.github.candleclock.usage.TimeRange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Claude and Claude Code have said: of limits, for each login, and what sessions are at.
 *
 * <p>Belongs to the monitor's thread.
 */
final class LimitBook {
    /** What is known of one login, and what was worked out of it, until something changes. */
    private static final class Account {
        private List<OfficialReading> readings = List.of();
        /** From logs and from what was kept of them: the same message may come from both. */
        private final Set<LimitMessage> messages = new LinkedHashSet<>();

        /** Those of them that no better one stands beside: asked for with each snapshot, so made only when one came. */
        private List<LimitMessage> believed = List.of();

        private Map<String, SessionTold> sessions = Map.of();
        private Optional<Current> current = Optional.empty();
        private Map<TimeRange, Calibration.Used> used = new HashMap<>();
        /** Besides those of the calibration: of the windows that are on screen. */
        private final Map<TimeRange, Calibration.Used> asked = new HashMap<>();

        private Optional<Calibration.Result> calibration = Optional.empty();

        private boolean hear(List<LimitMessage> more) {
            boolean isNew = messages.addAll(more);
            if (isNew) {
                believed = LimitMessage.believed(messages);
            }
            return isNew;
        }
    }

    /** What holds of a login's readings from one moment on until another. */
    private record Current(List<OfficialReading> readings, Instant from, Instant until) {
        static Current of(List<OfficialReading> all, Instant now) {
            List<OfficialReading> readings = OfficialLimits.at(now, all);
            Stream<Instant> resets = readings.stream().map(OfficialReading::resetsAt);
            // a clock that was put back leaves moments to come
            Stream<Instant> yetToCome = all.stream().map(OfficialReading::at).filter(now::isBefore);
            return new Current(
                    readings,
                    now,
                    Stream.concat(resets, yetToCome).min(Instant::compareTo).orElse(Instant.MAX));
        }

        boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    private static final int MOST_ASKED = 16;

    private final Map<Path, Account> accounts = new TreeMap<>();
    private final Map<String, SessionState> states = new HashMap<>();
    private List<TimeRange> windows = List.of();
    private boolean isToBeLaid;

    void take(RootLimits limits) {
        Account account = account(limits.root());
        account.readings = limits.readings();
        account.sessions = limits.sessions().stream()
                .collect(Collectors.toMap(SessionTold::session, Function.identity(), (one, other) -> other));
        account.current = Optional.empty();
        account.calibration = Optional.empty();
        account.hear(limits.messages());
        isToBeLaid = true;
    }

    /** Takes what logs say was reached. */
    void take(Path root, List<LimitMessage> messages) {
        if (!messages.isEmpty()) {
            isToBeLaid |= account(root).hear(messages);
        }
    }

    private Account account(Path root) {
        return accounts.computeIfAbsent(root, unknown -> new Account());
    }

    void take(Map<String, SessionState> all) {
        states.clear();
        states.putAll(all);
    }

    SessionState state(String session) {
        return states.getOrDefault(session, SessionState.UNKNOWN);
    }

    /** What Claude Code told last of a session, its limits apart. */
    Optional<SessionTold> told(String session) {
        return accounts.values().stream()
                .flatMap(account -> Optional.ofNullable(account.sessions.get(session)).stream())
                .findFirst();
    }

    /** The five-hour windows that Claude has told of. */
    List<TimeRange> windows() {
        if (isToBeLaid) {
            List<OfficialReading> readings = new ArrayList<>();
            List<LimitMessage> messages = new ArrayList<>();
            accounts.values().forEach(account -> {
                readings.addAll(account.readings);
                messages.addAll(account.believed);
            });
            windows = OfficialWindows.of(readings, messages);
            isToBeLaid = false;
        }
        return windows;
    }

    /**
     * All that was heard of a login up to now.
     *
     * @param readings in order of time
     * @param messages those that no better one stands beside
     */
    record Heard(List<OfficialReading> readings, List<LimitMessage> messages) {}

    Heard heard(Path root, Instant now) {
        List<LimitMessage> messages = Optional.ofNullable(accounts.get(root))
                .map(account -> account.believed)
                .orElse(List.of());
        return new Heard(
                known(root, now),
                messages.stream().filter(message -> !message.at().isAfter(now)).toList());
    }

    /** The logins that something is known of. */
    List<Path> roots() {
        return List.copyOf(accounts.keySet());
    }

    /** What holds now of a login, the five hours first; worked out anew only when something else may hold. */
    List<OfficialReading> current(Path root, Instant now) {
        Account account = accounts.get(root);
        if (account == null) {
            return List.of();
        }
        if (account.current.filter(current -> current.holds(now)).isEmpty()) {
            account.current = Optional.of(Current.of(account.readings, now));
        }
        return account.current.get().readings();
    }

    /** What was used here by a login from one moment up to another; kept until something changes in it. */
    Calibration.Used used(Path root, LocalUse use, TimeRange range) {
        Map<TimeRange, Calibration.Used> asked = account(root).asked;
        if (asked.size() > MOST_ASKED) {
            asked.clear();
        }
        return asked.computeIfAbsent(range, unknown -> use.between(range.start(), range.end()));
    }

    /** The limit of a login that holds everything up. */
    Optional<LimitMessage> reached(Path root, LocalUse use, Instant now) {
        return Optional.ofNullable(accounts.get(root))
                .flatMap(account -> LimitReached.at(now, account.believed, use::isAnswered));
    }

    /** What one percent of a login's five hours comes to; worked out anew only where something changed in it. */
    Calibration.Result calibration(Path root, LocalUse use, Instant now) {
        Account account = accounts.get(root);
        if (account == null) {
            return new Calibration.Result(Optional.empty(), 0, Optional.empty());
        }
        if (account.calibration.isEmpty()) {
            List<OfficialReading> ofFiveHours = known(root, now).stream()
                    .filter(reading -> reading.kind().equals(WindowKind.FIVE_HOURS))
                    .toList();
            // of pairs that are asked for no more nothing stays
            Map<TimeRange, Calibration.Used> before = account.used;
            account.used = new HashMap<>();
            Calibration.LocalUse kept = (from, to) -> account.used.computeIfAbsent(new TimeRange(from, to), range -> {
                Calibration.Used known = before.get(range);
                return known != null ? known : use.between(from, to);
            });
            account.calibration = Optional.of(Calibration.of(ofFiveHours, kept, now));
        }
        return account.calibration.get();
    }

    /** What was worked out of use from a moment on, in microseconds, holds no more. */
    void forget(long changedFrom) {
        for (Account account : accounts.values()) {
            account.asked.keySet().removeIf(range -> Micros.of(range.end()) > changedFrom);
            if (account.used.keySet().removeIf(range -> Micros.of(range.end()) > changedFrom)) {
                account.calibration = Optional.empty();
            }
        }
    }

    private List<OfficialReading> known(Path root, Instant now) {
        return Optional.ofNullable(accounts.get(root))
                .map(account -> account.readings.stream()
                        .filter(reading -> !reading.at().isAfter(now))
                        .toList())
                .orElse(List.of());
    }
}
