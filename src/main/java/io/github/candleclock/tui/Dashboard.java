package io.github.candleclock.tui;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.page.Page;
import io.github.candleclock.tui.terminal.FrameWriter;
import io.github.candleclock.tui.terminal.Input;
import io.github.candleclock.tui.terminal.Screen;
import io.github.candleclock.tui.view.Action;
import io.github.candleclock.tui.view.KeyBindings;
import io.github.candleclock.tui.view.Note;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The live dashboard: the one loop that owns the view state and the terminal. {@link #run} is the screen thread; what others have to say
 * lies in its inbox, which is emptied before one frame is drawn.
 *
 * <pre>
 *  key reader ── key, end, fault ──▶ ┌───────┐
 *  monitor ───── changed ──────────▶ │ Inbox │ ──▶ Scene ──▶ Page ──▶ Canvas ──▶ FrameWriter ──▶ Screen
 *  signals ───── size, stop, on ───▶ └───────┘
 * </pre>
 *
 * <p>A key is answered with a frame at once, new data with at most ten a second; without either nothing happens at all.
 */
public final class Dashboard {
    private static final Duration DATA_GAP = Duration.ofMillis(100);

    private final Screen screen;
    private final Page page;
    private final Supplier<Snapshot> snapshots;
    private final Runnable rescan;
    private final PrintStream log;
    private final Scene scene;
    private final Pace pace;
    private final Inbox inbox = new Inbox();

    private FrameWriter writer;
    private Screen.Size size = new Screen.Size(0, 0);
    private boolean frameOwed;
    private boolean frameUrgent;
    private boolean over;

    /**
     * @param snapshots always has one, from the start
     * @param rescan reads all logs again; must not wait
     * @param log where System.out and System.err go while the dashboard has the screen
     */
    public Dashboard(
            Screen screen, Page page, Supplier<Snapshot> snapshots, Look look, Runnable rescan, PrintStream log) {
        this(screen, page, snapshots, look, rescan, log, new Pace(System::nanoTime, DATA_GAP));
    }

    Dashboard(
            Screen screen,
            Page page,
            Supplier<Snapshot> snapshots,
            Look look,
            Runnable rescan,
            PrintStream log,
            Pace pace) {
        this.screen = screen;
        this.page = page;
        this.snapshots = snapshots;
        this.rescan = rescan;
        this.log = log;
        this.scene = new Scene(look, page, snapshots.get());
        this.writer = new FrameWriter(look.level(), look.glyphs());
        this.pace = pace;
    }

    /** There is a new snapshot. May be called by any thread at any rate. */
    public void changed() {
        inbox.changed();
    }

    /** Looks otherwise from now on. May be called by any thread. */
    public void use(Look look) {
        inbox.look(look);
    }

    /** Puts a note into the corner, or takes it away. May be called by any thread. */
    public void note(Optional<Note> note) {
        inbox.note(note);
    }

    /** Ends the dashboard because something behind it broke; {@link #run} throws it. May be called by any thread. */
    public void fail(Throwable fault) {
        inbox.end(fault);
    }

    /**
     * Shows the dashboard until a person quits. The calling thread is the screen thread meanwhile. A fault is thrown when the terminal is
     * given back.
     */
    public void run() throws IOException {
        String name = Thread.currentThread().getName();
        PrintStream out = System.out;
        PrintStream err = System.err;
        Thread.currentThread().setName("screen");
        System.setOut(log);
        System.setErr(log);
        try (screen) {
            screen.open(inbox);
            size = screen.size();
            KeyReader.start(screen, inbox);
            loop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.setOut(out);
            System.setErr(err);
            Thread.currentThread().setName(name);
        }
    }

    private void loop() throws IOException, InterruptedException {
        draw();
        while (true) {
            for (Input input : inbox.awaitInput(frameOwed ? pace.untilNext() : Inbox.FOREVER)) {
                take(input);
                if (over) {
                    return;
                }
            }
            if (inbox.hasEnded()) {
                throwFault();
                return;
            }
            answerSignals();
            inbox.takeNote().ifPresent(this::show);
            inbox.takeLook().ifPresent(this::lookLike);
            frameOwed |= inbox.takeChanged();
            if (frameUrgent || frameOwed && pace.untilNext() == 0) {
                draw();
            }
        }
    }

    private void answerSignals() throws IOException {
        if (inbox.takeSuspendAsked()) {
            suspend();
        }
        if (inbox.takeResumed()) {
            screen.retake();
            startAfresh(screen.size());
        }
        Screen.Size now = inbox.takeSize().orElse(size);
        if (!now.equals(size)) {
            startAfresh(now);
        }
    }

    private void draw() throws IOException {
        frameOwed = false;
        frameUrgent = false;
        scene.take(snapshots.get());
        if (scene.hasChanged()) {
            Canvas canvas = new Canvas(size.columns(), size.rows());
            page.draw(canvas, scene.snapshot(), scene.view());
            byte[] frame = writer.write(canvas, scene.theme());
            if (frame.length > 0) {
                screen.write(frame);
            }
            pace.drawn();
        }
    }

    private void take(Input input) throws IOException {
        if (input instanceof Input.Paste paste) {
            scene.pasted(paste.text());
            frameUrgent = true;
        } else if (input instanceof Input.Key key) {
            typed(key.name());
        }
    }

    private void typed(String key) throws IOException {
        if (scene.typed(key)) {
            frameUrgent = true;
            return;
        }
        Optional<Action> action = KeyBindings.actionOf(key);
        if (action.isPresent()) {
            act(action.get());
        }
    }

    private void act(Action action) throws IOException {
        scene.act(action, size);
        frameUrgent = true;
        switch (action) {
            case QUIT -> over = true;
            case RESCAN -> rescan.run();
            case SUSPEND -> suspend();
            case REPAINT -> startAfresh(screen.size());
            default -> {}
        }
    }

    private void suspend() throws IOException {
        screen.suspend();
        startAfresh(screen.size());
    }

    private void startAfresh(Screen.Size now) {
        size = now;
        writer.repaint();
        scene.spoil();
        frameUrgent = true;
    }

    private void show(Optional<Note> note) {
        scene.note(note);
        frameUrgent = true;
    }

    private void lookLike(Look look) {
        scene.use(look);
        writer = new FrameWriter(look.level(), look.glyphs());
        frameUrgent = true;
    }

    private void throwFault() throws IOException {
        Throwable fault = inbox.fault().orElse(null);
        if (fault instanceof RuntimeException e) {
            throw e;
        }
        if (fault instanceof Error e) {
            throw e;
        }
        if (fault != null) {
            throw fault instanceof IOException e ? e : new IOException(fault);
        }
    }
}
