package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What happens in a story. Five minutes at {@value #SPEED} times the speed of time reach from its opening into a new block. */
public enum Plot {
    /** A calm start, a storm of subagents, a budget crossed, a pause, a second project, a new block. */
    BUSY,
    /** A quiet day, well within its budgets. */
    CALM,
    /** The storm breaks the block's budget long before its end, and nobody works until the reset. */
    OVER;

    /** How fast a story is told unless people choose. */
    public static final int SPEED = 36;

    private static final LocalTime OPENING = LocalTime.of(14, 20);

    /**
     * When a story begins on a day: early in the afternoon, at a fixed distance from the full UTC hour at which its block began. At
     * another time of day midnight might fall into it, and end a day's budget; at another minute all acts would have to move.
     */
    public static Instant opening(LocalDate day, ZoneId zone) {
        Instant hour = day.atTime(OPENING).atZone(zone).toInstant().truncatedTo(ChronoUnit.HOURS);
        return hour.plus(Duration.ofMinutes(OPENING.getMinute()));
    }

    /** The budgets that belong to the plot, as people would write them. */
    public List<String> budgets() {
        return Script.of(this).budgets();
    }
}
