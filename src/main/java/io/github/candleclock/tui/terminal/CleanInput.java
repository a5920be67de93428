package io.github.candleclock.tui.terminal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Keys and nothing else: takes out of a terminal's input what a decoder would take for typed letters. Answers of the terminal, pasted
 * text, mouse and focus reports and sequences nobody knows are dropped; a lone escape is told from the start of a sequence by a short
 * wait, which a slow line needs.
 *
 * <p>Read by the key reader's thread alone.
 */
final class CleanInput extends InputStream {
    private static final int ESC = 0x1b;
    private static final int BEL = 0x07;
    private static final long NEXT_BYTE = Duration.ofMillis(25).toNanos();
    private static final int LONGEST_SEQUENCE = 64;
    /** What arrows, function keys and the like send, with their modifiers: the only sequences that are handed on. */
    private static final Pattern KEY = Pattern.compile("(?:1;[2-8])?[ABCDFHPQRS]|Z|[0-9]{1,2}(?:;[2-8])?~");

    private static final String PASTE_BEGINS = "200~";
    private static final byte[] PASTE_ENDS = {ESC, '[', '2', '0', '1', '~'};

    private InputStream in;
    private final Deque<Integer> ready = new ArrayDeque<>();

    CleanInput(InputStream in) {
        this.in = in;
    }

    /** The stream as it comes. */
    InputStream raw() {
        return in;
    }

    /** Puts what was read from the raw stream, and was no answer, in front of what comes: a character a byte. */
    void typedAhead(String typed) {
        byte[] bytes = typed.getBytes(StandardCharsets.ISO_8859_1);
        in = new SequenceInputStream(new ByteArrayInputStream(bytes), in);
    }

    @Override
    public int read() throws IOException {
        while (ready.isEmpty()) {
            int next = in.read();
            if (next < 0) {
                return -1;
            }
            if (next == ESC) {
                sequence();
            } else {
                ready.add(next);
            }
        }
        return ready.remove();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int first = read();
        if (first < 0) {
            return -1;
        }
        into[offset] = (byte) first;
        int count = 1;
        while (count < length && !ready.isEmpty()) {
            into[offset + count++] = ready.remove().byteValue();
        }
        return count;
    }

    @Override
    public int available() {
        return ready.size();
    }

    private void sequence() throws IOException {
        if (!hasNextSoon()) {
            ready.add(ESC);
            return;
        }
        int kind = in.read();
        switch (kind) {
            case '[' -> controlSequence();
            case 'O' -> handOn('O', hasNextSoon() ? Character.toString(in.read()) : "");
            case ']', 'P', '_', '^', 'X' -> dropString();
            case ESC -> {
                ready.add(ESC);
                sequence();
            }
            default -> handOn(kind, "");
        }
    }

    private void controlSequence() throws IOException {
        StringBuilder rest = new StringBuilder();
        while (rest.length() < LONGEST_SEQUENCE && hasNextSoon()) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            rest.append((char) next);
            boolean isLinuxFunctionKey = rest.length() == 1 && next == '[';
            if (next >= 0x40 && next <= 0x7e && !isLinuxFunctionKey) {
                break;
            }
        }
        String sequence = rest.toString();
        if (sequence.equals(PASTE_BEGINS)) {
            dropPaste();
        } else if (KEY.matcher(sequence).matches()) {
            handOn('[', sequence);
        }
    }

    private void handOn(int kind, String rest) {
        ready.add(ESC);
        ready.add(kind);
        rest.chars().forEach(ready::add);
    }

    /** Up to BEL, or to ESC and a backslash. */
    private void dropString() throws IOException {
        int last = 0;
        while (hasNextSoon()) {
            int next = in.read();
            if (next < 0 || next == BEL || last == ESC && next == '\\') {
                return;
            }
            last = next;
        }
    }

    /** Pasted text is never a command; however long it takes to come, it ends with its own mark. */
    private void dropPaste() throws IOException {
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == PASTE_ENDS[end.size()]) {
                end.write(next);
            } else {
                end.reset();
                if (next == ESC) {
                    end.write(next);
                }
            }
            if (end.size() == PASTE_ENDS.length) {
                return;
            }
        }
    }

    private boolean hasNextSoon() throws IOException {
        long until = System.nanoTime() + NEXT_BYTE;
        while (in.available() == 0) {
            if (System.nanoTime() - until >= 0) {
                return false;
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
