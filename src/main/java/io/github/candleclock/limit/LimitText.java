package io.github.candleclock.limit;

import io.github.candleclock.usage.EpochTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Claude Code writes into a session when a limit is reached, in the words of all its versions.
 *
 * <pre>
 *   Claude AI usage limit reached|1751997600
 *   5-hour limit reached ∙ resets 2am
 *   You've hit your session limit · resets 12:30am (Europe/Berlin)
 *   You've hit your weekly limit · resets Jul 27 at 4:30am (Asia/Calcutta)
 * </pre>
 *
 * <p>The words must begin a line: an error that quotes them, such as {@code API Error: Rate limit reached}, is another thing.
 */
public final class LimitText {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    /** A message may come shortly after the moment it tells, and a five-hour window be told with some minutes more. */
    private static final Duration SLACK = OfficialLimits.SAME;

    private static final Duration MONTH = Duration.ofDays(32);

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE | Pattern.UNICODE_CASE;
    private static final String SEPARATOR = "[\\s\u00a0.·∙•—–-]*";
    private static final Pattern REACHED = Pattern.compile(
            "^\\s*(?:(?<which>[\\w -]{0,40}?)\\blimit reached"
                    + "|you(?:['’]ve| have) (?:hit|reached) your (?<whose>[\\w -]{0,40}?)\\blimit\\b"
                    + "|you(?:['’]re| are) out of (?<extra>extra usage))"
                    + "(?:\\|(?<epoch>\\d{9,13}))?",
            FLAGS);
    private static final Pattern RESET = Pattern.compile(
            SEPARATOR + "(?:your limit will reset|(?:it )?resets?)\\s+(?:at |on )?"
                    + "(?:(?<month>[a-z]{3,9})\\.? (?<day>\\d{1,2})(?:,? (?<year>\\d{4}))?(?:,| at|, at)? )?"
                    + "(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?[\\s\u00a0\u202f]?(?<half>[ap]\\.?m\\.?)?"
                    + "(?:\\s*\\((?<zone>[\\w/+-]+)\\))?",
            FLAGS);
    /** What has limits of its own that no plan sets. */
    private static final Set<String> NOT_THE_PLANS = Set.of("rate", "request", "requests", "context", "token", "turn");

    private static final Set<String> OF_NO_MODEL = Set.of(
            "claude",
            "ai",
            "usage",
            "your",
            "the",
            "plan",
            "day",
            "daily",
            "week",
            "weekly",
            "month",
            "monthly",
            "spend",
            "spending",
            "account",
            "team",
            "org",
            "organization",
            "max",
            "pro");

    private LimitText() {}

    /**
     * What a text says, if that is that a limit was reached.
     *
     * @param at when it was written: a time of day is the next one after that
     * @param zone the zone of a time that names none
     */
    public static Optional<LimitMessage> read(String text, Instant at, ZoneId zone) {
        Matcher reached = REACHED.matcher(text);
        while (reached.find()) {
            String which = Optional.ofNullable(reached.group("which"))
                    .or(() -> Optional.ofNullable(reached.group("whose")))
                    .orElse("")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (Arrays.stream(which.split("[ -]+", -1)).noneMatch(NOT_THE_PLANS::contains)) {
                boolean isExtra = reached.group("extra") != null;
                return Optional.of(message(text, reached, isExtra ? "extra usage" : which, at, zone));
            }
        }
        return Optional.empty();
    }

    private static LimitMessage message(String text, Matcher reached, String which, Instant at, ZoneId zone) {
        String epoch = reached.group("epoch");
        Matcher when = RESET.matcher(text).region(reached.end(), text.length());
        boolean hasTime = epoch == null && when.lookingAt();
        boolean hasDate = hasTime && when.group("month") != null;
        Optional<Instant> reset = epoch != null
                ? Optional.of(EpochTime.of(Double.parseDouble(epoch)))
                : hasTime ? moment(when, at, zone) : Optional.empty();
        return of(which, hasDate, at, reset, epoch != null);
    }

    private static LimitMessage of(
            String which, boolean hasDate, Instant at, Optional<Instant> reset, boolean isExact) {
        Optional<String> model = model(which);
        return checked(new LimitMessage(at, kind(which, model, hasDate, at, reset), model, reset, isExact));
    }

