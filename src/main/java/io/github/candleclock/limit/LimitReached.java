package io.github.candleclock.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Whether a limit holds everything up now: one was reached, has not reset, and nothing has been answered since. */
public final class LimitReached {
    /** Where neither a reset is told nor how long windows of its kind are. */
    private static final Duration OTHERWISE = Duration.ofHours(5);

    private LimitReached() {}

    /**
     * The newest message that still stands.
     *
     * @param isAnswered whether a normal answer came after a moment, of a family of models or, where that is empty, of any
     */
    public static Optional<LimitMessage> at(
            Instant now, Collection<LimitMessage> messages, BiPredicate<Instant, Optional<String>> isAnswered) {
        return messages.stream()
                .filter(message -> !message.at().isAfter(now))
                .filter(message -> now.isBefore(latest(message)))
                .filter(message -> !isAnswered.test(message.at(), message.model()))
                .max(Comparator.comparing(LimitMessage::at));
    }

    /** When it is over at the latest: it reached its window's end, and that was no further away than the window is long. */
    private static Instant latest(LimitMessage message) {
        return message.resetsAt()
                .orElseGet(() -> message.at()
                        .plus(message.kind().flatMap(WindowKind::length).orElse(OTHERWISE)));
    }
}
