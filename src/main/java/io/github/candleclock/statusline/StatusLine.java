package io.github.candleclock.statusline;

import io.github.candleclock.archive.Head;
import io.github.candleclock.limit.OfficialLimits;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.pricing.AlikeAnswers;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.report.TableCells;
import io.github.candleclock.text.Figures;
import io.github.candleclock.usage.TimeRange;
import io.github.candleclock.usage.UsageTotals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The words of a status line.
 *
 * <pre>
 *   ◔ 57 % of 5 hours · 2 h 10 m left · 41 % of 7 days · block $4.12 · today $7.80 · session $1.20
 *   ◔ block $4.12 · 2 h 10 m left · today $7.80 · session $1.20 · as of 09:12
 * </pre>
 *
 * @param zone in which clock times are written
 */
public record StatusLine(PriceList prices, CostMode mode, ZoneId zone) {
    private static final String SIGN = "◔ ";
    private static final String BETWEEN = " · ";
    private static final String NO_USAGE = "no usage today";
    /** A head is made every few seconds while a dashboard runs; an older one says so. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    /** Any words, as a line of ours. */
    public static String saying(String words) {
        return SIGN + words;
    }

    /**
     * The line of a moment.
     *
     * @param heads of different logs: their figures are added up
     * @param session the session below which it stands; empty for none
     * @param limits what Claude says of its limits, the five hours first
     */
    public String of(List<Head> heads, Instant now, String session, List<OfficialReading> limits) {
        List<String> parts = new ArrayList<>();
        limits.forEach(limit -> limit(limit, now, parts));
        boolean isOfficial = limits.stream().anyMatch(limit -> limit.kind().equals(WindowKind.FIVE_HOURS));
        block(heads, now, !isOfficial, parts);
        parts.add(today(heads, now));
        session(heads, session).ifPresent(parts::add);
        asOf(heads, now).ifPresent(parts::add);
        return saying(String.join(BETWEEN, parts));
    }

    /** What Claude says is used of a window, and until when where that is soon; an old word says how old it is. */
    private static void limit(OfficialReading limit, Instant now, List<String> parts) {
        String age = OfficialLimits.isStale(limit, now)
                ? " " + Figures.duration(Duration.between(limit.at(), now)) + " ago"
                : "";
        parts.add(Figures.percent(limit.percent() / 100) + " of " + limit.kind().words() + age);
        if (limit.kind().equals(WindowKind.FIVE_HOURS)) {
            parts.add(left(now, limit.resetsAt()));
        }
    }

    private static String left(Instant now, Instant end) {
        return Figures.duration(Duration.between(now, end)) + " left";
    }

    /** Blocks of different logs count together until the first of them ends, as they would if all had been read at once. */
    private void block(List<Head> heads, Instant now, boolean withEnd, List<String> parts) {
        List<Head.Block> active = heads.stream()
                .flatMap(head -> head.block().stream())
                .filter(block -> block.range().contains(now))
                .toList();
        Optional<Instant> end =
                active.stream().map(Head.Block::range).map(TimeRange::end).min(Comparator.naturalOrder());
        if (end.isPresent()) {
            parts.add("block " + cost(active.stream().map(Head.Block::used).toList()));
            if (withEnd) {
                parts.add(left(now, end.get()));
            }
        }
    }

    private String today(List<Head> heads, Instant now) {
        List<Head> ofToday = heads.stream()
                .filter(head -> head.day().equals(LocalDate.ofInstant(now, head.zone())))
                .filter(head -> !head.today().isEmpty())
                .toList();
        if (ofToday.isEmpty()) {
            return NO_USAGE;
        }
        String elsewhere = ofToday.stream()
                .filter(head -> !isOurDay(head))
                .findFirst()
                .map(head -> "in " + head.zone().getId() + " ")
                .orElse("");
        return "today " + elsewhere + cost(ofToday.stream().map(Head::today).toList());
    }

    /** Whether the day of a head begins when ours does: who made it may count days in another zone. */
    private boolean isOurDay(Head head) {
        return head.day()
                .atStartOfDay(head.zone())
                .toInstant()
                .equals(head.day().atStartOfDay(zone).toInstant());
    }

    /** A session that no head tells of may be too old for them: then nothing is said of it. */
    private Optional<String> session(List<Head> heads, String session) {
        List<List<AlikeAnswers>> used = heads.stream()
                .flatMap(head -> head.sessions().stream())
                .filter(known -> known.id().equals(session))
                .map(Head.Session::used)
                .toList();
        return used.isEmpty() ? Optional.empty() : Optional.of("session " + cost(used));
    }

    private Optional<String> asOf(List<Head> heads, Instant now) {
        return heads.stream()
                .map(Head::at)
                .min(Comparator.naturalOrder())
                .filter(at -> at.isBefore(now.minus(FRESH)))
                .map(at -> "as of " + (isToday(at, now) ? Figures.clock(at, zone) : Figures.dayAndClock(at, zone)));
    }

    private boolean isToday(Instant at, Instant now) {
        return LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
    }

    private String cost(List<List<AlikeAnswers>> used) {
        return TableCells.cost(used.stream()
                .flatMap(Collection::stream)
                .map(answers -> answers.totals(prices, mode))
                .reduce(UsageTotals.NONE, UsageTotals::plus));
    }
}
