package io.github.candleclock.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.config.SettingsException;
import io.github.candleclock.config.ThemeFile;
import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.page.LivePageFrameTest;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden frames as a terminal shows them: in both themes each cell has the colours of its roles. */
class FramesInColourTest {
    @ParameterizedTest(name = "{0} at {1}x{2}")
    @MethodSource("io.github.candleclock.tui.page.LivePageFrameTest#frames")
    void haveTheColoursOfTheirRoles(String scene, int width, int height) throws SettingsException {
        Canvas canvas = LivePageFrameTest.drawn(scene, width, height);
        for (String name : ThemeFile.bundledNames()) {
            Theme theme = Theme.of(ThemeFile.bundled(name));
            AnsiGrid terminal = new AnsiGrid(width, height);

            terminal.play(new FrameWriter(ColourLevel.TRUECOLOR, Glyphs.UNICODE).write(canvas, theme));

            for (int cell = 0; cell < width * height; cell++) {
                check(terminal, canvas, theme, cell % width, cell / width);
            }
        }
    }

    private static void check(AnsiGrid terminal, Canvas canvas, Theme theme, int x, int y) {
        Pen pen = terminal.pens[y * terminal.width + x];
        int point = terminal.points[y * terminal.width + x];
        String place = theme.name() + " at " + x + "," + y;
        assertThat(point).as(place).isEqualTo(canvas.codePoint(x, y));
        assertThat(pen.ground()).as(place).isEqualTo("48;" + rgb(theme, canvas.groundAt(x, y)));
        if (point != ' ') {
            assertThat(pen.ink()).as(place).isEqualTo("38;" + rgb(theme, canvas.role(x, y)));
        }
    }

    private static String rgb(Theme theme, Role role) {
        int rgb = theme.rgb(role);
        return "2;" + (rgb >> 16 & 0xff) + ';' + (rgb >> 8 & 0xff) + ';' + (rgb & 0xff);
    }
}
