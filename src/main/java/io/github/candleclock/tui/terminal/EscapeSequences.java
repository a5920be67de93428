package io.github.candleclock.tui.terminal;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.EscapeSequenceCharacterPattern;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises every escape sequence as one whole: the keys Lanterna knows, the two ends of a paste, and all others as unknown. Lanterna
 * alone would turn the others into typed letters, so that a mouse click or a terminal's late answer could press our keys.
 */
final class EscapeSequences implements CharacterPattern {
    /** One end of a bracketed paste. */
    static final class PasteMark extends KeyStroke {
        private final boolean begins;

        private PasteMark(boolean begins) {
            super(KeyType.Unknown);
            this.begins = begins;
        }

        boolean begins() {
            return begins;
        }
    }

    /** Nobody sends longer ones; what follows a broken one must not be lost for ever. */
    private static final int LONGEST = 4096;

    private static final char ESC = 0x1b;
    private static final KeyType[] LINUX_CONSOLE = {KeyType.F1, KeyType.F2, KeyType.F3, KeyType.F4, KeyType.F5};

    private final EscapeSequenceCharacterPattern keys = new EscapeSequenceCharacterPattern();

    @Override
    public @Nullable Matching match(List<Character> typed) {
        if (typed.get(0) != ESC) {
            return null;
        }
        // a second Esc in front is how some terminals say Alt
        int kind = typed.size() > 1 && typed.get(1) == ESC ? 2 : 1;
        if (typed.size() <= kind) {
            return Matching.NOT_YET;
        }
        return switch (typed.get(kind)) {
            case '[', 'O' -> control(typed, kind);
            case ']', 'P', 'X', '^', '_' -> text(typed, kind);
            default -> null;
        };
    }

    private Matching control(List<Character> typed, int kind) {
        int length = typed.size() - kind - 1;
        if (length == 0) {
            return Matching.NOT_YET;
        }
        char first = typed.get(kind + 1);
        char last = typed.get(typed.size() - 1);
        if (typed.get(kind) == '[' && first == '[') {
            return length == 1 ? Matching.NOT_YET : new Matching(linuxConsole(last));
        }
        if (typed.get(kind) == '[' && first == 'M') {
            // the oldest mouse report: three more characters, whatever they are
            return length < 4 ? Matching.NOT_YET : unknown();
        }
        if (last >= ' ' && last < '@' && typed.size() < LONGEST) {
            return Matching.NOT_YET;
        }
        return finished(typed, kind);
    }

    private Matching finished(List<Character> typed, int kind) {
        StringBuilder body = new StringBuilder();
        typed.subList(kind, typed.size()).forEach(body::append);
        if (body.indexOf("[200~") == 0) {
            return new Matching(new PasteMark(true));
        }
        if (body.indexOf("[201~") == 0) {
            return new Matching(new PasteMark(false));
        }
        Matching known = keys.match(typed);
        return known != null && known.fullMatch != null ? known : unknown();
    }

    private static Matching text(List<Character> typed, int kind) {
        int size = typed.size();
        char last = typed.get(size - 1);
        boolean ended = size > kind + 1 && (last == 0x07 || last == '\\' && typed.get(size - 2) == ESC);
        return ended || size >= LONGEST ? unknown() : Matching.NOT_YET;
    }

    private static KeyStroke linuxConsole(char last) {
        int number = last - 'A';
        return new KeyStroke(number >= 0 && number < LINUX_CONSOLE.length ? LINUX_CONSOLE[number] : KeyType.Unknown);
    }

    private static Matching unknown() {
        return new Matching(new KeyStroke(KeyType.Unknown));
    }
}
