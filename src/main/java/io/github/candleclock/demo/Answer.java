package io.github.candleclock.demo;

import java.util.List;

/**
 * One answer from Claude, which becomes as many lines as it has parts.
 *
 * @param placeholder what stood for the output while the answer streamed
 * @param finished false for an answer whose true output was never written, as happened in older versions
 */
record Answer(
        String id,
        String request,
        Model model,
        Tokens tokens,
        int placeholder,
        boolean finished,
        List<Part> parts,
        String stopReason) {
    boolean isLast(int part) {
        return part == parts.size() - 1;
    }
}
