package io.github.candleclock.archive;

import io.github.candleclock.pricing.AlikeAnswers;
import io.github.candleclock.usage.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a command that lives for a moment wants to know: sums of what was used, so that it need not load the archive. They are facts, and
 * cost what the prices say that hold when they are read. Of answers that were streaming when it was made, none is called a lower bound yet.
 *
 * @param at when it was made
 * @param zone in which its days are days
 * @param roots the configuration folders whose logs it is made of; heads that have none in common can be added up
 * @param block the active block
 * @param day the day that was today
 * @param today what was used on that day
 * @param sessions those of the last week, the newest first
 * @param days those before today on which something was used, the newest first
 */
public record Head(
        Instant at,
        ZoneId zone,
        List<String> roots,
        Optional<Block> block,
        LocalDate day,
        List<AlikeAnswers> today,
        List<Session> sessions,
        List<Day> days) {
    public Head {
        roots = List.copyOf(roots);
        today = List.copyOf(today);
        sessions = List.copyOf(sessions);
        days = List.copyOf(days);
    }

    /** The block that was active. */
    public record Block(TimeRange range, List<AlikeAnswers> used) {
        public Block {
            used = List.copyOf(used);
        }
    }

    /**
     * A session, with all that it ever used.
     *
     * @param project what its project is called
     */
    public record Session(String id, String project, Instant lastActivity, List<AlikeAnswers> used) {
        public Session {
            used = List.copyOf(used);
        }
    }

    /** A day that is over, or was when this was made. */
    public record Day(LocalDate day, List<AlikeAnswers> used) {
        public Day {
            used = List.copyOf(used);
        }
    }

    /** The same with so many of its sessions and, when all of these are in it, days: the newest. */
    Head withFirst(int count) {
        int most = Math.min(count, sessions.size());
        return new Head(at, zone, roots, block, day, today, sessions.subList(0, most), days.subList(0, count - most));
    }
}
