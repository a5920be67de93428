package io.github.candleclock.demo;

/**
 * The subagents that one turn sends out.
 *
 * @param thorough whether they work at length with the session's own model, and not just look around with a small one
 */
record Party(int agents, boolean thorough) {
    static final Party NOBODY = new Party(0, false);

    boolean isEmpty() {
        return agents == 0;
    }
}
