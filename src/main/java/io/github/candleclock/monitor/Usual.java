package io.github.candleclock.monitor;

/**
 * How fast you burn when you work: of all ten-minute stretches of your last 14 blocks in which anything was used.
 *
 * @param low dollars an hour that a quarter of them stayed below
 * @param median dollars an hour
 * @param high dollars an hour that a quarter of them went beyond
 */
public record Usual(double low, double median, double high) {}
