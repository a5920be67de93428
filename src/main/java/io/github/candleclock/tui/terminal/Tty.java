package io.github.candleclock.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.UnixTerminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The terminal the program was started in. Raw mode, input decoding and the alternate screen are Lanterna's; frames are written here, in
 * one go. Whatever ends the process but {@code kill -9}, Lanterna's one shutdown hook gives everything back, because all modes that are
 * switched on are switched off in {@link #exitPrivateMode}.
 *
 * <p>Lanterna's constructor calls the methods that are overridden here: those with "stty" in them must not use this class's fields.
 */
public final class Tty extends UnixTerminal implements Screen {
    private static final String ENTER = "\033[?25l\033[?2004h";
    private static final String LEAVE = "\033[?2026l\033[?2004l\033[0m\033[?25h";
    /** Ctrl-C, Ctrl-Z, Ctrl-\ and Ctrl-S are keys; a carriage return still comes as a newline, which Lanterna wants. */
    private static final String[] RAW = {
        "-icanon", "-echo", "-ixon", "min", "1", "time", "0", "intr", "undef", "susp", "undef", "quit", "undef"
    };

    private final CleanInput input;
    private boolean isOurs;

    private Tty(CleanInput in, OutputStream out) throws IOException {
        super(in, out, StandardCharsets.UTF_8, CtrlCBehaviour.TRAP);
        this.input = in;
    }

    /** Whether the program has a terminal on both sides. */
    @SuppressWarnings("SystemConsoleNull") // null before Java 22, and asked below from then on
    public static boolean isPresent() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // from Java 22 on there is a console without a terminal too
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    /**
     * Takes the terminal: raw mode and the alternate screen.
     *
     * @throws IOException when there is no terminal
     */
    public static Tty open() throws IOException {
        // Lanterna's own stream writes each character by itself
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        Tty tty = new Tty(new CleanInput(new FileInputStream(FileDescriptor.in)), out);
        tty.enterPrivateMode();
        return tty;
    }

    /** Asks whether the background is light. Only before the first key is read: the answer comes the same way as keys. */
    public Optional<Boolean> background(Map<String, String> environment) throws IOException {
        Background background = Background.ask(input.raw(), this::write, environment);
        input.typedAhead(background.typedAhead());
        return background.isLight();
    }

    @Override
    public Size size() throws IOException {
        TerminalSize size = getTerminalSize();
        return new Size(size.getColumns(), size.getRows());
    }

    @Override
    public String readKey() throws IOException {
        return KeyNames.of(readInput());
    }

    @Override
    public synchronized void write(byte[] frame) throws IOException {
        if (isOurs) {
            writeToTerminal(frame);
            flush();
        }
    }

    @Override
    public void onResize(Consumer<Size> listener) {
        addResizeListener((terminal, size) -> listener.accept(new Size(size.getColumns(), size.getRows())));
    }

    @Override
    public void onSuspend(Runnable listener) {
        boolean unused = Signals.on("TSTP", listener);
    }

    @Override
    public void suspend() throws IOException {
        exitPrivateMode();
        restoreTerminalSettings();
        // a handled SIGTSTP would only be heard again; SIGSTOP stops, and the next line runs when the shell continues
        // us
        exec("/bin/sh", "-c", "kill -STOP " + ProcessHandle.current().pid());
        canonicalMode(false);
        enterPrivateMode();
    }

    @Override
    public synchronized void enterPrivateMode() throws IOException {
        super.enterPrivateMode();
        writeToTerminal(ENTER.getBytes(StandardCharsets.US_ASCII));
        flush();
        isOurs = true;
    }

    @Override
    public synchronized void exitPrivateMode() throws IOException {
        if (isOurs) {
            isOurs = false;
            writeToTerminal(LEAVE.getBytes(StandardCharsets.US_ASCII));
            super.exitPrivateMode();
            flush();
        }
    }

    // stty: one call in place of Lanterna's four
    @Override
    protected void canonicalMode(boolean on) throws IOException {
        if (!on) {
            String unused = runSTTYCommand(RAW);
        }
    }

    @Override
    protected void keyEchoEnabled(boolean on) {}

    @Override
    protected void keyStrokeSignalsEnabled(boolean on) {}

    // stty: Lanterna asks the terminal where the cursor ends up, and waits five seconds for one that does not say
    @Override
    protected TerminalSize findTerminalSize() throws IOException {
        String size = runSTTYCommand("size").strip();
        int blank = size.indexOf(' ');
        int rows = Integer.parseInt(size.substring(0, blank));
        int columns = Integer.parseInt(size.substring(blank + 1));
        return new TerminalSize(Math.max(1, columns), Math.max(1, rows));
    }
}
