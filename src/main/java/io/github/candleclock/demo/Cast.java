package io.github.candleclock.demo;

/** Who takes part in a stretch of work. */
enum Cast {
    /** Each window has a project of its own. */
    APART,
    /** All windows work on one project, but for the third, which has another. */
    TOGETHER,
    /** One window alone, each of whose turns sends out many subagents. */
    STORM
}
