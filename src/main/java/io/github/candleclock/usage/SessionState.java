package io.github.candleclock.usage;

/** What a session of Claude Code is at, as Claude Code itself says. */
public enum SessionState {
    BUSY,
    /** For you: it asks for leave, or for an answer. */
    WAITING,
    IDLE,
    /** You are in its shell. */
    SHELL,
    /** Nobody says. */
    UNKNOWN
}
