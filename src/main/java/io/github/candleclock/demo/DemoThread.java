package io.github.candleclock.demo;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The thread that keeps a {@link DemoWriter} up with its clock until it is closed. */
public final class DemoThread implements Closeable {
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DemoWriter writer;
    private final double speed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private final Consumer<Throwable> failed;

    /**
     * The writer's clock runs {@code speed} times as fast as the real one, in which the thread waits.
     *
     * @param failed is told what stopped the story, if something does: nothing more is written then
     */
    public DemoThread(DemoWriter writer, double speed, Consumer<Throwable> failed) {
        this.writer = writer;
        this.speed = speed;
        this.failed = failed;
        this.thread = new Thread(this::run, "demo");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Stops the story; on return nothing is being written any more, unless the disk hangs. */
    @Override
    public void close() {
        writer.close();
        closed.countDown();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void run() {
        try {
            do {
                writer.catchUp();
            } while (!closed.await(realWait().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error broken) {
            failed.accept(broken);
        }
    }

    /** Never longer than a second, so that the story goes on soon after the machine wakes from sleep. */
    private Duration realWait() {
        Duration wait = Duration.ofMillis((long) (writer.untilNext().toMillis() / speed));
        if (wait.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
