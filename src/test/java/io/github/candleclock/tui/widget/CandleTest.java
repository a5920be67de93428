package io.github.candleclock.tui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandleTest {
    private static final List<String> HOURS = List.of("12:00", "13:00", "14:00", "15:00", "16:00", "17:00");

    @Test
    void showsItsWholeFlameHoweverLittleIsBurnt() {
        for (int permille = 0; permille < 1000; permille++) {
            List<String> rows = drawn(permille / 1000.0, 0.5, 76, Candle.TALL)
                    .text()
                    .lines()
                    .toList();
            assertThat(rows.get(0)).as("%d ‰", permille).contains("▗");
            assertThat(rows.get(1)).as("%d ‰", permille).contains("▗▄▖");
            assertThat(rows.get(2)).as("%d ‰", permille).contains("▝▄▘");
            assertThat(rows.get(3)).as("%d ‰", permille).contains("╰─");
        }
    }

    @Test
    void showsItsWholeLowFlameHoweverLittleIsBurnt() {
        for (int permille = 0; permille < 1000; permille++) {
            List<String> rows =
                    drawn(permille / 1000.0, 0.5, 40, Candle.LOW).text().lines().toList();
            assertThat(rows.get(0)).as("%d ‰", permille).contains("▗▌");
            assertThat(rows.get(1)).as("%d ‰", permille).contains("╰");
        }
    }

    @Test
    void keepsEveryHourReadableWhereverTheClockStands() {
        for (int minute = 0; minute <= 300; minute++) {
            String hours = drawn(0.4, minute / 300.0, 76, Candle.TALL)
                    .text()
                    .lines()
                    .toList()
                    .get(5);
            assertThat(hours.replace("↑", " ")).as("minute %d", minute).contains(HOURS);
            assertThat(hours).as("minute %d", minute).containsOnlyOnce("↑");
        }
    }

    @Test
    void shrinksByAnEighthOfACell() {
        int width = 76 - Candle.LEAD - Candle.HOLDER;
        Canvas canvas = drawn((10 + 3 / 8.0) / width, 0, 76, Candle.TALL);
        int edge = Candle.LEAD + 10;
        assertThat(canvas.codePoint(edge, 3)).isEqualTo('▍');
        assertThat(canvas.role(edge, 3)).isEqualTo(Role.BACKGROUND);
        assertThat(canvas.groundAt(edge, 3)).isEqualTo(Role.WAX);
        assertThat(canvas.codePoint(edge + 1, 3)).isEqualTo('█');
        assertThat(canvas.role(edge + 1, 3)).isEqualTo(Role.WAX);
    }

    @Test
    void leavesSmokeOverAnEmptyHolder() {
        String text = drawn(1.2, 0.9, 76, Candle.TALL).text();
        assertThat(text).contains("⢇").doesNotContain("▗▄▖").doesNotContain("▀▀▀");
    }

    @Test
    void carriesTheRoleOfItsFlame() {
        Canvas canvas = new Canvas(76, Candle.TALL);
        new Candle(0.5, 0.5, 0, HOURS, Candle.Flame.TOO_FAST).draw(canvas);
        int foot = Candle.LEAD + 35 - 3;
        assertThat(canvas.role(foot, 0)).isEqualTo(Role.CRITICAL);
        assertThat(canvas.role(foot, 1)).isEqualTo(Role.GLOW);
        assertThat(canvas.groundAt(foot, 1)).isEqualTo(Role.CRITICAL);
    }

    private static Canvas drawn(double used, double elapsed, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        new Candle(used, elapsed, 0, HOURS, Candle.Flame.STEADY).draw(canvas);
        return canvas;
    }
}
