package io.github.candleclock.tui.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import java.util.Locale;
import java.util.Optional;

/** The names of keys, as the table of keys has them. */
final class KeyName {
    private KeyName() {}

    /** The key's name; empty for what is no key a person could mean. */
    static Optional<String> of(KeyStroke stroke) {
        return switch (stroke.getKeyType()) {
            case Character -> Optional.of(character(stroke));
            case Escape -> Optional.of("Esc");
            case ArrowUp -> named(stroke, "Up");
            case ArrowDown -> named(stroke, "Down");
            case ArrowLeft -> named(stroke, "Left");
            case ArrowRight -> named(stroke, "Right");
            case PageUp -> named(stroke, "PgUp");
            case PageDown -> named(stroke, "PgDn");
            case Insert -> named(stroke, "Ins");
            case Delete -> named(stroke, "Del");
            case ReverseTab -> Optional.of("Shift-Tab");
            case Unknown, CursorLocation, MouseEvent, EOF -> Optional.empty();
            default -> named(stroke, stroke.getKeyType().name());
        };
    }

    private static String character(KeyStroke stroke) {
        String typed = stroke.getCharacter().toString();
        String key = stroke.isCtrlDown() ? typed.toUpperCase(Locale.ROOT) : typed;
        return with(stroke.isCtrlDown(), "Ctrl-")
                + with(stroke.isAltDown(), "Alt-")
                + (key.equals(" ") ? "Space" : key);
    }

    private static Optional<String> named(KeyStroke stroke, String name) {
        return Optional.of(with(stroke.isCtrlDown(), "Ctrl-")
                + with(stroke.isAltDown(), "Alt-")
                + with(stroke.isShiftDown(), "Shift-")
                + name);
    }

    private static String with(boolean down, String modifier) {
        return down ? modifier : "";
    }
}
