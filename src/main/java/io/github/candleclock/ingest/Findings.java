package io.github.candleclock.ingest;

import io.github.candleclock.usage.UsageEvent;

/** Takes what a scanner finds in lines. */
interface Findings {
    void event(UsageEvent event);

    void sighting(Sighting sighting);

    /** A whole line was read. */
    void line();

    void skip(SkipReason reason);
}
