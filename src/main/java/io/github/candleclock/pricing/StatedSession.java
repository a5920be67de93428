package io.github.candleclock.pricing;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Claude Code itself says that a session cost, calls of helper models included.
 *
 * @param hasUnknownModel Claude Code knew no price for a model and took another one's
 * @param models by name, in the order of names
 */
public record StatedSession(Cost total, boolean hasUnknownModel, Map<String, Use> models) {
    public StatedSession {
        models = Collections.unmodifiableMap(new TreeMap<>(models));
    }

    /**
     * One model's part.
     *
     * @param tokens where they are stated; cache writes are not told apart there, and stand as those for five minutes
     */
    public record Use(Cost cost, Optional<TokenCounts> tokens) {}
}
