package io.github.candleclock.tui.terminal;

/** One thing a person did at the keyboard. */
public sealed interface Input {
    /** A key, named as in the table of keys: {@code q}, {@code Esc}, {@code Ctrl-C}, {@code Up}. */
    record Key(String name) implements Input {}

    /** Text put in as a whole; it is never a command. */
    record Paste(String text) implements Input {}

    /** The keyboard is gone: no input will come any more. */
    record Closed() implements Input {}
}
