package io.github.candleclock.usage;

/** The identity of one answer: 128 bits that are equal for all copies of it, and for nothing else. */
public record EventKey(long high, long low) {}
