package io.github.candleclock.tui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WidgetTest {
    @Test
    void aTablesColumnsGiveWayByRankAndNeverTheOnesThatMustStay() {
        assertThat(headings(40)).isEqualTo("name       branch       model       cost");
        assertThat(headings(26)).isEqualTo("name       model      cost");
        assertThat(headings(14)).isEqualTo("name      cost");
        assertThat(headings(6)).isEqualTo("name");
    }

    @Test
    void aHeadingDropsItsNoteBeforeItsTitle() {
        assertThat(heading(30)).isEqualTo("Burn rate ────────── last hour\n");
        assertThat(heading(20)).isEqualTo("Burn rate ──────────\n");
    }

    @Test
    void aLineIsCutOnlyWhereNoWordingFits() {
        List<Line> wordings = List.of(Line.of("a long sentence", Role.TEXT), Line.of("short", Role.TEXT));
        assertThat(Line.fitting(15, wordings).width()).isEqualTo(15);
        assertThat(Line.fitting(14, wordings).width()).isEqualTo(5);
        Canvas canvas = new Canvas(10, 1);
        Line.drawFitting(canvas, 0, 0, 3, wordings);
        assertThat(canvas.text()).isEqualTo("sho\n");
    }

    @Test
    void aShareThatIsThereIsSeen() {
        Canvas canvas = new Canvas(10, 3);
        ShareBar.draw(canvas, 0, 0, 10, 0.001, Role.FLAME);
        ShareBar.draw(canvas, 0, 1, 10, 0.5, Role.FLAME);
        ShareBar.draw(canvas, 0, 2, 10, 7, Role.FLAME);
        assertThat(canvas.text()).isEqualTo("╸\n━━━━━\n━━━━━━━━━━\n");
    }

    @Test
    void everyPartOfAWholeKeepsACell() {
        Canvas canvas = new Canvas(10, 1);
        ShareBar.draw(
                canvas,
                0,
                0,
                10,
                List.of(
                        new ShareBar.Part(1, Role.SERIES1),
                        new ShareBar.Part(10_000, Role.SERIES2),
                        new ShareBar.Part(1, Role.SERIES3)));
        assertThat(canvas.role(0, 0)).isEqualTo(Role.SERIES1);
        assertThat(canvas.role(8, 0)).isEqualTo(Role.SERIES2);
        assertThat(canvas.role(9, 0)).isEqualTo(Role.SERIES3);
    }

    @Test
    void aBigFigureIsThreeRowsHigh() {
        Canvas canvas = new Canvas(30, 3);
        int after = BigFigure.draw(canvas, 0, 0, "1:40", Role.WAX);
        assertThat(after).isEqualTo(24);
        assertThat(canvas.text()).isEqualTo("""
                ▀▀██   ▄▄ ██  ██ ██▀▀██
                  ██      ▀▀▀▀██ ██  ██
                ▄▄██▄▄ ▀▀     ██ ██▄▄██
                """);
    }

    @Test
    void aChartWarnsOnlyAboveItsMark() {
        Canvas canvas = new Canvas(4, 2);
        new BrailleChart(List.of(1.0, 1.0, 4.0, 4.0), 4, 2, Role.OK, true).draw(canvas);
        assertThat(canvas.role(0, 1)).isEqualTo(Role.FLAME);
        assertThat(canvas.role(3, 0)).isEqualTo(Role.WARNING);
    }

    @Test
    void aChartOfNothingIsALineOfDots() {
        Canvas canvas = new Canvas(4, 2);
        new BrailleChart(Collections.nCopies(60, 0.0), 0, 0, Role.OK, false).draw(canvas);
        assertThat(canvas.text()).isEqualTo("\n⢀⢀⢀⢀\n");
    }

    private static String headings(int width) {
        Canvas canvas = new Canvas(width, 1);
        new Table<>(
                        List.of(
                                column("name", 6, 0, false),
                                column("branch", 8, 3, false),
                                column("model", 6, 2, false),
                                column("cost", 4, 0, true)),
                        "")
                .draw(canvas, List.of());
        return canvas.text().stripTrailing();
    }

    private static Table.Column<String> column(String heading, int width, int rank, boolean right) {
        return new Table.Column<>(heading, width, width, right, rank, (cell, row) -> cell.put(0, 0, row, Role.TEXT));
    }

    private static String heading(int width) {
        Canvas canvas = new Canvas(width, 1);
        Heading.draw(canvas, 0, "Burn rate", Line.of("last hour", Role.DIM));
        return canvas.text();
    }
}
