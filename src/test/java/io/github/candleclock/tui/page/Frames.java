package io.github.candleclock.tui.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Golden frames: the text of a screen, then a letter a cell for the role of its ink (upper case is bold), then one for its ground where
 * there is one. {@code -Dframes.update=true} writes them anew; whoever does that looks at them.
 */
public final class Frames {
    private static final Path FOLDER = Path.of("src/test/resources/frames");
    private static final Map<Role, Character> LETTERS = Map.ofEntries(
            Map.entry(Role.BACKGROUND, 'k'),
            Map.entry(Role.SELECTION, 'y'),
            Map.entry(Role.ALARM, 'a'),
            Map.entry(Role.TEXT, 't'),
            Map.entry(Role.DIM, 'd'),
            Map.entry(Role.TITLE, 'h'),
            Map.entry(Role.BORDER, 'b'),
            Map.entry(Role.GHOST, 'g'),
            Map.entry(Role.FOCUS, 'o'),
            Map.entry(Role.WAX, 'w'),
            Map.entry(Role.SHADE, 's'),
            Map.entry(Role.FLAME, 'f'),
            Map.entry(Role.GLOW, 'l'),
            Map.entry(Role.OK, 'v'),
            Map.entry(Role.WARNING, 'r'),
            Map.entry(Role.CRITICAL, 'c'),
            Map.entry(Role.OFFICIAL, 'p'),
            Map.entry(Role.ESTIMATE, 'e'),
            Map.entry(Role.ELSEWHERE, 'm'),
            Map.entry(Role.SERIES1, 'x'),
            Map.entry(Role.SERIES2, 'j'),
            Map.entry(Role.SERIES3, 'z'));

    private Frames() {}

    /** Compares a canvas with the golden frame of that name. */
    public static void check(String name, Canvas canvas) {
        String file = name + "-" + canvas.width() + "x" + canvas.height() + ".txt";
        String drawn = canvas.text() + roles(canvas);
        try {
            if (Boolean.getBoolean("frames.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(FOLDER.resolve(file), drawn, UTF_8);
                return;
            }
            String golden = Files.readString(FOLDER.resolve(file), UTF_8);
            if (!golden.equals(drawn)) {
                fail("frame " + file + " differs\n--- golden\n" + golden + "\n--- drawn\n" + drawn);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String roles(Canvas canvas) {
        StringBuilder out = new StringBuilder("--- roles: " + legend() + "\n");
        StringBuilder grounds = new StringBuilder("--- grounds\n");
        for (int y = 0; y < canvas.height(); y++) {
            StringBuilder ink = new StringBuilder();
            StringBuilder ground = new StringBuilder();
            for (int x = 0; x < canvas.width(); x++) {
                char letter = letter(canvas.role(x, y));
                boolean blank = canvas.codePoint(x, y) == ' ';
                ink.append(blank ? ' ' : canvas.isBold(x, y) ? Character.toUpperCase(letter) : letter);
                Role under = canvas.groundAt(x, y);
                ground.append(under == Role.BACKGROUND ? ' ' : letter(under));
            }
            out.append(ink.toString().stripTrailing()).append('\n');
            grounds.append(ground.toString().stripTrailing()).append('\n');
        }
        return out.append(grounds).toString();
    }

    private static String legend() {
        StringBuilder out = new StringBuilder();
        for (Role role : Role.values()) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(letter(role))
                    .append('=')
                    .append(role.key());
        }
        return out.toString();
    }

    private static char letter(Role role) {
        return LETTERS.getOrDefault(role, '?');
    }
}
