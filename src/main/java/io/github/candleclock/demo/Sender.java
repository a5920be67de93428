package io.github.candleclock.demo;

import org.jspecify.annotations.Nullable;

/** Who writes a line: a session or one of its subagents, and where it works. */
record Sender(
        String session,
        @Nullable String agent,
        boolean sidechain,
        String cwd,
        String branch,
        @Nullable String nickname) {
    Sender at(String otherCwd) {
        return new Sender(session, agent, sidechain, otherCwd, branch, nickname);
    }

    /** A subagent sent out by this session; without an id in the days when its lines stood in the session's own log. */
    Sender send(@Nullable String agentId) {
        return new Sender(session, agentId, true, cwd, branch, nickname);
    }
}
