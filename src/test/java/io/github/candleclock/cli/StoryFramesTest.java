package io.github.candleclock.cli;

import io.github.candleclock.demo.Plot;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.page.Frames;
import io.github.candleclock.tui.page.LivePage;
import io.github.candleclock.tui.page.Page;
import io.github.candleclock.tui.page.StripPage;
import io.github.candleclock.tui.view.ViewState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on screen when logs are read that were written as Claude Code writes them: from the line in a file to the cell. */
class StoryFramesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<int[]> SIZES = List.of(
            new int[] {40, 10},
            new int[] {60, 20},
            new int[] {80, 24},
            new int[] {100, 30},
            new int[] {120, 40},
            new int[] {200, 60});

    @TempDir
    private Path folder;

    @Test
    void the_busy_day_looks_as_it_did_when_somebody_looked_at_it() throws IOException {
        check(Plot.BUSY, new TreeMap<>(Map.of(0, "opening", 57, "storm", 80, "pause", 163, "new-block")));
    }

    @Test
    void the_day_that_burns_out_looks_as_it_did_when_somebody_looked_at_it() throws IOException {
        check(Plot.OVER, new TreeMap<>(Map.of(110, "burnt-out")));
    }

    /** @param moments in minutes after the opening, in order */
    private void check(Plot plot, SortedMap<Integer, String> moments) throws IOException {
        Instant opening = Plot.opening(DAY, ZoneOffset.UTC);
        try (ToldStory story = new ToldStory(folder, plot, 1, opening, ZoneOffset.UTC)) {
            for (Map.Entry<Integer, String> moment : moments.entrySet()) {
                Snapshot snapshot = story.at(opening.plus(Duration.ofMinutes(moment.getKey())));
                for (int[] size : SIZES) {
                    check("story-" + moment.getValue(), new LivePage(), snapshot, size[0], size[1]);
                }
                check("story-strip-" + moment.getValue(), new StripPage(), snapshot, 200, 3);
            }
        }
    }

    private static void check(String name, Page page, Snapshot snapshot, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        page.draw(canvas, snapshot, ViewState.START);
        Frames.check(name, canvas);
    }
}
