package io.github.candleclock.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** By what a report's rows are told apart; several of them, in any order, make rows within rows. */
public enum Grouping {
    DAY("date", "Date"),
    WEEK("week", "Week"),
    MONTH("month", "Month"),
    BLOCK("block", "Block"),
    PROJECT("project", "Project"),
    SESSION("sessionId", "Session"),
    AGENT("agentId", "Subagent"),
    BRANCH("branch", "Branch"),
    DEVICE("deviceId", "Device"),
    MODEL("modelName", "Model");

    private final String field;
    private final String heading;

    Grouping(String field, String heading) {
        this.field = field;
        this.heading = heading;
    }

    /**
     * Reads {@code day}, {@code project} and their like, in any case.
     *
     * @throws IllegalArgumentException with a sentence that names all there are
     */
    public static Grouping parse(String text) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.word().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text.strip()
                        + "' is nothing to tell rows apart by. There is "
                        + words().stream().collect(Collectors.joining(", ")) + "."));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Grouping::word).toList();
    }

    /** How people call it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What JSON calls it. */
    public String field() {
        return field;
    }

    /** What stands above its column. */
    public String heading() {
        return heading;
    }

    /** Whether its rows follow one another in time; all others stand most expensive first. */
    public boolean isTime() {
        return switch (this) {
            case DAY, WEEK, MONTH, BLOCK -> true;
            case PROJECT, SESSION, AGENT, BRANCH, DEVICE, MODEL -> false;
        };
    }
}
