package io.github.candleclock.ingest;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.usage.UsageEvent;

/** Takes what a scanner finds in lines. */
interface Findings {
    /** The version of Claude Code that wrote the events that follow, as the line says it; the empty text where it does not. */
    default void version(String version) {}

    void event(UsageEvent event);

    /** Claude Code says that a limit was reached. */
    default void limit(LimitMessage message) {}

    void sighting(Sighting sighting);

    /** A whole line was read. */
    void line();

    void skip(SkipReason reason);
}
