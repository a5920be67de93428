package io.github.candleclock.tui.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;
import java.util.Optional;

/**
 * Turns key strokes into inputs: names keys, gathers a paste into one, drops what is unknown. Owned by the key reader.
 *
 * <p>A paste is gathered from strokes rather than by the decoder, so a long one that arrives in pieces stays a paste however long the
 * gaps are.
 */
final class InputReader {
    /** Longer pastes are cut; nobody pastes a book on purpose. */
    static final int LONGEST_PASTE = 1 << 16;

    private static final String TORN_END = "\u001b[201~";

    /** Waits for the next key stroke. */
    interface Strokes {
        KeyStroke next() throws IOException;
    }

    private final Strokes strokes;

    InputReader(Strokes strokes) {
        this.strokes = strokes;
    }

    Input read() throws IOException {
        while (true) {
            KeyStroke stroke = strokes.next();
            if (stroke.getKeyType() == KeyType.EOF) {
                return new Input.Closed();
            }
            if (isMark(stroke, true)) {
                return paste();
            }
            Optional<String> name = KeyName.of(stroke);
            if (name.isPresent()) {
                return new Input.Key(name.get());
            }
        }
    }

    private Input paste() throws IOException {
        StringBuilder text = new StringBuilder();
        StringBuilder tail = new StringBuilder();
        while (true) {
            KeyStroke stroke = strokes.next();
            if (stroke.getKeyType() == KeyType.EOF) {
                return new Input.Closed();
            }
            String typed = typed(stroke);
            tail.append(typed);
            tail.delete(0, Math.max(0, tail.length() - TORN_END.length()));
            // an end mark torn apart right behind its Esc arrives as single characters
            if (isMark(stroke, false) || tail.toString().equals(TORN_END)) {
                return new Input.Paste(text.toString().replace(TORN_END.substring(0, TORN_END.length() - 1), ""));
            }
            if (text.length() < LONGEST_PASTE) {
                text.append(typed);
            }
        }
    }

    private static String typed(KeyStroke stroke) {
        return switch (stroke.getKeyType()) {
            case Character -> stroke.isCtrlDown() ? "" : (stroke.isAltDown() ? "\u001b" : "") + stroke.getCharacter();
            case Enter -> "\n";
            case Tab -> "\t";
            case Escape -> "\u001b";
            default -> "";
        };
    }

    private static boolean isMark(KeyStroke stroke, boolean begins) {
        return stroke instanceof EscapeSequences.PasteMark mark && mark.begins() == begins;
    }
}
