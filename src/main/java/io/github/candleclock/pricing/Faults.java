package io.github.candleclock.pricing;

/** What becomes of a price that cannot be used: it is thrown where a person wrote it, and noted where a list has thousands of others. */
interface Faults {
    void take(PriceException fault) throws PriceException;
}
