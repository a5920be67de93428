package io.github.candleclock.limit;

import io.github.candleclock.usage.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The five-hour windows that Claude has told of, in order and without overlap. Where two overlap by more than ten minutes the one told last
 * is right, or the one told as a moment where the other was told in words; nearer ones are the same window; a smaller overlap is cut off the
 * one that gives way.
 */
public final class OfficialWindows {
    private static final Duration LENGTH = Duration.ofHours(5);

    /** A reset, when Claude told it, and whether as a moment: a time of day in words has been wrong by hours. */
    private record Told(Instant resetsAt, Instant at, boolean isExact) {}

    private OfficialWindows() {}

    /** The windows, whatever the order in which they were told. */
    public static List<TimeRange> of(Collection<OfficialReading> readings, Collection<LimitMessage> messages) {
        Stream<Told> read = readings.stream()
                .filter(reading -> reading.kind().equals(WindowKind.FIVE_HOURS))
                .map(reading -> new Told(reading.resetsAt(), reading.at(), true));
        Stream<Told> said = messages.stream()
                .filter(message ->
                        message.kind().filter(WindowKind.FIVE_HOURS::equals).isPresent())
                .flatMap(message ->
                        message.resetsAt().map(reset -> new Told(reset, message.at(), message.isExact())).stream());
        List<Told> newestFirst = Stream.concat(read, said)
                .distinct()
                .sorted(Comparator.comparing(Told::isExact)
                        .thenComparing(Told::at)
                        .thenComparing(Told::resetsAt)
                        .reversed())
                .toList();
        List<TimeRange> windows = new ArrayList<>();
        newestFirst.forEach(told -> lay(windows, told));
        windows.sort(Comparator.comparing(TimeRange::start));
        return List.copyOf(windows);
    }

    private static void lay(List<TimeRange> windows, Told told) {
        Instant start = told.resetsAt.minus(LENGTH);
        Instant end = told.resetsAt;
        for (TimeRange window : windows) {
            if (!start.isBefore(window.end()) || !window.start().isBefore(end)) {
                continue;
            }
            Instant from = start.isAfter(window.start()) ? start : window.start();
            Instant to = end.isBefore(window.end()) ? end : window.end();
            if (Duration.between(from, to).compareTo(OfficialLimits.SAME) > 0) {
                return;
            }
            if (start.isBefore(window.start())) {
                end = window.start();
            } else {
                start = window.end();
            }
        }
        windows.add(new TimeRange(start, end));
    }
}
