package io.github.candleclock.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a class of tests where there is no tmux, and leaves a file behind whose line the build prints when all is done: a skipped test is
 * easily overlooked.
 */
final class NeedsTmux implements ExecutionCondition {
    private static final String WORDS =
            "SKIPPED: there is no tmux on PATH, so the program was not tried in a terminal.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (isThere()) {
            return ConditionEvaluationResult.enabled("tmux is there");
        }
        tell();
        return ConditionEvaluationResult.disabled(WORDS);
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void tell() {
        String file = System.getProperty("candleclock.skipped", "");
        if (!file.isEmpty()) {
            try {
                Files.writeString(Path.of(file), WORDS + "\n");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
