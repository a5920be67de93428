package io.github.candleclock.archive;

import io.github.candleclock.usage.MergedAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a segment, or many, hold.
 *
 * @param answers as often as they stand there
 */
record Held(long answers, Optional<Instant> first, Optional<Instant> last) {
    static final Held NOTHING = new Held(0, Optional.empty(), Optional.empty());

    static Held of(List<MergedAnswer> answers) {
        Held held = NOTHING;
        for (MergedAnswer answer : answers) {
            Optional<Instant> at = Optional.of(answer.best().at());
            held = held.plus(new Held(1, at, at));
        }
        return held;
    }

    Held plus(Held other) {
        return new Held(
                answers + other.answers,
                first.isEmpty() || other.first.isPresent() && other.first.get().isBefore(first.get())
                        ? other.first
                        : first,
                last.isEmpty() || other.last.isPresent() && other.last.get().isAfter(last.get()) ? other.last : last);
    }
}
