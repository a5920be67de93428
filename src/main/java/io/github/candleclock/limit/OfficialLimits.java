package io.github.candleclock.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What holds now, out of readings that many sessions of one login have told. Each session repeats what it heard last, however long ago that
 * was; so of a window the reading counts whose session talked to Claude last, and not the largest: a percentage may fall.
 */
public final class OfficialLimits {
    /** Resets nearer than this are one window's: Claude tells them with fractions that waver. */
    public static final Duration SAME = Duration.ofMinutes(10);

    private static final Duration FRESH = Duration.ofMinutes(15);

    private static final Comparator<String> SHORTEST_FIRST = Comparator.<String, Duration>comparing(
                    key -> new WindowKind(key).length().orElse(Duration.ofDays(365)))
            .thenComparing(Comparator.naturalOrder());

    private OfficialLimits() {}

    /** One reading for each kind of window that has not reset yet, the shortest windows first. */
    public static List<OfficialReading> at(Instant now, Collection<OfficialReading> all) {
        // a clock that was put back leaves moments to come
        return newest(all.stream().filter(reading -> !reading.at().isAfter(now)).toList()).stream()
                .filter(reading -> reading.resetsAt().isAfter(now))
                .toList();
    }

    /** One reading for each kind of window, the one that resets last, whether it has reset or not; the shortest windows first. */
    public static List<OfficialReading> newest(Collection<OfficialReading> readings) {
        Map<String, OfficialReading> newest = new TreeMap<>(SHORTEST_FIRST);
        readings.forEach(reading -> newest.merge(reading.kind().key(), reading, OfficialLimits::later));
        // the latest reset is known only now: a nearly equal one may have been told later
        newest.replaceAll((key, latest) -> readings.stream()
                .filter(reading -> reading.kind().key().equals(key) && isSameWindow(reading, latest))
                .max(Comparator.comparing(OfficialReading::at).thenComparing(OfficialReading::percent))
                .orElse(latest));
        return List.copyOf(newest.values());
    }

    /** Whether a reading is too old to be taken for now. */
    public static boolean isStale(OfficialReading reading, Instant now) {
        return reading.at().isBefore(now.minus(FRESH));
    }

    /** Whether two readings are of the same window. */
    public static boolean isSameWindow(OfficialReading one, OfficialReading other) {
        return one.kind().equals(other.kind())
                && Duration.between(one.resetsAt(), other.resetsAt()).abs().compareTo(SAME) <= 0;
    }

    private static OfficialReading later(OfficialReading one, OfficialReading other) {
        return one.resetsAt().isBefore(other.resetsAt()) ? other : one;
    }
}
