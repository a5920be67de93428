package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Candle;
import io.github.candleclock.usage.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The block as a candle, burnt down by its measure, with the clock on the same scale. */
public final class CandlePanel implements Panel {
    private static final int HOURS = 5;

    @Override
    public String title() {
        return "Candle";
    }

    @Override
    public Size least() {
        return new Size(30, Candle.LOW);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        snapshot.block().ifPresent(block -> candle(snapshot, block, view).draw(area));
    }

    private static Candle candle(Snapshot snapshot, ActiveBlock block, ViewState view) {
        TimeRange range = block.block().range();
        List<String> hours = IntStream.rangeClosed(0, HOURS)
                .mapToObj(hour -> Wording.clock(snapshot, range.start().plus(Duration.ofHours(hour))))
                .toList();
        return new Candle(
                block.measure().used(),
                range.elapsed(snapshot.now()),
                block.measure().elsewhere(),
                hours,
                Verdict.of(block).flame(view.frozen()));
    }
}
