package io.github.candleclock.archive;

/**
 * The machine, or the account on it, that an archive belongs to.
 *
 * @param id 128 random bits in hexadecimal, drawn once and kept
 * @param name how people know it
 */
public record Device(String id, String name) {}
