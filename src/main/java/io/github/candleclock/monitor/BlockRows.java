package io.github.candleclock.monitor;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.BlockTimeline;
import io.github.candleclock.report.BlockReport;
import io.github.candleclock.report.BlockRow;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.Report;
import io.github.candleclock.report.ReportRow;
import io.github.candleclock.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out the report of blocks: the rows of {@link ReportRows}, with what only blocks have. */
final class BlockRows {
    private static final int NONE = -1;

    private final Ledger ledger;
    private final Instant now;

    BlockRows(Ledger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
    }

    BlockReport make(Selection selection, boolean newestFirst) {
        Report report = ledger.answer(new Question(List.of(Grouping.BLOCK), selection, newestFirst), now);
        BlockTimeline timeline = ledger.timeline();
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 0; number < timeline.size(); number++) {
            numbers.put(Figures.utc(timeline.block(number).range().start()), number);
        }
        boolean isWhole = selection.projects().isAll();
        int active = isWhole ? timeline.active(now) : NONE;
        List<BlockRow> rows = report.rows().stream()
                .map(row -> row(row, numbers.getOrDefault(row.labels().get(0).key(), -1), active))
                .toList();
        return new BlockReport(
                rows, isWhole, report.totals(), report.health(), ledger.rules().zone());
    }

    private BlockRow row(ReportRow row, int number, int active) {
        Block block = ledger.timeline().block(number);
        return new BlockRow(block, row, number == active ? Optional.of(burning(block, number)) : Optional.empty());
    }

    private BlockRow.Burning burning(Block block, int number) {
        BlockFigures figures = new BlockFigures(ledger.store(), ledger.limit(), now);
        BlockTimeline timeline = ledger.timeline();
        Duration left = Duration.between(now, block.range().end());
        return new BlockRow.Burning(
                figures.liveRate(),
                figures.projection(block, figures.totals(timeline.from(number), timeline.to(number))),
                left.plusSeconds(30).toMinutes());
    }
}
