package io.github.candleclock.ingest;

/**
 * Where a session was seen at work: from these its project is named.
 *
 * @param folder the folder directly below {@code projects} whose log says so; empty where the log lies directly in it
 * @param cwd the working folder its line names; empty where it names none
 */
public record Sighting(String session, String folder, String cwd) {}
