package io.github.candleclock.usage;

/**
 * Where an answer came from. What a line does not say is the empty string.
 *
 * @param session Claude Code's session id; subagents carry their parent's
 * @param agent the subagent's id
 * @param sidechain whether the line is marked as a side chain
 * @param project the line's working folder; the log folder's name where it has none
 * @param branch the git branch
 * @param device the id of another device whose archive tells of it; empty for this one
 */
public record Origin(String session, String agent, boolean sidechain, String project, String branch, String device) {

    /** Of this device. */
    public Origin(String session, String agent, boolean sidechain, String project, String branch) {
        this(session, agent, sidechain, project, branch, "");
    }

    public Origin withDevice(String other) {
        return new Origin(session, agent, sidechain, project, branch, other);
    }
}
