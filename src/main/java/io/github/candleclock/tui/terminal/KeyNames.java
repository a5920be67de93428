package io.github.candleclock.tui.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import java.util.Locale;

/** Names keys as the table of keys writes them. */
final class KeyNames {
    private KeyNames() {}

    static String of(KeyStroke key) {
        String name = switch (key.getKeyType()) {
            case Character -> character(key);
            case Escape -> "Esc";
            case Enter -> "Enter";
            case Tab -> "Tab";
            case ReverseTab -> "Shift-Tab";
            case Backspace -> "Backspace";
            case Delete -> "Del";
            case ArrowUp -> "Up";
            case ArrowDown -> "Down";
            case ArrowLeft -> "Left";
            case ArrowRight -> "Right";
            case PageUp -> "PgUp";
            case PageDown -> "PgDn";
            case Home -> "Home";
            case End -> "End";
            case EOF -> Screen.END_OF_INPUT;
            default -> key.getKeyType().name();
        };
        return (key.isCtrlDown() ? "Ctrl-" : "") + (key.isAltDown() ? "Alt-" : "") + name;
    }

    private static String character(KeyStroke key) {
        String letter = key.getCharacter().toString();
        return key.isCtrlDown() ? letter.toUpperCase(Locale.ROOT) : letter.equals(" ") ? "Space" : letter;
    }
}
