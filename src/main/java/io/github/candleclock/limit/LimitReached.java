package io.github.candleclock.limit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Whether a limit holds everything up now: one was reached, has not reset, and nothing has been answered since. */
public final class LimitReached {
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
                .filter(message -> message.resetsAt().filter(now::isBefore).isPresent())
                .filter(message -> !isAnswered.test(message.at(), message.model()))
                .max(Comparator.comparing(LimitMessage::at));
    }
}
