package io.github.candleclock.readings;

import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What Claude Code tells the command that makes its status line. Its forms differ by version: whatever is not there, or makes no sense, is
 * absent, and takes nothing else away.
 */
public final class StatusJson {
    /** Where nothing was told. */
    public static final StatusJson NONE = new StatusJson(JsonTree.EMPTY);

    /** Names are shown where people look, so they hold nothing that a terminal could take for more than letters. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    private static final double MOST_PERCENT = 1000;
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
    /** Clocks differ: ours, and Claude's. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final JsonTree json;

    private StatusJson(JsonTree json) {
        this.json = json;
    }

    /** Reads one JSON object, at most a mebibyte of it, and does not wait for anything behind it. */
    public static StatusJson read(InputStream in) {
        return new StatusJson(JsonTree.read(in));
    }

    /** The id of the session below which the line stands; empty where nothing tells it. */
    public String session() {
        return json.text("session_id");
    }

    /** The session's log. */
    public Optional<Path> transcript() {
        return json.path("transcript_path").filter(Path::isAbsolute);
    }

    /** The {@code projects} folder that the session's log lies in, by its name alone. */
    public Optional<Path> root() {
        Optional<Path> above = transcript().map(Path::getParent);
        while (above.isPresent() && !above.get().endsWith("projects")) {
            above = above.map(Path::getParent);
        }
        return above;
    }

    /** The model's id; older versions told it alone. */
    public String model() {
        String id = json.tree("model").text("id");
        return id.isEmpty() ? json.text("model") : id;
    }

    /**
     * All windows that make sense.
     *
     * @param now when it was told
     * @param at when Claude said so
     */
    public List<OfficialReading> limits(Instant now, Instant at) {
        List<OfficialReading> readings = new ArrayList<>();
        JsonTree limits = json.tree("rate_limits");
        limits.fields().keySet().stream().filter(NAME.asMatchPredicate()).forEach(key -> {
            JsonTree window = limits.tree(key);
            OptionalDouble percent = window.number("used_percentage");
            OptionalDouble told = percent.isPresent() ? percent : window.number("utilization");
            window.moment("resets_at")
                    .filter(reset -> told.isPresent())
                    .map(reset -> new OfficialReading(new WindowKind(key), told.getAsDouble(), reset, at))
                    .filter(reading -> makesSense(reading, now))
                    .ifPresent(readings::add);
        });
        return List.copyOf(readings);
    }

    /** Whether the session has asked Claude nothing yet, as after {@code /clear}: what it tells of limits another session heard. */
    boolean isBeforeFirstAnswer() {
        return spent().filter(SessionReading.Spent::isNothing).isPresent();
    }

    Optional<SessionReading.Context> context() {
        JsonTree window = json.tree("context_window");
        SessionReading.Context context = new SessionReading.Context(
                window.count("context_window_size"),
                window.number("used_percentage"),
                window.count("total_input_tokens"));
        return window.fields().isEmpty() ? Optional.empty() : Optional.of(context);
    }

    Optional<SessionReading.Spent> spent() {
        JsonTree cost = json.tree("cost");
        SessionReading.Spent spent =
                new SessionReading.Spent(cost.number("total_cost_usd"), cost.count("total_api_duration_ms"));
        return cost.fields().isEmpty() ? Optional.empty() : Optional.of(spent);
    }

    Optional<SessionReading.PromptCache> cache() {
        JsonTree cache = json.tree("prompt_cache");
        SessionReading.PromptCache told = new SessionReading.PromptCache(
                cache.flag("warm"), cache.moment("expires_at"), cache.number("hit_ratio"));
        return cache.fields().isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private static boolean makesSense(OfficialReading reading, Instant now) {
        boolean isPercentage = reading.percent() >= 0 && reading.percent() <= MOST_PERCENT;
        boolean isInReach = reading.kind()
                .length()
                .map(length -> !reading.resetsAt().isAfter(now.plus(length).plus(TOLERANCE)))
                .orElse(true);
        return isPercentage && isInReach && reading.resetsAt().isAfter(EARLIEST);
    }
}
