package io.github.candleclock.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The command that made somebody's status line before ours, run by their shell as Claude Code would run it. Whatever it does is harmless:
 * one that fails, prints nothing, prints without end or takes too long has printed nothing.
 */
final class WrappedCommand {
    /** Long enough for what asks the network; Claude Code gives up on a status line too, and ours is still to come then. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    /** A line is some hundred bytes, colours included. */
    private static final int MOST = 256 << 10;
    /** What the command left behind in the background may hold its output open for ever; what was printed before is there at once. */
    private static final long STRAGGLING_MILLIS = 200;

    private final Process process;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Thread reader = new Thread(this::read, "wrapped-output");
    private final Thread ending = new Thread(this::end, "wrapped-end");
    private final long startedNanos = System.nanoTime();

    private WrappedCommand(Process process) {
        this.process = process;
    }

    /** Starts it, with our errors for its own; nothing where there is no shell to do so. */
    static Optional<WrappedCommand> start(String command, Map<String, String> environment) {
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        ProcessBuilder builder =
                new ProcessBuilder(isWindows ? List.of("cmd", "/c", command) : List.of("sh", "-c", command));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            WrappedCommand started = new WrappedCommand(builder.start());
            // Claude Code ends a status line that a newer one follows
            Runtime.getRuntime().addShutdownHook(started.ending);
            started.reader.setDaemon(true);
            started.reader.start();
            return Optional.of(started);
        } catch (IOException noShell) {
            return Optional.empty();
        }
    }

    /** Where it reads from. */
    OutputStream in() {
        return process.getOutputStream();
    }

    /**
     * What it printed, byte for byte, if that is a status line; in the end it runs no more.
     *
     * @param patience how long it may take since it was started
     */
    Optional<byte[]> printed(Duration patience) {
        try {
            long left = patience.toNanos() - (System.nanoTime() - startedNanos);
            if (!process.waitFor(left, TimeUnit.NANOSECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
            reader.join(STRAGGLING_MILLIS);
            byte[] bytes = bytes();
            // the eight-bit alphabet has a letter for each byte, and the same blanks as the others
            boolean isBlank = new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
            return isBlank || bytes.length > MOST ? Optional.empty() : Optional.of(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            end();
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }

    private void read() {
        byte[] some = new byte[8192];
        try (InputStream out = process.getInputStream()) {
            for (int count = out.read(some); count >= 0; count = out.read(some)) {
                if (!add(some, count)) {
                    end();
                    return;
                }
            }
        } catch (IOException ended) {
            // what it printed before counts
        }
    }

    /** Whether there is room for more. */
    private boolean add(byte[] some, int count) {
        synchronized (printed) {
            printed.write(some, 0, count);
            return printed.size() <= MOST;
        }
    }

    private byte[] bytes() {
        synchronized (printed) {
            return printed.toByteArray();
        }
    }

    /** Ends it and what it started, while it runs; what it left behind on purpose when it was done goes on. */
    private void end() {
        if (process.isAlive()) {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
