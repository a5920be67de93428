package io.github.candleclock.tui;

import io.github.candleclock.tui.terminal.Input;
import io.github.candleclock.tui.terminal.Screen;

/** The thread that waits at the keyboard. It cannot be woken from there, so it is a daemon and nobody waits for it. */
final class KeyReader implements Runnable {
    private final Screen screen;
    private final Inbox inbox;

    private KeyReader(Screen screen, Inbox inbox) {
        this.screen = screen;
        this.inbox = inbox;
    }

    static void start(Screen screen, Inbox inbox) {
        Thread thread = new Thread(new KeyReader(screen, inbox), "key reader");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            Input input = screen.read();
            while (!(input instanceof Input.Closed)) {
                inbox.input(input);
                input = screen.read();
            }
            inbox.end();
        } catch (Throwable e) {
            inbox.end(e);
        }
    }
}
