package io.github.candleclock.report;

import java.util.List;

/**
 * One thing that a check-up found.
 *
 * @param topic a word or two to find it by
 * @param sentence what is the case
 * @param details lines below it, such as files or a table's rows; they are not wrapped
 * @param advice what to do; empty where nothing is to be done
 */
public record Finding(Level level, String topic, String sentence, List<String> details, String advice) {
    private static final int GAP = 3;

    /** Whether somebody has to do something. */
    public enum Level {
        OK,
        NOTE,
        WARNING
    }

    public Finding {
        details = List.copyOf(details);
    }

    public static Finding ok(String topic, String sentence, String... details) {
        return new Finding(Level.OK, topic, sentence, List.of(details), "");
    }

    /**
     * Details that are a table's rows.
     *
     * @param sides as {@link Columns} has them
     */
    public static List<String> table(String sides, List<List<String>> rows) {
        return new Columns(sides, GAP).lines(rows);
    }
}
