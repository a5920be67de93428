package io.github.candleclock.ingest;

/**
 * What a subagent was sent out for.
 *
 * @param agent its id, as its lines have it
 * @param kind such as {@code Explore} or {@code general-purpose}; never blank
 * @param description of its errand, in a few words; empty where there is none
 */
public record AgentKind(String agent, String kind, String description) {}
