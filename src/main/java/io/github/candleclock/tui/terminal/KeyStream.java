package io.github.candleclock.tui.terminal;

import java.io.IOException;
import java.io.InputStream;

/**
 * The keyboard's bytes. Lanterna's decoder asks {@link #available} before it gives up on a half sequence, so this is where we wait for
 * the other half: an arrow key torn apart by a slow line stays an arrow key. Owned by the key reader once it has started.
 *
 * <p>After a lone Esc the wait is short, for a person may have pressed just that. Behind {@code ESC [} and one more character no person
 * is typing but a terminal, and it may take its time: what is given up there turns into typed letters, and letters are commands.
 */
final class KeyStream extends InputStream {
    static final int ESC_WAIT_MILLIS = 25;
    static final int SEQUENCE_WAIT_MILLIS = 250;

    /** Waits until bytes are there or the time is over, and returns how many there are. */
    interface Patience {
        int await(InputStream in, int millis) throws IOException;
    }

    private enum Place {
        OUTSIDE,
        ESCAPE,
        /** Behind {@code ESC [} or {@code ESC O}, which can still be Alt with a letter. */
        OPENED,
        CONTROL,
        /** Inside OSC, DCS and their kin, which end in BEL or {@code ESC \}. */
        TEXT,
        TEXT_ESCAPE
    }

    private final InputStream in;
    private final Patience patience;
    private final byte[] buffer = new byte[4096];
    private int next;
    private int end;
    private Place place = Place.OUTSIDE;

    KeyStream(InputStream in) {
        this(in, KeyStream::poll);
    }

    KeyStream(InputStream in, Patience patience) {
        this.in = in;
        this.patience = patience;
    }

    /** What the bytes come from, for those who read before the decoder does. */
    InputStream source() {
        return in;
    }

    /** Puts bytes back that were read too early; they come before all others. */
    void unread(byte[] bytes) {
        int kept = Math.min(bytes.length, buffer.length - (end - next));
        System.arraycopy(buffer, next, buffer, kept, end - next);
        System.arraycopy(bytes, 0, buffer, 0, kept);
        end = kept + end - next;
        next = 0;
    }

    @Override
    public int read() throws IOException {
        return isEmpty() && !fill() ? -1 : follow(buffer[next++] & 0xff);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (isEmpty() && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        for (int i = 0; i < count; i++) {
            target[offset + i] = (byte) follow(buffer[next++] & 0xff);
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        if (!isEmpty()) {
            return end - next;
        }
        int now = in.available();
        if (now > 0 || place == Place.OUTSIDE) {
            return now;
        }
        boolean person = place == Place.ESCAPE || place == Place.OPENED;
        int later = patience.await(in, person ? ESC_WAIT_MILLIS : SEQUENCE_WAIT_MILLIS);
        if (later == 0) {
            place = Place.OUTSIDE;
        }
        return later;
    }

    private boolean isEmpty() {
        return next >= end;
    }

    private boolean fill() throws IOException {
        next = 0;
        // a read that fails must not leave what was read before
        end = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    private int follow(int c) {
        place = switch (place) {
            case OUTSIDE -> c == 0x1b ? Place.ESCAPE : Place.OUTSIDE;
            case ESCAPE ->
                switch (c) {
                    case 0x1b -> Place.ESCAPE;
                    case '[', 'O' -> Place.OPENED;
                    case ']', 'P', 'X', '^', '_' -> Place.TEXT;
                    default -> Place.OUTSIDE;
                };
            case OPENED, CONTROL -> c >= 0x40 && c <= 0x7e && c != '[' ? Place.OUTSIDE : Place.CONTROL;
            case TEXT -> c == 0x07 ? Place.OUTSIDE : c == 0x1b ? Place.TEXT_ESCAPE : Place.TEXT;
            case TEXT_ESCAPE -> Place.OUTSIDE;
        };
        return c;
    }

    /** The JDK has no read with a time limit for a terminal, so we look every two milliseconds; only ever inside a sequence. */
    static int poll(InputStream in, int millis) throws IOException {
        long until = System.nanoTime() + millis * 1_000_000L;
        int there = in.available();
        while (there == 0 && System.nanoTime() - until < 0) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return in.available();
            }
            there = in.available();
        }
        return there;
    }
}
