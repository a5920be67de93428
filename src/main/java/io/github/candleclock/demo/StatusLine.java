package io.github.candleclock.demo;

import java.io.IOException;
import java.util.List;

/** The command that the story's Claude Code pipes its status into. */
public interface StatusLine {
    /**
     * Takes what was told since it was asked last, in the order of time.
     *
     * @throws IOException when it cannot be kept; the story ends then
     */
    void take(List<Status> told) throws IOException;
}
