package io.github.candleclock.usage;

/**
 * Where an answer came from. What a line does not say is the empty string.
 *
 * @param session Claude Code's session id; subagents carry their parent's
 * @param agent the subagent's id
 * @param sidechain whether the line is marked as a side chain
 * @param project the line's working folder; the log folder's name where it has none
 * @param branch the git branch
 */
public record Origin(String session, String agent, boolean sidechain, String project, String branch) {}
