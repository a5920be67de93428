package io.github.candleclock.tui.terminal;

import java.io.Closeable;
import java.io.IOException;

/** What the dashboard needs of a terminal. Reading happens on one thread, everything else on another. */
public interface Screen extends Closeable {
    /** Columns and rows of a terminal. */
    record Size(int columns, int rows) {}

    /** Hears what happens to a terminal from outside; called on threads of the terminal, so it must not wait. */
    interface Watcher {
        void resized(Size size);

        /** Somebody sent TSTP; the watcher answers with {@link Screen#suspend} on its own thread. */
        void suspendAsked();

        /** The program was stopped and goes on: what is on screen, nobody knows. */
        void resumed();
    }

    /** Takes the screen. */
    void open(Watcher watcher) throws IOException;

    Size size() throws IOException;

    /** Writes a whole frame at once. */
    void write(byte[] frame) throws IOException;

    /** Waits for the next input. */
    Input read() throws IOException;

    /** Gives the terminal back, stops the program, and takes the terminal again when somebody lets it go on. */
    void suspend() throws IOException;

    /** Takes raw mode and modes again, after somebody else stopped the program and a shell had the terminal. */
    void retake() throws IOException;

    /** Gives the terminal back. Closing twice does no harm. */
    @Override
    void close() throws IOException;
}
