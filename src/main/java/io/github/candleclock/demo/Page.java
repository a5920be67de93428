package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that one turn writes, into whichever file, and what it cost; handed over in the order of time. */
final class Page {
    /** Longer than it takes a reader to look twice, shorter than the pause before the next line. */
    private static final Duration HALF_A_MOMENT = Duration.ofMillis(350);

    private final List<Write> writes = new ArrayList<>();
    private double dollars;

    void write(Instant at, Track track, String line) {
        writes.add(new Write(at, track.file(), line));
    }

    /** The last line of an answer. */
    void write(Instant at, Track track, String line, Answered answered) {
        writes.add(new Write(at, track.file(), line, answered));
    }

    void write(Write write) {
        writes.add(write);
    }

    void spend(double more) {
        dollars += more;
    }

    double dollars() {
        return dollars;
    }

    Instant end() {
        return writes.stream().map(Write::at).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    }

    /** The writes in the order of time, a few lines of them in two pieces: half a line, and a moment later the rest. */
    List<Write> writes(Dice dice) {
        List<Write> sorted = new ArrayList<>(writes);
        sorted.sort(Comparator.comparing(Write::at));
        List<Write> pieces = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Write write = sorted.get(i);
            Instant rest = write.at().plus(HALF_A_MOMENT);
            if (dice.chance(0.04) && nothingUntil(rest, sorted, i + 1)) {
                int cut = dice.between(1, write.text().length() - 1);
                pieces.add(new Write(write.at(), write.file(), write.text().substring(0, cut)));
                pieces.add(new Write(rest, write.file(), write.text().substring(cut), write.answered()));
            } else {
                pieces.add(write);
            }
        }
        return pieces;
    }

    private static boolean nothingUntil(Instant rest, List<Write> sorted, int from) {
        return from < sorted.size() && sorted.get(from).at().isAfter(rest);
    }
}
