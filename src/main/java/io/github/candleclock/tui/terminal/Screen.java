package io.github.candleclock.tui.terminal;

import java.io.IOException;
import java.util.function.Consumer;

/** What the dashboard needs of a terminal, so that a test can be one. */
public interface Screen {
    /** Columns and rows. */
    record Size(int columns, int rows) {}

    /** The key's name when the input has ended. */
    String END_OF_INPUT = "End of input";

    Size size() throws IOException;

    /** Waits for a key and returns its name as the table of keys writes it: {@code q}, {@code Esc}, {@code Ctrl-C}. */
    String readKey() throws IOException;

    /** Writes a frame in one go. After the terminal was given back nothing is written. */
    void write(byte[] frame) throws IOException;

    /** Gives the terminal back, stops the process until the shell continues it, and takes the terminal again. */
    void suspend() throws IOException;

    /** Names who is told of a new size, on whatever thread hears of it. */
    void onResize(Consumer<Size> listener);

    /** Names who is told that the process is to be suspended. */
    void onSuspend(Runnable listener);
}
