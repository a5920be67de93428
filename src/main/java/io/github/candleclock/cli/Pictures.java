package io.github.candleclock.cli;

import io.github.candleclock.demo.DemoFolder;
import io.github.candleclock.demo.Plot;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.page.LivePage;
import io.github.candleclock.tui.page.Page;
import io.github.candleclock.tui.page.StripPage;
import io.github.candleclock.tui.picture.SvgPicture;
import io.github.candleclock.tui.theme.Theme;
import io.github.candleclock.tui.view.ViewState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The pictures of the documentation: moments of the made-up stories, on a fixed day, so that they only change when the program does. */
final class Pictures {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final long SEED = 1;

    private static final Telling BUSY = Telling.of(Plot.BUSY);
    private static final Telling NO_BUDGETS = BUSY.withoutBudgets();

    private static final Moment STORM = new Moment(BUSY, 57);
    private static final Moment QUIET = new Moment(Telling.of(Plot.CALM), 80);
    private static final Moment REACHED = new Moment(Telling.of(Plot.OVER), 110);
    /** The status line fell silent when the storm began; what a percent comes to is known. */
    private static final Moment RECKONED = new Moment(NO_BUDGETS.heard(Heard.until(34)), 57);
    /** It was put in at the opening for the first time, and fell silent. */
    private static final Moment STALE = new Moment(NO_BUDGETS.heard(Heard.between(20, 31)), 50);
    /** It was never put in: past blocks are all there is to go by. */
    private static final Moment ESTIMATED =
            new Moment(Telling.of(Plot.CALM).withoutBudgets().heard(Heard.NOTHING), 80);

    private static final Moment TWO_LOGINS = new Moment(NO_BUDGETS.beside(Plot.CALM), 57);

    private static final List<Picture> ALL = List.of(
            new Picture("live-dark", STORM, 120, 40, "candle-dark"),
            new Picture("live-light", STORM, 120, 40, "candle-light"),
            new Picture("live-80x24", STORM, 80, 24, "candle-dark"),
            new Picture("live-60x20", STORM, 60, 20, "candle-dark"),
            new Picture("live-40x10", STORM, 40, 10, "candle-light"),
            new Picture("live-200x60", STORM, 200, 60, "candle-dark"),
            new Picture("strip-200x3", STORM, 200, StripPage.HEIGHT, "candle-dark"),
            new Picture("live-100x30", QUIET, 100, 30, "candle-light"),
            new Picture("calm-dark", QUIET, 120, 40, "candle-dark"),
            new Picture("over-dark", REACHED, 120, 40, "candle-dark"),
            new Picture("over-80x24", REACHED, 80, 24, "candle-light"),
            new Picture("reckoned-light", RECKONED, 120, 40, "candle-light"),
            new Picture("stale-dark", STALE, 120, 40, "candle-dark"),
            new Picture("stale-60x20", STALE, 60, 20, "candle-light"),
            new Picture("estimated-dark", ESTIMATED, 120, 40, "candle-dark"),
            new Picture("logins-dark", TWO_LOGINS, 120, 40, "candle-dark"));

    /** @param minute after the opening */
    private record Moment(Telling telling, int minute) {}

    private record Picture(String name, Moment moment, int width, int height, String theme) {}

    private Pictures() {}

    /** Writes all of them into a folder, which is made if it is missing. */
    static void draw(Path into) throws IOException {
        Files.createDirectories(into);
        for (Moment moment : ALL.stream().map(Picture::moment).distinct().toList()) {
            Snapshot snapshot = snapshot(moment);
            for (Picture picture : ALL) {
                if (picture.moment.equals(moment)) {
                    Files.writeString(into.resolve(picture.name + ".svg"), svg(picture, snapshot));
                }
            }
        }
    }

    private static Snapshot snapshot(Moment moment) throws IOException {
        Instant opening = Plot.opening(DAY, ZoneOffset.UTC);
        try (DemoFolder folder = DemoFolder.temporary();
                ToldStory story = new ToldStory(folder.path(), moment.telling, SEED, opening, ZoneOffset.UTC)) {
            return story.at(opening.plus(Duration.ofMinutes(moment.minute)));
        }
    }

    private static String svg(Picture picture, Snapshot snapshot) {
        Canvas canvas = new Canvas(picture.width, picture.height);
        Page page = picture.height > StripPage.HEIGHT ? new LivePage() : new StripPage();
        page.draw(canvas, snapshot, ViewState.START);
        Theme theme = Themes.read(picture.theme, Optional.empty()).get(0);
        return SvgPicture.of(canvas, theme);
    }
}
