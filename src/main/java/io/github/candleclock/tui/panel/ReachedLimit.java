package io.github.candleclock.tui.panel;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.monitor.AccountLimits;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A limit of Claude's that was reached and that the first words do not tell of: that of a week or of a model, or one login's of several.
 *
 * @param whose the login's folder, where there are several logins; empty otherwise
 */
record ReachedLimit(LimitMessage message, String whose) {
    /** The one that holds up most: that of all models before that of one, and of these the one that resets last. */
    static Optional<ReachedLimit> of(Snapshot snapshot) {
        boolean isTold = snapshot.block()
                .filter(block -> Verdict.of(block) == Verdict.REACHED)
                .isPresent();
        boolean isOne = snapshot.limits().size() == 1;
        return snapshot.limits().stream()
                .flatMap(account -> of(account, isOne))
                .filter(reached -> !(isTold && reached.isOfFiveHours()))
                .max((one, other) -> one.isGraverThan(other) ? 1 : -1);
    }

    private static Stream<ReachedLimit> of(AccountLimits account, boolean isOne) {
        return account.reached().stream()
                .map(message -> new ReachedLimit(message, isOne ? "" : Foreign.harmless(account.root())));
    }

    private boolean isOfFiveHours() {
        return message.kind().filter(WindowKind.FIVE_HOURS::equals).isPresent();
    }

    private boolean isGraverThan(ReachedLimit other) {
        if (message.model().isPresent() != other.message.model().isPresent()) {
            return message.model().isEmpty();
        }
        return message.resetsAt()
                .map(at -> other.message.resetsAt().filter(at::isBefore).isEmpty())
                .orElse(true);
    }

    /** What is the case, the longest wording first. */
    List<String> sentences(Snapshot snapshot) {
        String until = message.resetsAt()
                .map(at -> ", until " + Figures.day(at, snapshot.zone()) + " " + Wording.clock(snapshot, at))
                .orElse("");
        String login = whose.isEmpty() ? "" : " (" + whose + ")";
        String limit = "Claude's limit of " + kind() + " is reached";
        String brief = kind() + ": limit reached";
        return List.of(limit + until + login, brief + until + login, brief + until, brief);
    }

    private String kind() {
        return message.kind()
                .map(WindowKind::words)
                .map(Foreign::harmless)
                .orElseGet(() -> message.model().map(Foreign::harmless).orElse("usage"));
    }
}
