package io.github.candleclock.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameWriterTest {
    private static final String[] WORDS = {
        "a", "tokens", " ", "─", "█", "⣿", "漢字", "é·", "🕯", "✅x", "12.50", "x\u0323\u0307y", "漢\u0301"
    };

    private final Theme theme = theme(0x141820);
    private final FrameWriter writer = new FrameWriter(ColourLevel.TRUECOLOR, Glyphs.UNICODE);

    @ParameterizedTest
    @CsvSource({
        "TRUECOLOR, UNICODE",
        "INDEXED256, UNICODE",
        "ANSI16, UNICODE",
        "NONE, UNICODE",
        "TRUECOLOR, ASCII",
        "NONE, ASCII"
    })
    void showsWhatWasDrawnWhateverWasThereBefore(ColourLevel level, Glyphs glyphs) {
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            FrameWriter any = new FrameWriter(level, glyphs);
            Canvas canvas = new Canvas(1 + random.nextInt(30), 1 + random.nextInt(8));
            AnsiGrid grid = new AnsiGrid(canvas.width(), canvas.height());
            for (int frame = 0; frame < 40; frame++) {
                if (random.nextInt(10) == 0) {
                    canvas = new Canvas(1 + random.nextInt(30), 1 + random.nextInt(8));
                    grid = new AnsiGrid(canvas.width(), canvas.height());
                } else {
                    canvas = copy(canvas);
                }
                Theme shown = random.nextInt(8) == 0 ? theme(random.nextInt(0x1000000)) : theme;
                scribble(canvas, random);
                grid.play(any.write(canvas, shown));
                assertShows(grid, canvas, new Pens(shown, level), glyphs, "seed " + seed + " frame " + frame);
            }
        }
    }

    @Test
    void writesNothingWhenNothingChanged() {
        Canvas canvas = new Canvas(20, 3);
        canvas.put(2, 1, "漢字 and letters", Role.TEXT);
        writer.write(canvas, theme);
        assertThat(writer.write(copy(canvas), theme)).isEmpty();
    }

    @Test
    void writesOnlyTheCellThatChanged() {
        Canvas canvas = new Canvas(20, 3);
        writer.write(canvas, theme);
        canvas.put(4, 1, "x", Role.OK);
        assertThat(text(writer.write(canvas, theme)))
                .isEqualTo("\033[?2026h\033[2;5H\033[38;2;1;2;3;48;2;20;24;32mx\033[0m\033[?2026l");
    }

    @Test
    void sendsALetterWithItsMarksAndPlacesTheCursorAfterIt() {
        Canvas canvas = new Canvas(20, 3);
        writer.write(canvas, theme);
        canvas.put(4, 1, "ny\u0323\u0307z", Role.OK);
        assertThat(text(writer.write(canvas, theme)))
                .isEqualTo(
                        "\033[?2026h\033[2;5H\033[38;2;1;2;3;48;2;20;24;32mny\u0323\u0307\033[7Gz\033[0m\033[?2026l");
    }

    @Test
    void writesACellAnewWhenOnlyItsMarksChange() {
        Canvas canvas = new Canvas(20, 3);
        AnsiGrid grid = new AnsiGrid(20, 3);
        canvas.put(4, 1, "n\u0323", Role.OK);
        grid.play(writer.write(canvas, theme));
        for (String next : List.of("n\u0307", "n", "n\u0323")) {
            canvas = copy(canvas);
            canvas.put(4, 1, next, Role.OK);
            grid.play(writer.write(canvas, theme));
            assertShows(grid, canvas, new Pens(theme, ColourLevel.TRUECOLOR), Glyphs.UNICODE, next);
        }
    }

    @Test
    void clearsTheScreenOnlyForAWholeFrame() {
        Canvas canvas = new Canvas(20, 3);
        assertThat(text(writer.write(canvas, theme))).contains("\033[2J");
        canvas.put(0, 0, "changed", Role.TEXT);
        assertThat(text(writer.write(canvas, theme))).doesNotContain("\033[2J");
        writer.repaint();
        assertThat(text(writer.write(canvas, theme))).contains("\033[2J");
        assertThat(text(writer.write(new Canvas(21, 3), theme))).contains("\033[2J");
    }

    @Test
    void writesEverythingInANewTheme() {
        Canvas canvas = new Canvas(20, 3);
        AnsiGrid grid = new AnsiGrid(20, 3);
        grid.play(writer.write(canvas, theme));
        Theme other = theme(0xffffff);
        grid.play(writer.write(canvas, other));
        assertShows(grid, canvas, new Pens(other, ColourLevel.TRUECOLOR), Glyphs.UNICODE, "other theme");
    }

    @Test
    void keepsTheLineWhereTheTerminalThinksBoxDrawingIsWide() {
        IntUnaryOperator eastAsian = point -> point >= 0x2500 && point < 0x2600 ? 2 : Width.of(point);
        AnsiGrid grid = new AnsiGrid(20, 1, eastAsian);
        Canvas canvas = new Canvas(20, 1);
        canvas.put(0, 0, "│ab│ 42 █", Role.TEXT);
        grid.play(writer.write(canvas, theme));
        assertThat(new String(grid.points, 0, 3)).endsWith("ab");
        assertThat(new String(grid.points, 5, 2)).isEqualTo("42");
    }

    @Test
    void showsGroundsAsReverseVideoWithoutColours() {
        Pens pens = new Pens(theme, ColourLevel.NONE);
        assertThat(pens.of(Role.TEXT, Role.BACKGROUND, false)).isEqualTo(Pen.PLAIN);
        assertThat(pens.of(Role.TEXT, Role.SELECTION, false)).isEqualTo(new Pen("39", "49", false, true));
        assertThat(pens.of(Role.TEXT, Role.ALARM, false)).isEqualTo(new Pen("39", "49", true, true));
        assertThat(pens.of(Role.FLAME, Role.WAX, false).reverse()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsEveryRoleApartFromEveryGroundInSixteenColours(boolean light) {
        for (Role ink : Role.values()) {
            for (Role ground : Role.values()) {
                if (ink != ground) {
                    assertThat(Sixteen.ink(ink, ground, light))
                            .as("%s on %s", ink, ground)
                            .isNotEqualTo(Sixteen.ground(ground, light));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsWhatMattersApartInSixteenColours(boolean light) {
        List<Role> apart =
                List.of(Role.FLAME, Role.WARNING, Role.CRITICAL, Role.WAX, Role.OK, Role.ESTIMATE, Role.GHOST);
        assertThat(apart.stream().map(role -> Sixteen.ink(role, Role.BACKGROUND, light)))
                .doesNotHaveDuplicates();
    }

    @Test
    void drawsLinesThatDifferByColourAloneSoThatTheyDifferByShapeWithoutColours() {
        Canvas canvas = new Canvas(6, 1);
        int end = 0;
        for (Role role : List.of(Role.FLAME, Role.BORDER, Role.SERIES1, Role.SERIES2, Role.SERIES3, Role.DIM)) {
            end = canvas.put(end, 0, "━", role);
        }
        assertThat(shown(canvas, ColourLevel.NONE, Glyphs.UNICODE)).isEqualTo("━─━─╍┄");
        assertThat(shown(canvas, ColourLevel.NONE, Glyphs.ASCII)).isEqualTo("=-=-~.");
        assertThat(shown(canvas, ColourLevel.ANSI16, Glyphs.UNICODE)).isEqualTo("━━━━━━");
    }

    @Test
    void drawsWhatIsAGroundWithAGlyphInAscii() {
        Canvas canvas = new Canvas(6, 1);
        canvas.put(0, 0, "▏▌▉│ ▄", Role.BACKGROUND);
        canvas.ground(new Rect(0, 0, 5, 1), Role.WAX);
        canvas.ground(new Rect(5, 0, 1, 1), Role.FLAME);
        assertThat(shown(canvas, ColourLevel.NONE, Glyphs.ASCII)).isEqualTo("## |#*");
    }

    @Test
    void findsTheNearestColours() {
        assertThat(Palette.nearestOf256(0x000000)).isEqualTo(16);
        assertThat(Palette.nearestOf256(0xffffff)).isEqualTo(231);
        assertThat(Palette.nearestOf256(0xff8700)).isEqualTo(208);
        assertThat(Palette.nearestOf256(0x1c1c1c)).isEqualTo(234);
    }

    private static void assertShows(AnsiGrid grid, Canvas canvas, Pens pens, Glyphs glyphs, String when) {
        Cells expected = Cells.of(canvas, pens, glyphs);
        for (int y = 0; y < grid.height; y++) {
            for (int x = 0; x < grid.width; x++) {
                int at = y * grid.width + x;
                String cell = when + " cell " + x + "," + y + " of\n" + canvas.text();
                assertThat(grid.points[at]).as(cell).isEqualTo(expected.point(x, y));
                if (grid.points[at] != Canvas.TAIL) {
                    assertThat(grid.pens[at]).as(cell).isEqualTo(expected.pen(x, y));
                    assertThat(grid.marks.getOrDefault(at, "")).as(cell).isEqualTo(expected.marks(x, y));
                }
            }
        }
    }

    /** The characters of the first row, as a terminal of that kind would show them. */
    private String shown(Canvas canvas, ColourLevel level, Glyphs glyphs) {
        AnsiGrid grid = new AnsiGrid(canvas.width(), canvas.height());
        grid.play(new FrameWriter(level, glyphs).write(canvas, theme));
        return new String(grid.points, 0, canvas.width());
    }

    private static void scribble(Canvas canvas, Random random) {
        Role[] roles = Role.values();
        for (int i = random.nextInt(6); i > 0; i--) {
            int x = random.nextInt(canvas.width() + 2) - 1;
            int y = random.nextInt(canvas.height());
            Role role = roles[random.nextInt(roles.length)];
            if (random.nextInt(4) == 0) {
                canvas.ground(new Rect(x, y, random.nextInt(6), 2), role);
            } else {
                canvas.put(x, y, WORDS[random.nextInt(WORDS.length)], role, random.nextBoolean());
            }
        }
    }

    private static Canvas copy(Canvas canvas) {
        Canvas copy = new Canvas(canvas.width(), canvas.height());
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                int point = canvas.codePoint(x, y);
                if (point != Canvas.TAIL) {
                    copy.put(
                            x,
                            y,
                            Character.toString(point) + canvas.marks(x, y),
                            canvas.role(x, y),
                            canvas.isBold(x, y));
                }
                copy.ground(new Rect(x, y, 1, 1), canvas.groundAt(x, y));
            }
        }
        return copy;
    }

    /** Every role has a colour of its own but OK, which is as good as black. */
    private static Theme theme(int background) {
        Map<Role, Integer> colours = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            colours.put(role, role.name().hashCode() & 0xffffff);
        }
        colours.put(Role.BACKGROUND, background);
        colours.put(Role.OK, 0x010203);
        return new Theme("test", false, colours);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
