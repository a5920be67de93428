package io.github.candleclock.demo;

import java.time.Duration;

/**
 * That an answer stands in the log as a whole, for whoever counts.
 *
 * @param line the last of its lines
 * @param bySubagent whether one of the session's subagents was answered, and not the session itself
 * @param dollars what it cost, as the story reckons
 * @param waited how long Claude took over it
 */
record Answered(Session session, Envelope line, boolean bySubagent, Tokens tokens, double dollars, Duration waited) {}
