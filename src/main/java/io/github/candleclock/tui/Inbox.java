package io.github.candleclock.tui;

import io.github.candleclock.tui.terminal.Input;
import io.github.candleclock.tui.terminal.Screen;
import io.github.candleclock.tui.view.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What other threads have to say to the screen thread, which alone takes things out. Keys and pastes wait in line; of everything else only the
 * newest counts, so it lies in a field, and in the line there is a bell for it.
 */
final class Inbox implements Screen.Watcher {
    static final long FOREVER = Long.MAX_VALUE;

    private static final int MOST_WAITING = 256;
    private static final Input BELL = new Input.Key("");

    private final BlockingQueue<Input> line = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicBoolean suspendAsked = new AtomicBoolean();
    private final AtomicBoolean resumed = new AtomicBoolean();
    private final AtomicReference<Screen.@Nullable Size> resizedTo = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private final AtomicReference<@Nullable Look> look = new AtomicReference<>();
    private final AtomicReference<@Nullable Optional<Note>> note = new AtomicReference<>();
    private volatile boolean ended;

    /** A key was pressed, or text put in. Waits while the screen thread is far behind. */
    void input(Input input) throws InterruptedException {
        line.put(input);
    }

    /** No key will come any more. */
    void end() {
        ended = true;
        ring();
    }

    /** No key will come any more, and this is why. */
    void end(Throwable why) {
        fault.set(why);
        end();
    }

    /** There is a new snapshot. */
    void changed() {
        if (!changed.getAndSet(true)) {
            ring();
        }
    }

    /** Everything is to look otherwise from now on. */
    void look(Look other) {
        look.set(other);
        ring();
    }

    /** What is to stand in the corner; empty for nothing. */
    void note(Optional<Note> other) {
        note.set(other);
        ring();
    }

    @Override
    public void resized(Screen.Size size) {
        resizedTo.set(size);
        ring();
    }

    @Override
    public void suspendAsked() {
        suspendAsked.set(true);
        ring();
    }

    @Override
    public void resumed() {
        resumed.set(true);
        ring();
    }

    /** Waits until there is something, at most so many nanoseconds, and takes all input out. */
    List<Input> awaitInput(long nanos) throws InterruptedException {
        List<Input> inputs = new ArrayList<>();
        Input first = line.poll(nanos, TimeUnit.NANOSECONDS);
        if (first != null) {
            inputs.add(first);
            line.drainTo(inputs);
        }
        inputs.removeIf(BELL::equals);
        return inputs;
    }

    boolean takeChanged() {
        return changed.getAndSet(false);
    }

    boolean takeSuspendAsked() {
        return suspendAsked.getAndSet(false);
    }

    boolean takeResumed() {
        return resumed.getAndSet(false);
    }

    Optional<Screen.Size> takeSize() {
        return Optional.ofNullable(resizedTo.getAndSet(null));
    }

    Optional<Look> takeLook() {
        return Optional.ofNullable(look.getAndSet(null));
    }

    /** The newest note; nothing where nobody said anything of one. */
    Optional<Optional<Note>> takeNote() {
        return Optional.ofNullable(note.getAndSet(null));
    }

    boolean hasEnded() {
        return ended;
    }

    Optional<Throwable> fault() {
        return Optional.ofNullable(fault.get());
    }

    /** A full line needs no bell: whoever empties it looks at the fields as well. */
    private void ring() {
        line.offer(BELL);
    }
}
