package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Claude Code tells its status line after an answer: the session's own sums, and the login's limits as they are then. Of the weeks
 * before the start only what says something new is told, and not more often than every few minutes: it is enough to see what a percent
 * comes to.
 */
final class StatusTold {
    /** Versions from this format on know of limits. */
    private static final Class<NewFormat> KNOWING = NewFormat.class;

    private static final int WINDOW = 200_000;
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration BETWEEN = Duration.ofSeconds(15);
    private static final Duration BETWEEN_IN_HISTORY = Duration.ofMinutes(3);
    private static final Duration HOUR = Duration.ofHours(1);
    /** Whoever opens the dashboard finds that Claude said something just before. */
    private static final Duration JUST_BEFORE = Duration.ofMinutes(10);

    private final Instant live;
    private final Map<String, Sums> sessions = new HashMap<>();
    private Instant last = Instant.MIN;
    private List<Integer> percents = List.of();

    /** What a session came to, and how much its conversation held by the last answer that was not a subagent's. */
    private static final class Sums {
        private double dollars;
        private Duration waited = Duration.ZERO;
        private Tokens held = Tokens.NONE;
        private Instant warmUntil = Instant.MIN;
    }

    StatusTold(Instant start) {
        live = start.minus(JUST_BEFORE);
    }

    /** After an answer of that moment: what is told, if something is. */
    Optional<Status> after(Instant at, Answered answered, List<Allowance> limits) {
        if (!KNOWING.isInstance(answered.session().format())) {
            return Optional.empty();
        }
        Sums sums = sessions.computeIfAbsent(answered.session().id(), session -> new Sums());
        sums.dollars += answered.dollars();
        sums.waited = sums.waited.plus(answered.waited());
        if (!answered.bySubagent()) {
            sums.held = answered.tokens();
            sums.warmUntil = at.plus(HOUR);
        }
        List<Integer> now = limits.stream().map(Allowance::percent).toList();
        boolean isReached = limits.stream().anyMatch(limit -> limit.isUsedUp(at));
        if (!isReached && isTooSoon(at, now)) {
            return Optional.empty();
        }
        last = at;
        percents = now;
        return Optional.of(new Status(at.plus(SOON), json(answered.session(), sums, at, limits)));
    }

    private boolean isTooSoon(Instant at, List<Integer> now) {
        boolean isLive = !at.isBefore(live);
        Instant earliest = last.plus(isLive ? BETWEEN : BETWEEN_IN_HISTORY);
        return at.isBefore(earliest) || !isLive && now.equals(percents);
    }

    private static String json(Session session, Sums sums, Instant at, List<Allowance> limits) {
        Sender sender = session.track().sender();
        return Json.line(status -> status.put("session_id", session.id())
                .put("transcript_path", "/home/ada/.claude/" + session.track().file())
                .put("cwd", sender.cwd())
                .object("model", model -> model.put("id", session.model().name()))
                .object(
                        "workspace",
                        folders -> folders.put("current_dir", sender.cwd())
                                .put("project_dir", session.place().cwd()))
                .put("version", session.format().version())
                .object(
                        "cost",
                        cost -> cost.put("total_cost_usd", Math.round(sums.dollars * 1e6) / 1e6)
                                .put("total_api_duration_ms", sums.waited.toMillis()))
                .object("context_window", window -> context(window, sums.held))
                .object(
                        "prompt_cache",
                        cache -> cache.put("warm", at.isBefore(sums.warmUntil))
                                .put("ttl", "1h")
                                .put("expires_at", sums.warmUntil.getEpochSecond()))
                .object(
                        "rate_limits",
                        all -> limits.forEach(limit -> all.object(
                                limit.key(),
                                window -> window.put("used_percentage", limit.percent())
                                        .put("resets_at", limit.resetsAt().getEpochSecond())))));
    }

    private static void context(Json window, Tokens held) {
        int heard = held.input() + held.write() + held.read();
        long percent = Math.round(100.0 * heard / WINDOW);
        window.put("total_input_tokens", heard)
                .put("total_output_tokens", held.output())
                .put("context_window_size", WINDOW)
                .object(
                        "current_usage",
                        usage -> usage.put("input_tokens", held.input())
                                .put("output_tokens", held.output())
                                .put("cache_creation_input_tokens", held.write())
                                .put("cache_read_input_tokens", held.read()))
                .put("used_percentage", percent)
                .put("remaining_percentage", 100 - percent);
    }
}
