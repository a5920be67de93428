package io.github.candleclock.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.TerminalResizeListener;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The terminal the program was started in. Raw from its making until it is closed; the screen is taken by {@link #open}. Lanterna's
 * one shutdown hook gives everything back, on signals too, because all our modes are switched in the two methods it calls.
 *
 * <p>The screen thread writes and suspends, the key reader reads, signals come on threads of the JVM's.
 */
public final class Tty extends SttyTerminal implements Screen {
    /**
     * No cursor; lines are not wrapped, so that a frame drawn while the window shrinks cannot scroll; a paste comes in brackets.
     * 1049, the alternate screen, is Lanterna's.
     */
    private static final String MODES_ON = "\033[?25l\033[?7l\033[?2004h";

    private static final String MODES_OFF = "\033[?2026l\033[?2004l\033[?7h\033[0m";
    private static final Duration BACKGROUND_WAIT = Duration.ofMillis(250);
    private static final Duration HOOK_WAIT = Duration.ofSeconds(2);

    private final KeyStream keys;
    private final InputReader inputs = new InputReader(this::readInput);
    private final Object output = new Object();
    private final AtomicInteger stops = new AtomicInteger();
    private @Nullable Watcher watcher;
    /** The terminal has its own settings again, for good. Guarded by {@code output}. */
    private boolean givenBack;

    /** Lanterna knows it too and does not tell. Guarded by {@code output}. */
    private boolean onScreen;

    /** The terminal has our settings, as it has once the constructor is done. Guarded by {@code output}. */
    private boolean isRaw = true;

    /** Sets raw mode; fails when the program has no terminal, see {@link #isPresent}. */
    public Tty() throws IOException {
        this(
                new KeyStream(new FileInputStream(FileDescriptor.in)),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    }

    private Tty(KeyStream keys, OutputStream out) throws IOException {
        super(keys, out);
        this.keys = keys;
    }

    /** Whether both ends of the program, keyboard and screen, are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // 17 says it with null, 22 and later with isTerminal
    public static boolean isPresent() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Whether the terminal's ground is light, as far as it can be known. Only before the dashboard has it. */
    public Optional<Boolean> lightBackground(Map<String, String> environment) throws IOException {
        return new Background(keys, this::send, KeyStream::poll).isLight(environment, BACKGROUND_WAIT);
    }

    @Override
    public void open(Watcher watcher) throws IOException {
        this.watcher = watcher;
        TerminalResizeListener listener = (terminal, size) -> watcher.resized(size(size));
        addResizeListener(listener);
        listen(watcher);
        enterPrivateMode();
    }

    @Override
    public Size size() throws IOException {
        return size(getTerminalSize());
    }

    @Override
    public void write(byte[] frame) throws IOException {
        synchronized (output) {
            // after a signal the hook has given the screen back while the screen thread still draws
            if (onScreen) {
                writeToTerminal(frame);
                flush();
            }
        }
    }

    @Override
    public Input read() throws IOException {
        while (true) {
            int before = stops.get();
            try {
                return inputs.read();
            } catch (IOException e) {
                // from the background the keyboard cannot be read; see suspend
                if (stops.get() == before) {
                    throw e;
                }
                if (!awaitRaw()) {
                    return new Input.Closed();
                }
            }
        }
    }

    private boolean awaitRaw() {
        synchronized (output) {
            while (!isRaw && !givenBack) {
                try {
                    output.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return !givenBack;
        }
    }

    /**
     * Stops the whole job, as the terminal itself would on Ctrl-Z. TSTP and not STOP: where no shell could let us go on (a window of our
     * own, ssh with a command) the kernel ignores it, and the dashboard is simply back.
     *
     * <p>Meanwhile TTIN is ignored: whoever ends a stopped job wakes it in the background, where the key reader, by waiting, would stop
     * it once more. To take the terminal in the background still stops it, as it should after {@code bg}.
     */
    @Override
    public void suspend() throws IOException {
        synchronized (output) {
            if (givenBack) {
                return;
            }
            exitPrivateMode();
            restoreOnce();
        }
        unlisten();
        stops.incrementAndGet();
        Signals.ignore("TTIN");
        boolean goesOn = stop();
        if (watcher != null) {
            listen(watcher);
        }
        synchronized (output) {
            if (!goesOn) {
                awaitHook();
            }
            if (!givenBack) {
                canonicalMode(false);
                Signals.byDefault("TTIN");
                isRaw = true;
                output.notifyAll();
                enterPrivateMode();
            }
        }
    }

    /** Stops, and returns when somebody woke us: false when that was a signal that ends the job, which the shell we asked died of. */
    private boolean stop() throws IOException {
        // sh has kill built in, small containers have no other
        return exec("/bin/sh", "-c", "kill -s TSTP 0; echo on").contains("on");
    }

    /**
     * A stopped program that is ended wakes up with the hook about to work. The shell has the terminal, and would stop us for good if we
     * took it now.
     */
    private void awaitHook() {
        long until = System.nanoTime() + HOOK_WAIT.toNanos();
        while (!givenBack && System.nanoTime() - until < 0) {
            try {
                output.wait(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void retake() throws IOException {
        synchronized (output) {
            if (onScreen) {
                canonicalMode(false);
                send("\033[?1049h" + MODES_ON);
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (output) {
            if (givenBack) {
                return;
            }
        }
        unlisten();
        try {
            super.close();
        } catch (IllegalStateException e) {
            // the JVM is going down, and the hook with it
            return;
        }
    }

    /** The last step of Lanterna's hook and of closing. */
    @Override
    protected void restoreTerminalSettings() throws IOException {
        synchronized (output) {
            givenBack = true;
            if (onScreen) {
                exitPrivateMode();
            }
            restoreOnce();
            output.notifyAll();
        }
    }

    /** Only what we took: from the background a second time would stop the program that is ending. */
    private void restoreOnce() throws IOException {
        if (isRaw) {
            isRaw = false;
            super.restoreTerminalSettings();
        }
    }

    private static void listen(Watcher watcher) {
        Signals.on("TSTP", watcher::suspendAsked);
        Signals.on("CONT", watcher::resumed);
    }

    private static void unlisten() {
        Signals.byDefault("TSTP");
        Signals.byDefault("CONT");
    }

    @Override
    public void enterPrivateMode() throws IOException {
        synchronized (output) {
            super.enterPrivateMode();
            onScreen = true;
            send(MODES_ON);
        }
    }

    @Override
    public void exitPrivateMode() throws IOException {
        synchronized (output) {
            writeToTerminal(MODES_OFF.getBytes(StandardCharsets.UTF_8));
            super.exitPrivateMode();
            onScreen = false;
        }
    }

    private void send(String sequence) throws IOException {
        writeToTerminal(sequence.getBytes(StandardCharsets.UTF_8));
        flush();
    }

    private static Size size(TerminalSize size) {
        return new Size(size.getColumns(), size.getRows());
    }
}
