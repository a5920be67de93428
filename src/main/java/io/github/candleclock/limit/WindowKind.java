package io.github.candleclock.limit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of Claude's limits: over which span it counts, and for which models. New ones may come at any time, so any name is one.
 *
 * @param key as Claude Code names it, such as {@code five_hour} or {@code seven_day_opus}
 */
public record WindowKind(String key) {
    public static final WindowKind FIVE_HOURS = new WindowKind("five_hour");
    public static final WindowKind SEVEN_DAYS = new WindowKind("seven_day");

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("thirty", 30));
    private static final Pattern SPAN = Pattern.compile("(\\w+?|\\d+)_(hour|day)s?(?:_(\\w+))?");

    /** How long its windows are; empty where its name does not say so. */
    public Optional<Duration> length() {
        return span().map(span -> {
            int count = count(span);
            return span.group(2).equals("hour") ? Duration.ofHours(count) : Duration.ofDays(count);
        });
    }

    /** As people read it: {@code 5 hours}, {@code 7 days}, {@code 7 days opus}. */
    public String words() {
        return span().map(span -> count(span) + " " + span.group(2) + (count(span) == 1 ? "" : "s")
                        + (span.group(3) == null ? "" : " " + span.group(3).replace('_', ' ')))
                .orElse(key.replace('_', ' '));
    }

    private Optional<Matcher> span() {
        Matcher matcher = SPAN.matcher(key);
        return matcher.matches() && count(matcher) > 0 ? Optional.of(matcher) : Optional.empty();
    }

    private static int count(Matcher span) {
        String number = span.group(1);
        return number.matches("\\d{1,3}") ? Integer.parseInt(number) : NUMBERS.getOrDefault(number, 0);
    }
}
