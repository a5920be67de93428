package io.github.candleclock.tui.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.theme.Theme;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/** Prints a scene's frame in colour, to be looked at: {@code FramePreview SCENE WIDTHxHEIGHT dark|light}. */
final class FramePreview {
    private static final int[] DARK = {
        0x16120d, 0x2c241a, 0x43190f, 0xe9dfca, 0xa8997f, 0xf8e9c2, 0x6f6251, 0x7a6c59, 0xd9ab52, 0xf0dcae, 0xb9a06f,
        0xff9a3d, 0xffe9b8, 0xa5c088, 0xf2c84b, 0xf4735f, 0xd9ab52, 0xbda3cb, 0x8db2dc, 0xd98b5f, 0x7fb3a2, 0xc79ab4
    };
    private static final int[] LIGHT = {
        0xfbf5e6, 0xf0e3c6, 0xfadfd2, 0x2e2519, 0x6d5e48, 0x4d2f08, 0x978768, 0x94866f, 0x8a5a00, 0xb47f22, 0x875c12,
        0xc2480a, 0xf7b045, 0x4a6b2c, 0x8a5f00, 0xb3221a, 0x7d5a10, 0x744f8c, 0x2f6094, 0xad521c, 0x2f7767, 0x9a4f7b
    };

    private FramePreview() {}

    public static void main(String[] args) {
        String[] size = args[1].split("x", 2);
        Canvas canvas = LivePageFrameTest.drawn(args[0], Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        boolean light = args[2].equals("light");
        new PrintStream(System.out, true, UTF_8).print(ansi(canvas, theme(args[2], light, light ? LIGHT : DARK)));
    }

    private static Theme theme(String name, boolean light, int[] colours) {
        Map<Role, Integer> map = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            map.put(role, colours[map.size()]);
        }
        return new Theme(name, light, map);
    }

    private static String ansi(Canvas canvas, Theme theme) {
        StringBuilder out = new StringBuilder();
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                if (canvas.codePoint(x, y) != Canvas.TAIL) {
                    out.append("\u001b[0").append(canvas.isBold(x, y) ? ";1" : "");
                    out.append(colour(38, theme.rgb(canvas.role(x, y))))
                            .append(colour(48, theme.rgb(canvas.groundAt(x, y))));
                    out.append('m').appendCodePoint(canvas.codePoint(x, y)).append(canvas.marks(x, y));
                }
            }
            out.append("\u001b[0m\n");
        }
        return out.toString();
    }

    private static String colour(int which, int rgb) {
        return ";%d;2;%d;%d;%d".formatted(which, rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
