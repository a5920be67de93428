package io.github.candleclock.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Claude Code said in a transcript that a limit was reached.
 *
 * @param at when it said so
 * @param kind which limit; empty where it does not say
 * @param model the family of models the limit is for, such as {@code opus}; empty for all
 * @param resetsAt when it resets; empty where it does not say, or says what cannot be
 * @param isExact whether it says so as a moment, and not as a time of day in words, which has been wrong by hours
 */
public record LimitMessage(
        Instant at, Optional<WindowKind> kind, Optional<String> model, Optional<Instant> resetsAt, boolean isExact) {
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    /** All but those in words that have a moment told beside them: the line before or behind may carry it. */
    public static List<LimitMessage> believed(Collection<LimitMessage> messages) {
        List<LimitMessage> exact =
                messages.stream().filter(LimitMessage::isExact).toList();
        return messages.stream()
                .filter(message -> message.isExact || exact.stream().noneMatch(message::isBeside))
                .toList();
    }

    private boolean isBeside(LimitMessage other) {
        boolean isSameKind = kind.isEmpty() || other.kind.isEmpty() || kind.equals(other.kind);
        return isSameKind && Duration.between(at, other.at).abs().compareTo(TOGETHER) <= 0;
    }
}
