package io.github.candleclock.tui;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.page.Page;
import io.github.candleclock.tui.terminal.FrameWriter;
import io.github.candleclock.tui.terminal.Screen;
import io.github.candleclock.tui.theme.Theme;
import io.github.candleclock.tui.view.Action;
import io.github.candleclock.tui.view.KeyBindings;
import io.github.candleclock.tui.view.ViewState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The one loop of the live screen. Keys, sizes and the word that there is a new snapshot come through one queue; all that waits there is
 * taken before one frame is drawn, and a frame that looks like the last one is not written.
 *
 * <p>Its state belongs to the thread that calls {@link #run}; the other methods may be called from any thread.
 */
public final class Dashboard {
    private final Screen screen;
    private final Page page;
    private final Supplier<Snapshot> newest;
    private final Runnable rescan;
    private final List<Theme> themes;
    private final FrameWriter writer;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicBoolean isChangeQueued = new AtomicBoolean();

    private ViewState view = ViewState.START;
    private Snapshot shown;
    private int theme;
    private Screen.Size size;
    private boolean isOver;

    /** Something that happened outside, to be dealt with on the screen's thread. */
    private interface Event {
        void happen() throws IOException;
    }

    /**
     * A dashboard that has drawn nothing yet.
     *
     * @param newest gives the newest snapshot
     * @param themes to be chosen from; the first is shown first
     * @param rescan what the key for it does
     */
    public Dashboard(
            Screen screen, Page page, Supplier<Snapshot> newest, List<Theme> themes, ColourLevel level, Runnable rescan)
            throws IOException {
        this.screen = screen;
        this.page = page;
        this.newest = newest;
        this.themes = List.copyOf(themes);
        this.writer = new FrameWriter(level);
        this.rescan = rescan;
        this.shown = newest.get();
        this.size = screen.size();
    }

    /** Says that there is a new snapshot. */
    public void changed() {
        if (isChangeQueued.compareAndSet(false, true)) {
            events.add(() -> {
                isChangeQueued.set(false);
                takeSnapshot();
            });
        }
    }

    /** Ends the dashboard because something else broke; {@link #run} throws it. */
    public void fail(Throwable fault) {
        events.add(() -> {
            throw new IllegalStateException(String.valueOf(fault), fault);
        });
    }

    /** Draws and listens until a key, or the end of input, ends it. What breaks on the way is thrown. */
    public void run() throws IOException, InterruptedException {
        screen.onResize(changed -> events.add(() -> resize(changed)));
        screen.onSuspend(() -> events.add(this::suspend));
        Thread keys = new Thread(this::readKeys, "key reader");
        keys.setDaemon(true);
        keys.start();
        takeSnapshot();
        draw();
        while (!isOver) {
            List<Event> waiting = new ArrayList<>();
            waiting.add(events.take());
            events.drainTo(waiting);
            for (Event event : waiting) {
                event.happen();
            }
            if (!isOver) {
                draw();
            }
        }
    }

    private void draw() throws IOException {
        Canvas canvas = new Canvas(size.columns(), size.rows());
        page.draw(canvas, shown, view);
        byte[] frame = writer.write(canvas, themes.get(theme));
        if (frame.length > 0) {
            screen.write(frame);
        }
    }

    private void press(String key) throws IOException {
        if (key.equals(Screen.END_OF_INPUT)) {
            isOver = true;
        } else if (key.equals("Ctrl-Z")) {
            suspend();
        } else if (key.equals("Ctrl-L")) {
            writer.repaint();
        } else {
            KeyBindings.actionOf(key).ifPresent(this::act);
        }
    }

    private void act(Action action) {
        switch (action) {
            case QUIT -> isOver = true;
            case HELP -> view = new ViewState(!view.help(), view.frozen(), view.wall());
            case CLOSE -> view = new ViewState(false, view.frozen(), view.wall());
            case NEXT_THEME -> theme = (theme + 1) % themes.size();
            case FREEZE -> {
                view = new ViewState(view.help(), !view.frozen(), "");
                takeSnapshot();
            }
            case RESCAN -> rescan.run();
        }
    }

    /** Frozen, the snapshot on screen stays, and only the time of day goes on beside it. */
    private void takeSnapshot() {
        Snapshot snapshot = newest.get();
        if (view.frozen()) {
            String wall = Figures.clockWithSeconds(snapshot.now(), snapshot.zone());
            view = new ViewState(view.help(), true, wall);
        } else {
            shown = snapshot;
        }
    }

    private void resize(Screen.Size changed) {
        size = changed;
        writer.repaint();
    }

    private void suspend() throws IOException {
        screen.suspend();
        size = screen.size();
        writer.repaint();
    }

    private void readKeys() {
        try {
            String key;
            do {
                key = screen.readKey();
                String pressed = key;
                events.add(() -> press(pressed));
            } while (!key.equals(Screen.END_OF_INPUT));
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }
}
