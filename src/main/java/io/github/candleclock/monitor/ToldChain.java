package io.github.candleclock.monitor;

import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.readings.SessionReading;
import io.github.candleclock.readings.SessionTold;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A session's context and prompt cache by the better of two sources: what Claude Code told its status line, which knows how much the
 * context holds and what a compaction has left in it, and what follows from the answers, which may be newer.
 *
 * @param model of the newest answer
 * @param told what Claude Code told last, if it did
 */
record ToldChain(MainChain chain, String model, PriceList prices, Optional<SessionTold> told) {
    /** Where tokens and percentage differ by more, the tokens are those of the whole session: older versions counted so. */
    private static final double ROUNDED = 0.011;

    /** How full the context is; absent where nobody tells. */
    Optional<ContextFill> context() {
        Optional<ContextFill> reckoned = chain.context(model, prices);
        return told.flatMap(SessionTold::context)
                .flatMap(context -> told(context, reckoned))
                .or(() -> reckoned);
    }

    /** When the prompt cache goes cold; a moment that is over where it is cold already. */
    Optional<Instant> cacheColdAt() {
        return told.filter(this::isNewest)
                .flatMap(SessionTold::cache)
                .flatMap(this::coldAt)
                .or(chain::cacheColdAt);
    }

    private Optional<Instant> coldAt(SessionReading.PromptCache cache) {
        boolean isCold = cache.isWarm().filter(warm -> !warm).isPresent();
        return isCold ? told.map(SessionTold::at) : cache.expiresAt();
    }

    private Optional<ContextFill> told(SessionReading.Context context, Optional<ContextFill> reckoned) {
        if (context.size().isEmpty() || context.size().getAsLong() == 0) {
            return Optional.empty();
        }
        long size = context.size().getAsLong();
        OptionalLong held = held(context, size);
        if (held.isPresent() && told.filter(this::isNewest).isPresent()) {
            return Optional.of(chain.context(held.getAsLong(), size));
        }
        boolean isOfModel =
                told.filter(said -> plain(said.model()).equals(plain(model))).isPresent();
        return reckoned.filter(fill -> isOfModel && fill.tokens() <= size)
                .map(fill -> chain.context(fill.tokens(), size));
    }

    private static OptionalLong held(SessionReading.Context context, long size) {
        OptionalDouble percent = context.percent();
        if (percent.isEmpty()) {
            return OptionalLong.empty();
        }
        double share = percent.getAsDouble() / 100;
        long tokens = context.tokens().orElse(-1);
        boolean isExact = tokens >= 0 && Math.abs((double) tokens / size - share) <= ROUNDED;
        return OptionalLong.of(isExact ? tokens : Math.round(share * size));
    }

    private boolean isNewest(SessionTold said) {
        return chain.newest().filter(said.at()::isBefore).isEmpty();
    }

    /** Names of one model differ by what stands in brackets behind them. */
    private static String plain(String name) {
        return name.replaceFirst("\\[.*]$", "");
    }
}
