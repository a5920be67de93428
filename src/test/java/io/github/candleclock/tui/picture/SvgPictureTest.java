package io.github.candleclock.tui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.theme.Theme;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SvgPictureTest {
    private static final Theme THEME = theme();

    @Test
    void draws_what_joins_and_writes_the_rest() {
        Canvas canvas = new Canvas(12, 3);
        canvas.bold(0, 0, "Burn rate", Role.TITLE);
        canvas.put(10, 0, "─╮", Role.BORDER);
        canvas.put(0, 1, "██▌", Role.WAX);
        canvas.ground(new Rect(4, 1, 3, 1), Role.ALARM);
        canvas.put(4, 1, "≥ 2", Role.TEXT);
        canvas.put(8, 1, "━━╸", Role.FLAME);
        canvas.put(0, 2, "⠑●", Role.FLAME);

        assertThat(SvgPicture.of(canvas, THEME)).isEqualTo("""
                <svg xmlns="http://www.w3.org/2000/svg" width="140" height="80" viewBox="-16 -16 224 128" \
                font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="26.6">
                <rect x="-16" y="-16" width="224" height="128" rx="14" fill="#000000"/>
                <path fill="#aa0000" shape-rendering="crispEdges" d="M64 32h48v32h-48z"/>
                <path fill="#444444" d="M160 15h16v2h-16zM183 24h2v8h-2z"/>
                <path fill="none" stroke="#444444" stroke-width="2" d="M184 24Q184 16 176 16"/>
                <path fill="#ffeecc" shape-rendering="crispEdges" d="M0 32h40v32h-40z"/>
                <path fill="#ff8800" d="M18 80a6 6 0 1 1 12 0a6 6 0 1 1 -12 0zM128 45h40v6h-40z"/>
                <path fill="none" stroke="#ff8800" stroke-width="5" stroke-linecap="round" d="M4 68h0M12 76h0"/>
                <g fill="#dddddd">
                <text x="64" y="55" textLength="16">≥</text>
                <text x="96" y="55" textLength="16">2</text>
                </g>
                <g fill="#ffffff" font-weight="bold">
                <text x="0" y="23" textLength="144">Burn rate</text>
                </g>
                </svg>
                """);
    }

    @Test
    void escapes_what_means_something_in_xml() {
        Canvas canvas = new Canvas(12, 1);
        canvas.put(0, 0, "a<b & \"c\">d", Role.TEXT);
        assertThat(SvgPicture.of(canvas, THEME)).contains(">a&lt;b &amp; \"c\"&gt;d</text>");
    }

    @Test
    void keeps_wide_characters_and_wide_gaps_in_their_columns() {
        Canvas canvas = new Canvas(12, 1);
        canvas.put(0, 0, "a漢b  c d e\u0301", Role.TEXT);
        assertThat(SvgPicture.of(canvas, THEME))
                .contains("<text x=\"0\" y=\"23\" textLength=\"16\">a<")
                .contains("<text x=\"16\" y=\"23\" textLength=\"32\">漢<")
                .contains("<text x=\"48\" y=\"23\" textLength=\"16\">b<")
                .contains("<text x=\"96\" y=\"23\" textLength=\"48\">c d<")
                .contains("<text x=\"160\" y=\"23\" textLength=\"16\">e\u0301<");
    }

    @Test
    void is_well_formed_with_every_character_that_can_be_a_shape() {
        Canvas canvas = new Canvas(64, 12);
        for (int i = 0; i < 64 * 12; i++) {
            int point = i < 0x100 ? 0x2500 + i : 0x2700 + i;
            canvas.put(i % 64, i / 64, Character.toString(point), Role.TEXT);
        }
        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(SvgPicture.of(canvas, THEME)))))
                .doesNotThrowAnyException();
    }

    @Test
    void leaves_to_fonts_what_it_has_no_shape_for() {
        for (int point = 0x2500; point <= 0x259f; point++) {
            boolean isDoubleOrDiagonal = point >= 0x2550 && point <= 0x256c || point >= 0x2571 && point <= 0x2573;
            boolean isShade = point >= 0x2591 && point <= 0x2593;
            assertThat(Shape.of(point).isEmpty())
                    .as(Character.toString(point))
                    .isEqualTo(isDoubleOrDiagonal || isShade);
        }
    }

    private static Theme theme() {
        Map<Role, Integer> colours = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            colours.put(role, 0x777777);
        }
        colours.put(Role.BACKGROUND, 0x000000);
        colours.put(Role.ALARM, 0xaa0000);
        colours.put(Role.TEXT, 0xdddddd);
        colours.put(Role.TITLE, 0xffffff);
        colours.put(Role.BORDER, 0x444444);
        colours.put(Role.WAX, 0xffeecc);
        colours.put(Role.FLAME, 0xff8800);
        return new Theme("test", false, colours);
    }
}