    private static Optional<WindowKind> kind(
            String which, Optional<String> model, boolean hasDate, Instant at, Optional<Instant> reset) {
        if (which.equals("extra usage")) {
            return Optional.of(new WindowKind("extra_usage"));
        }
        if (model.isPresent()) {
            return model.map(family -> new WindowKind(WindowKind.SEVEN_DAYS.key() + "_" + family));
        }
        if (which.contains("hour") || which.contains("session")) {
            return Optional.of(WindowKind.FIVE_HOURS);
        }
        if (which.contains("week") || which.contains("day") || hasDate) {
            return Optional.of(WindowKind.SEVEN_DAYS);
        }
        // plain words mean the five hours, unless what they tell is later than these can end
        Instant latest = at.plus(FIVE_HOURS).plus(SLACK);
        return reset.filter(moment -> moment.isAfter(latest)).isEmpty()
                ? Optional.of(WindowKind.FIVE_HOURS)
                : Optional.empty();
    }

    /** The same message, without its reset where a limit of its kind cannot reset then. */
    public static LimitMessage checked(LimitMessage message) {
        // a clock may be changed within days
        Duration longest = message.kind()
                .flatMap(WindowKind::length)
                .map(length -> length.compareTo(FIVE_HOURS) > 0 ? length.plusHours(1) : length)
                .orElse(MONTH);
        return new LimitMessage(
                message.at(),
                message.kind(),
                message.model(),
                possible(message.resetsAt(), message.at(), longest),
                message.isExact());
    }

    /** A reset that a limit of such a length can have, told at such a moment. */
    private static Optional<Instant> possible(Optional<Instant> reset, Instant at, Duration longest) {
        Instant latest = at.plus(longest).plus(SLACK);
        return reset.filter(moment -> !moment.isAfter(latest) && !moment.isBefore(at.minus(SLACK)));
    }

    /** The model of {@code opus weekly} or {@code fable 5}: the first word that means nothing else. */
    private static Optional<String> model(String which) {
        if (which.isEmpty() || which.equals("extra usage") || which.contains("hour") || which.contains("session")) {
            return Optional.empty();
        }
        for (String word : which.split("[ -]+", -1)) {
            if (word.matches("[a-z]{3,}") && !OF_NO_MODEL.contains(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> moment(Matcher when, Instant at, ZoneId otherwise) {
        try {
            String named = when.group("zone");
            ZoneId zone = named == null ? otherwise : ZoneId.of(named);
            LocalTime time = time(when);
            ZonedDateTime now = at.atZone(zone);
            if (when.group("month") != null) {
                return Optional.of(ofDate(when, time, now));
            }
            Instant today = next(now.toLocalDate().atTime(time).atZone(zone), at);
            // said a little late, it is the moment just gone
            boolean isToCome = !today.isBefore(at.minus(SLACK));
            return Optional.of(
                    isToCome
                            ? today
                            : now.toLocalDate()
                                    .plusDays(1)
                                    .atTime(time)
                                    .atZone(zone)
                                    .toInstant());
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    private static Instant ofDate(Matcher when, LocalTime time, ZonedDateTime now) {
        int day = Integer.parseInt(when.group("day"));
        String year = when.group("year");
        LocalDate date =
                LocalDate.of(year == null ? now.getYear() : Integer.parseInt(year), month(when.group("month")), day);
        // in December, January is the next year's
        if (year == null && date.isBefore(now.toLocalDate().minusDays(1))) {
            date = date.plusYears(1);
        }
        return next(date.atTime(time).atZone(now.getZone()), now.toInstant());
    }

    /** Of a time that comes twice, as clocks are put back, the first that is not gone. */
    private static Instant next(ZonedDateTime time, Instant at) {
        Instant first = time.toInstant();
        return first.isBefore(at.minus(SLACK)) ? time.withLaterOffsetAtOverlap().toInstant() : first;
    }

    private static Month month(String name) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return month;
            }
        }
        throw new DateTimeException("no month: " + name);
    }

    private static LocalTime time(Matcher when) {
        int hour = Integer.parseInt(when.group("hour"));
        @Nullable String minutes = when.group("minute");
        @Nullable String half = when.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no hour: " + hour);
            }
            boolean isAfternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (isAfternoon ? 12 : 0);
        }
        return LocalTime.of(hour, minutes == null ? 0 : Integer.parseInt(minutes));
    }
}
